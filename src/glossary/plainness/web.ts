import type { Layered } from '../layers.ts';
import type { Problem } from '../types.ts';
import { plainness } from './lessons.ts';

type Links = ReadonlyMap<string, readonly string[]>;

/** Words that one cannot reach from the others by following links, and words from which one cannot reach the others. */
export function webProblems(words: readonly Layered[]): Problem[] {
  const onward = new Map(words.map(({ slug, entry }) => [slug, linksOf(entry)]));
  const back = new Map(words.map(({ slug }) => [slug, [] as string[]]));
  for (const [slug, links] of onward) for (const link of links) back.get(link)?.push(slug);
  const { hub, reached, leading } = middleOf(onward, back);
  return words.flatMap(({ slug, at }) => [
    ...(reached.has(slug) ? [] : [at(plainness.unreached(slug, hub))]),
    ...(leading.has(slug) ? [] : [at(plainness.deadEnd(slug, hub), ['see_also'])]),
  ]);
}

const linksOf = ({ builds_on, see_also, sides }: Layered['entry']): string[] =>
  [...(builds_on ?? []), ...(see_also ?? []), ...(sides ?? [])].flatMap(({ slug }) => slug ?? []);

interface Middle {
  /** A word of the largest group in which every word leads to every other. */
  readonly hub: string;
  readonly reached: ReadonlySet<string>;
  readonly leading: ReadonlySet<string>;
}

function middleOf(onward: Links, back: Links): Middle {
  let middle: Middle = { hub: '', reached: new Set(), leading: new Set() };
  let most = 0;
  const grouped = new Set<string>();
  for (const hub of onward.keys()) {
    if (grouped.has(hub)) continue;
    const reached = reach(hub, onward);
    const leading = reach(hub, back);
    const group = [...reached].filter((slug) => leading.has(slug));
    for (const slug of group) grouped.add(slug);
    if (group.length > most) [middle, most] = [{ hub, reached, leading }, group.length];
  }
  return middle;
}

function reach(from: string, links: Links): Set<string> {
  const seen = new Set([from]);
  for (const slug of seen) for (const link of links.get(slug) ?? []) if (links.has(link)) seen.add(link);
  return seen;
}
