import type { Snapshot } from '../protocol.ts';

/** What may stand in the box instead of what is being typed. */
export interface Suggestion {
  readonly key: string;
  readonly words: string;
  readonly hint: string;
  /** The face beside it, where it is somebody. */
  readonly face?: string;
  /** The text with it put in, and where the cursor then stands. */
  readonly text: string;
  readonly cursor: number;
}

const MOST = 6;

/** What to offer for what stands before the cursor: commands after `/`, people after `@`, channels after `#`. */
export function suggestionsFor(text: string, cursor: number, snapshot: Snapshot): Suggestion[] {
  const before = text.slice(0, cursor);
  const command = /^\/\S*$/.exec(before)?.[0];
  if (command !== undefined)
    return snapshot.features.commands
      .filter((each) => each.command.startsWith(command.toLowerCase()))
      .map((each) => ({
        key: each.command,
        words: `${each.command} ${each.usageHint}`,
        hint: each.description,
        ...put(text, 0, cursor, each.command),
      }));

  const [, sign = '', typed = ''] = /(?:^|\s)([@#])([\p{L}\p{N}-]*(?: [\p{L}\p{N}-]*)?)$/u.exec(before) ?? [];
  const from = cursor - typed.length - 1;
  const fits = (name: string): boolean => name.toLowerCase().startsWith(typed.toLowerCase());
  if (sign === '@') {
    const { bot, people, me } = snapshot;
    return [bot, ...people]
      .filter(({ id, realName, name }) => id !== me && (fits(realName) || fits(name)))
      .filter(({ realName }) => realName.toLowerCase() !== typed.trim().toLowerCase())
      .slice(0, MOST)
      .map(({ id, realName, title }) => ({
        key: id,
        face: id,
        words: realName,
        hint: title,
        ...put(text, from, cursor, `@${realName}`),
      }));
  }
  if (sign === '#')
    return snapshot.channels
      .filter(({ kind, name }) => kind === 'channel' && fits(name) && name !== typed)
      .map(({ id, name }) => ({ key: id, words: `#${name}`, hint: '', ...put(text, from, cursor, `#${name}`) }));
  return [];
}

function put(text: string, from: number, to: number, words: string): Pick<Suggestion, 'text' | 'cursor'> {
  const head = `${text.slice(0, from)}${words} `;
  return { text: head + text.slice(to).trimStart(), cursor: head.length };
}
