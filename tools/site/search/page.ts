/** What every page runs: the box is made ready, and the search is fetched when somebody first wants it. */
const form = document.querySelector<HTMLFormElement>('.search form');
const input = form?.querySelector('input');
if (form && input) {
  const { root = '' } = form.dataset;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', 'found');

  const fetchSearch = (): void => {
    input.removeEventListener('focus', fetchSearch);
    // A script, and no data that is fetched: a page opened from a file may load the one, and not the other.
    const script = document.createElement('script');
    script.src = `${root}assets/search.js`;
    document.head.append(script);
  };
  input.addEventListener('focus', fetchSearch);
  if (document.activeElement === input || input.value) fetchSearch();

  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, [contenteditable]');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
