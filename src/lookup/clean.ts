/** Takes out what Slack puts into a text and nobody typed: mentions, links' addresses, entities, emoji names. */
export function clean(text: string): string {
  if (!/[<&:@/]/.test(text)) return text;
  return text
    .replace(/<[@#!][^<>]*>/g, ' ')
    .replace(/<(?:https?|mailto):[^<>|]*\|([^<>]*)>/g, ' $1 ')
    .replace(/<?(?:https?|mailto):[^\s<>]*>?/g, ' ')
    .replace(/(^|\s)@define\b/gi, '$1 ')
    .replace(/(^|\s):[a-z][\w+-]*:(?=\s|$)/g, '$1 ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
