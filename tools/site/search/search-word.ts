import type { Term } from '../../../src/glossary/types.ts';

/** As much of a word as the look-up reads and the list shows. */
export interface SearchWord
  extends Pick<
    Term,
    | 'slug'
    | 'term'
    | 'aliases'
    | 'short_for'
    | 'say'
    | 'about'
    | 'tldr'
    | 'technical'
    | 'kind'
    | 'sides'
    | 'everyday'
    | 'situation'
    | 'own'
  > {
  /** The slugs of the words that it leads to. */
  readonly links: readonly string[];
}

export function searchWord(term: Term): SearchWord {
  const { slug, aliases, short_for, say, about, tldr, technical, kind, sides, everyday, situation, own } = term;
  return {
    slug,
    term: term.term,
    aliases,
    short_for,
    say,
    about,
    tldr,
    // Only words that share a name are told apart by it.
    technical: about && technical,
    kind,
    sides: sides && [compared(sides[0]), compared(sides[1])],
    everyday,
    situation,
    own,
    links: [...new Set([...term.builds_on, ...term.see_also].map((link) => link.slug))],
  };
}

const compared = ({ name, slug }: NonNullable<Term['sides']>[0]) => ({ name, slug, line: '' });
