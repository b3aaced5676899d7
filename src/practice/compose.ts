import type { Channel, Person } from './slack/types.ts';

interface Names {
  readonly people: readonly Pick<Person, 'id' | 'realName'>[];
  readonly channels: readonly Pick<Channel, 'id' | 'name' | 'kind'>[];
}

/**
 * What Slack makes of a typed message before an app sees it: signs escaped, names and channels turned into ids.
 *
 * @param how in a command an id carries the name with it; in a message it stands alone
 */
export function composed(typed: string, { people, channels }: Names, how: 'message' | 'command'): string {
  const escaped = typed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  // The longest name first, so that “Sam Okafor” is not read as “Sam”.
  const names = [...people].sort((a, b) => b.realName.length - a.realName.length);
  const withPeople = names.reduce(
    (text, { id, realName }) =>
      text.replaceAll(
        new RegExp(`(?<![\\p{L}\\p{N}])@${escapeRegExp(realName)}(?![\\p{L}\\p{N}])`, 'giu'),
        how === 'command' ? `<@${id}|${realName}>` : `<@${id}>`,
      ),
    escaped,
  );
  return channels
    .filter(({ kind }) => kind === 'channel')
    .reduce(
      (text, { id, name }) => text.replaceAll(new RegExp(`#${escapeRegExp(name)}(?![\\w-])`, 'g'), `<#${id}|${name}>`),
      withPeople,
    );
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
