import type { Layered, Merged } from './layers.ts';
import { lessons } from './lessons.ts';
import { nearest } from './slug.ts';
import type { Problem } from './types.ts';

interface Reference {
  readonly field: string;
  readonly slug: string;
  readonly path: readonly PropertyKey[];
}

/** Every place where an entry points to another. */
function referencesOf({ entry }: Layered): Reference[] {
  const links = (['builds_on', 'see_also'] as const).flatMap((field) =>
    (entry[field] ?? []).map((link, i) => ({ field, slug: link.slug, path: [field, i] })),
  );
  const sides = (entry.sides ?? []).flatMap(({ slug }, i) =>
    slug ? [{ field: 'sides', slug, path: ['sides', i] }] : [],
  );
  return [...links, ...sides];
}

/**
 * Links that lead nowhere are errors; links to what a team hides or replaces are notes for its writers.
 *
 * @param unread slugs whose files have problems of their own; a link to one of them is no second mistake
 */
export function linkProblems({ words, hidden, replaced }: Merged, unread: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  for (const word of words.values()) {
    for (const { field, slug, path } of referencesOf(word)) {
      if (slug === word.slug) problems.push(word.at(lessons.linkToItself(slug, field), path));
      else if (hidden.has(slug))
        problems.push(word.at(lessons.leansOnHidden(slug, field, hidden.get(slug) ?? ''), path, 'note'));
      else if (!words.has(slug) && !unread.has(slug))
        problems.push(word.at(lessons.linkToNothing(slug, field, nearest(slug, words.keys())), path));
      else if (replaced.has(slug) && word.layer < (words.get(slug)?.layer ?? 0))
        problems.push(word.at(lessons.leansOnReplaced(slug, field, replaced.get(slug) ?? ''), path, 'note'));
    }
  }
  return problems;
}

/** Words that share a name with nothing (`about`) to tell them apart. */
export function nameProblems({ words }: Merged): Problem[] {
  const byName = new Map<string, Layered[]>();
  for (const word of words.values()) {
    for (const name of new Set([word.entry.term, ...(word.entry.aliases ?? [])].map((each) => each.toLowerCase()))) {
      const sharing = byName.get(name);
      if (sharing) sharing.push(word);
      else byName.set(name, [word]);
    }
  }
  return [...byName].flatMap(([name, sharing]) => {
    const abouts = new Set(sharing.map(({ entry }) => entry.about ?? ''));
    const last = sharing.at(-1);
    if (!last || abouts.size === sharing.length) return [];
    const others = sharing.slice(0, -1).map(({ slug, file }) => `“${slug}” (${file})`);
    return [last.at(lessons.sharedName(name, others.join(', ')), ['term'], 'note')];
  });
}
