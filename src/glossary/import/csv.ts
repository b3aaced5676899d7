import { parse } from 'csv-parse/sync';
import type { ListedWord, ReadList, Refused } from './list.ts';

/** What people call the three columns. */
const COLUMNS = {
  term: ['term', 'word', 'name', 'acronym', 'abbreviation'],
  definition: ['definition', 'description', 'meaning', 'explanation'],
  aliases: ['aliases', 'alias', 'synonyms', 'also', 'other names'],
} as const;

interface Row {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/**
 * Reads a CSV with a heading for each column: term, definition and, if there is one, aliases (separated by `;` or `|`). Other
 * columns, such as who wrote a definition and when, are passed over.
 *
 * @throws Error with words for the person when it is no CSV, or the columns cannot be told
 */
export function readCsv(text: string): ReadList {
  const rows = parse(text, {
    bom: true,
    columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
    info: true,
    skip_empty_lines: true,
    trim: true,
    relax_column_count: true,
  }) as unknown as Row[];
  const [first] = rows;
  const find = (kind: keyof typeof COLUMNS): string | undefined =>
    COLUMNS[kind].find((name) => first && name in first.record);
  const [term, definition, aliases] = [find('term'), find('definition'), find('aliases')];
  if (!term || !definition)
    throw new Error(
      'The first line must name the columns: term, definition and, if you like, aliases. For example:\nterm,definition,aliases',
    );

  const words: ListedWord[] = [];
  const refused: Refused[] = [];
  for (const { record, info } of rows) {
    const [name = '', meaning = ''] = [record[term], record[definition]];
    const other = (aliases ? (record[aliases] ?? '') : '')
      .split(/[;|]/)
      .map((alias) => alias.trim())
      .filter(Boolean);
    if (!name) refused.push({ line: info.lines, name: meaning.slice(0, 40), why: 'it has no term' });
    else if (!meaning) refused.push({ line: info.lines, name, why: 'it has no definition' });
    else words.push({ term: name, definition: meaning, aliases: other, line: info.lines });
  }
  return { words, refused };
}
