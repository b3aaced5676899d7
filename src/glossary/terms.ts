import { sceneOf } from './picture/scene.ts';
import type { Entry } from './schema.ts';
import type { Link, Situation, Term } from './types.ts';

/** Where words stand that name no situation, and whose folder is none. */
export const OWN_WORDS: Situation = { slug: 'own', title: 'Our own words' };

/** An entry with the slug it goes by, and the folder it stands in. */
export interface Standing {
  readonly slug: string;
  readonly entry: Entry;
  readonly folder: string | undefined;
}

interface Around {
  readonly own: boolean;
  readonly isSituation: (slug: string) => boolean;
  /** Whether there is a word of this slug; links to others lead nowhere, and are left out. */
  readonly has: (slug: string) => boolean;
}

export function termOf({ slug: own, entry: whole, folder }: Standing, around: Around): Term {
  const { situation: named, slug: _, sides, picture: __, ...entry } = whole;
  const picture = sceneOf(whole);
  const leads = (link: Link): boolean => around.has(link.slug);
  const side = <Side extends { slug?: string | undefined }>({ slug, ...rest }: Side) =>
    slug !== undefined && around.has(slug) ? { ...rest, slug } : rest;
  return {
    ...entry,
    ...(sides && { sides: [side(sides[0]), side(sides[1])] }),
    ...(picture && { picture }),
    slug: own,
    aliases: entry.aliases ?? [],
    builds_on: (entry.builds_on ?? []).filter(leads),
    see_also: (entry.see_also ?? []).filter(leads),
    situation: [named, folder].find((slug) => slug !== undefined && around.isSituation(slug)) ?? OWN_WORDS.slug,
    own: around.own,
  };
}

/** Those of these situations that are in use, in the order of the glossary, a team's own words first. */
export const situationsOf = (used: ReadonlySet<string>, known: readonly Situation[]): Situation[] =>
  [OWN_WORDS, ...known].filter(({ slug }) => used.has(slug));
