import type { Glossary, Term } from '../../src/glossary/types.ts';

/** A term with all that a test is not about filled in. */
export function term(name: string, fields: Partial<Term> = {}): Term {
  return {
    term: name,
    slug: name.toLowerCase().replace(/\W+/g, '-'),
    aliases: [],
    tldr: `What ${name} is.`,
    builds_on: [],
    see_also: [],
    situation: 'own',
    own: false,
    ...fields,
  };
}

export const glossaryOf = (...terms: readonly Term[]): Glossary => ({
  terms: new Map(terms.map((each) => [each.slug, each])),
  situations: [],
  paths: [],
});
