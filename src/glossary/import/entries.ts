import { explain } from '../explain.ts';
import { type Entry, entrySchema } from '../schema.ts';
import { slugOf } from '../slug.ts';
import type { ListedWord, ReadList, Refused } from './list.ts';

export interface NewEntry {
  readonly slug: string;
  readonly entry: Entry;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Turns a list into entries: the first sentence of a definition becomes the tldr, the rest the body.
 *
 * @param taken slugs that must not be used, so that no word that ships is replaced by accident
 */
export function entriesFrom(
  { words, refused }: ReadList,
  taken: ReadonlySet<string>,
): { entries: NewEntry[]; refused: Refused[] } {
  const used = new Set(taken);
  const entries: NewEntry[] = [];
  const problems: Refused[] = [...refused];
  for (const word of words) {
    const result = entrySchema.safeParse(draftOf(word, taken));
    if (!result.success) {
      const lessons = explain(result.error.issues, draftOf(word, taken)).map(({ lesson }) => lesson.what);
      problems.push({ line: word.line, name: word.term, why: lessons.join(' ') });
      continue;
    }
    const slug = freeSlug(slugOf(word.term) || 'word', used);
    used.add(slug);
    entries.push({ slug, entry: result.data });
  }
  return { entries, refused: problems.sort((a, b) => a.line - b.line) };
}

function draftOf({ term, definition, aliases, shortFor }: ListedWord, taken: ReadonlySet<string>): object {
  const [first = '', ...rest] = [...sentences.segment(definition.replace(/\s+/g, ' ').trim())].map(
    ({ segment }) => segment,
  );
  const body = rest.join('').trim();
  const other = [...new Set(aliases)].filter((alias) => alias !== term);
  return {
    term,
    ...(other.length > 0 && { aliases: other }),
    ...(shortFor && { short_for: shortFor }),
    // A word that ships has this name too; whoever asks must be able to tell the two apart.
    ...(taken.has(slugOf(term)) && { about: 'in our own words' }),
    tldr: first.trim(),
    ...(body && { body }),
  };
}

function freeSlug(slug: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug.slice(0, 74)}-${number}`;
    if (!used.has(candidate)) return candidate;
  }
}
