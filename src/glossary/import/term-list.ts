import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import type { ListedWord, ReadList, Refused } from './list.ts';

/** An entry of the list that 18F's glossary keeps: a term with a description, or an acronym that points to terms. */
const listed = z.union([
  z.object({ type: z.literal('acronym'), term: z.union([z.string(), z.array(z.string())]) }),
  z.object({ type: z.literal('term'), description: z.string().nullish(), longform: z.string().nullish() }),
]);

/**
 * Reads a YAML list in the shape of 18F's glossary: `entries:` by name. An acronym becomes another name of the term it points
 * to; where that term has no description, the acronym says at least what it stands for.
 *
 * @throws Error with words for the person when the file is not such a list
 */
export function readTermList(text: string): ReadList {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [fault] = document.errors;
  if (fault) throw new Error(`Line ${lines.linePos(fault.pos[0]).line} is not readable as YAML: ${fault.message}`);
  const entries = document.get('entries');
  if (!isMap(entries))
    throw new Error('A YAML list begins with “entries:”, and under it each term with its description.');

  const terms = new Map<string, ListedWord & { aliases: string[] }>();
  const acronyms: { name: string; line: number; stands: string[] }[] = [];
  const undescribed = new Map<string, number>();
  const refused: Refused[] = [];
  for (const { key, value } of entries.items) {
    // A leading colon keeps a number from being read as one; it is no part of the name.
    const name = (isScalar(key) ? String(key.value) : '').replace(/^:/, '').trim();
    const line = isScalar(key) && key.range ? lines.linePos(key.range[0]).line : 1;
    const entry = listed.safeParse((value as { toJS?(doc: unknown): unknown } | null)?.toJS?.(document));
    if (!entry.success)
      refused.push({ line, name, why: 'it is neither a term with a description nor an acronym with a term' });
    else if (entry.data.type === 'acronym') acronyms.push({ name, line, stands: [entry.data.term].flat() });
    else if (!entry.data.description?.trim()) undescribed.set(name, line);
    else
      terms.set(name, {
        term: name,
        definition: entry.data.description.trim(),
        aliases: entry.data.longform ? [entry.data.longform] : [],
        line,
      });
  }

  const words: ListedWord[] = [...terms.values()];
  for (const { name, line, stands } of acronyms)
    for (const long of stands) {
      const term = terms.get(long);
      undescribed.delete(long);
      if (term) term.aliases.push(name);
      else words.push({ term: name, definition: `${name} is short for ${long}.`, shortFor: long, aliases: [], line });
    }
  for (const [name, line] of undescribed) refused.push({ line, name, why: 'it has no description' });
  return { words, refused: refused.sort((a, b) => a.line - b.line) };
}
