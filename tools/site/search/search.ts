import type { Term } from '../../../src/glossary/types.ts';
import { ADDRESSES } from '../addresses.ts';
import { find, indexOf } from './find.ts';
import type { SearchWord } from './search-word.ts';

/** Answers in the box as somebody types, from the words that go with it. */
export function startSearch(words: readonly SearchWord[]): void {
  const form = document.querySelector<HTMLFormElement>('.search form');
  const input = form?.querySelector('input');
  const panel = form?.querySelector<HTMLElement>('.found');
  const note = form?.querySelector<HTMLElement>('.found-note');
  const list = form?.querySelector<HTMLElement>('.found-words');
  const none = form?.querySelector<HTMLElement>('.found-none');
  if (!form || !input || !panel || !note || !list || !none) return;

  const index = indexOf(words);
  const { root = '' } = form.dataset;
  let active = 0;

  let isOpen = false;

  const options = (): HTMLAnchorElement[] => [...list.querySelectorAll('a')];

  const choose = (number: number): void => {
    const all = options();
    active = all.length > 0 ? (number + all.length) % all.length : 0;
    for (const [i, option] of all.entries()) option.setAttribute('aria-selected', String(i === active));
    const chosen = all[active];
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  };

  // What is closed is empty rather than hidden: a screen reader says what changes only in what it could see before.
  const show = (terms: readonly Term[], said: string): void => {
    isOpen = said !== '';
    note.textContent = said;
    list.replaceChildren(...terms.map((term, i) => option(term, i, root)));
    none.hidden = !isOpen || terms.length > 0;
    panel.classList.toggle('open', isOpen);
    input.setAttribute('aria-expanded', String(terms.length > 0));
    choose(0);
  };
  const close = (): void => show([], '');
  const answer = (): void => {
    const asked = input.value.trim();
    const { terms, note: said } = asked ? find(asked, index) : { terms: [], note: '' };
    show(terms, said);
  };

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => (isOpen ? choose(active + 1) : answer()),
    ArrowUp: () => choose(active - 1),
    Escape: close,
  };
  input.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (!act || (event.key === 'Escape' && !isOpen)) return;
    event.preventDefault();
    act();
  });
  form.addEventListener('submit', (event) => {
    if (!isOpen) answer();
    const chosen = options()[active];
    if (!chosen) return;
    event.preventDefault();
    chosen.click();
  });
  input.addEventListener('input', answer);
  input.addEventListener('focus', answer);
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close();
  });
  // A press on a word must not take the focus first, or the list is gone before the press is over.
  panel.addEventListener('pointerdown', (event) => event.preventDefault());
  if (document.activeElement === input) answer();
}

function option(term: Term, number: number, root: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.id = `found-${number}`;
  link.href = root + ADDRESSES.word(term.slug);
  link.tabIndex = -1;
  link.setAttribute('role', 'option');
  const name = document.createElement('b');
  name.textContent = term.about ? `${term.term}, ${term.about}` : term.term;
  const line = document.createElement('span');
  line.textContent = term.tldr;
  link.append(name, line);
  return link;
}
