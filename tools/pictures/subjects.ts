import type { Term } from '../../src/glossary/types.ts';
import type { Subject } from './draw.ts';

/** What there is to draw of these words, by slug: all of them that have something to show. */
export const subjectsOf = (terms: Iterable<Term>): ReadonlyMap<string, Subject> =>
  new Map([...terms].flatMap(({ slug, term, picture }) => (picture ? [[slug, { title: term, scene: picture }]] : [])));
