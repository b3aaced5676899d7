import type { EntryJson } from '../../storage/curation-types.ts';

/** The parts of an explanation that the form asks for, by the ids of their inputs. */
export const DRAFT_FIELDS = ['term', 'tldr', 'story', 'pairs', 'phrase', 'means', 'aliases', 'here'] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** What stands in the form; an input that is not there or empty has no text. */
export type DraftValues = Readonly<Partial<Record<DraftField, string>>>;

type Pair = readonly [string, string];
type Heard = { readonly phrase: string; readonly means: string };

interface Known {
  readonly term?: string;
  readonly tldr?: string;
  readonly here?: string;
  readonly aliases?: readonly string[];
  readonly analogy?: { readonly story: string; readonly pairs?: readonly Pair[] };
  readonly heard?: readonly Heard[];
}

/** What the form shows of an entry. */
export function valuesOf(entry: EntryJson | object): DraftValues {
  const { term, tldr, here, aliases, analogy, heard } = entry as Known;
  const values: Partial<Record<DraftField, string | undefined>> = {
    term,
    tldr,
    story: analogy?.story,
    pairs: analogy?.pairs?.map((pair) => pair.join(' = ')).join('\n'),
    phrase: heard?.[0]?.phrase,
    means: heard?.[0]?.means,
    aliases: aliases?.join(', '),
    here,
  };
  return Object.fromEntries(Object.entries(values).filter(([, text]) => text)) as DraftValues;
}

/** Lines of the story's pairs that have no sign between the two. */
export const badPairs = (values: DraftValues): string[] =>
  linesOf(values.pairs).filter((line) => !/\S\s*=\s*\S/.test(line));

/**
 * The whole entry that the form makes of another. What reads as it did stays exactly as it was, and so does everything that
 * the form does not ask for.
 */
export function entryFrom(base: EntryJson, values: DraftValues): EntryJson {
  const before = valuesOf(base);
  const known = base as Known;
  const isSame = (...fields: DraftField[]): boolean =>
    fields.every((field) => (values[field] ?? '') === (before[field] ?? '').trim());
  const { pairs: oldPairs, ...analogy } = known.analogy ?? {};
  const pairs = isSame('pairs') ? oldPairs : pairsOf(values.pairs);
  const [first, ...others] = known.heard ?? [];
  const { phrase, means } = values;
  const heard = isSame('phrase', 'means')
    ? known.heard
    : [...(phrase || means ? [{ ...first, phrase: phrase ?? '', means: means ?? '' }] : []), ...others];
  return withoutEmpty({
    ...base,
    term: isSame('term') ? known.term : values.term,
    tldr: isSame('tldr') ? known.tldr : values.tldr,
    aliases: isSame('aliases') ? known.aliases : namesIn(values.aliases),
    analogy: isSame('story', 'pairs')
      ? known.analogy
      : values.story && { ...analogy, story: values.story, ...(pairs?.length && { pairs }) },
    heard,
    here: isSame('here') ? known.here : values.here,
  });
}

const withoutEmpty = (entry: Record<string, unknown>): EntryJson =>
  Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value && !(Array.isArray(value) && value.length === 0)),
  );

const linesOf = (text = ''): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const pairsOf = (text: string | undefined): Pair[] =>
  linesOf(text).map((line) => {
    const at = line.indexOf('=');
    return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
  });

const namesIn = (text = ''): string[] =>
  text
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
