/** Slack lets nobody type more; what is longer is read no further, since it would keep everybody else waiting. */
const MOST_TYPED = 12_000;

/**
 * What a person typed, from what Slack sends: names and links unwrapped (`<@U1|sam>` → `@sam`, `<https://a.test|a>` →
 * `a`), entities turned back, the bot's own name taken out.
 *
 * @param botUserId mentions of this user are left out
 */
export function typedText(text: string | undefined, botUserId?: string): string {
  return (text ?? '')
    .slice(0, MOST_TYPED)
    .replace(/<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_, sign: string, id: string, label: string | undefined) => {
      if (sign === '@' && id === botUserId) return ' ';
      if (sign === '!') return label ? label : `@${id.split('^')[0]}`;
      return sign ? `${sign}${label || id}` : label || id;
    })
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replaceAll('\0', ' ')
    .trim();
}

/** The ids of the people named in what Slack sends, each once: `<@U1|sam>` or `<@U1>`. */
export function peopleNamed(text: string | undefined): string[] {
  return [
    ...new Set(
      [...(text ?? '').slice(0, MOST_TYPED).matchAll(/<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/g)].map(([, id = '']) => id),
    ),
  ];
}
