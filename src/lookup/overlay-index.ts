import type { Situation, Term } from '../glossary/types.ts';
import { type BuiltIndex, buildIndex } from './build-index.ts';
import { everydayIn, markedIn } from './everyday.ts';
import { LaidOver } from './laid-over.ts';
import { namesOf, pairOf, type ReadName, readName } from './names.ts';
import type { Index, Named, Vocabulary } from './types.ts';

/** A workspace's own words, to be laid over a glossary. */
export interface Overlay {
  /** By slug; each is a team's own. One with the slug of a word beneath takes its place. */
  readonly terms: ReadonlyMap<string, Term>;
  /** The situations of the glossary and the words together. */
  readonly situations: readonly Situation[];
}

/**
 * The index of a glossary with a workspace's words laid over it: it answers as one would that was built of both together,
 * the workspace's words first, and takes time and room for the workspace's words only.
 */
export function overlayIndex(base: BuiltIndex, { terms, situations }: Overlay): Index {
  if (terms.size === 0) return base;
  const over = buildIndex({ ...base.glossary, terms });
  const gone = [...terms.keys()].flatMap((slug) => base.glossary.terms.get(slug) ?? []);
  const goneNames = gone.flatMap(namesOf).map(readName);
  const join = joining(base, over, gone);
  const goneTerms = new Set(gone);
  const stays = (term: Term): boolean => !goneTerms.has(term);
  const named = (
    beneath: Named,
    above: ReadonlyMap<string, readonly Term[]>,
    keysOf: (name: ReadName) => readonly string[],
  ): Named => {
    const isVeryName = (key: string) => (term: Term) => keysOf(readName(term.term)).includes(key);
    const changed = new Map<string, readonly Term[] | undefined>();
    for (const key of [...above.keys(), ...goneNames.flatMap(keysOf)]) {
      const left = (beneath.get(key) ?? []).filter(stays);
      const list = inOrder(above.get(key) ?? [], left, isVeryName(key));
      changed.set(key, list.length > 0 ? list : undefined);
    }
    return changedOver(beneath, changed);
  };
  const pairs = new Map<string, readonly Term[] | undefined>();
  for (const key of [...over.comparisons.keys(), ...gone.flatMap((term) => pairOf(term) ?? [])]) {
    const list = [...(over.comparisons.get(key) ?? []), ...(base.comparisons.get(key) ?? []).filter(stays)];
    pairs.set(key, list.length > 0 ? list : undefined);
  }
  const letterCount = (place: number): number => join.nameAt(place)?.letters.length ?? 0;
  return {
    glossary: { ...base.glossary, situations, terms: new LaidOver(base.glossary.terms, terms) },
    nameAt: join.nameAt,
    written: named(base.written, over.written, ({ written }) => [written]),
    lettered: named(base.lettered, over.lettered, ({ lettered }) => lettered),
    longestFrom: longestOver(base, over, goneNames, join),
    isEveryday: everydayIn(base.marked - markedIn(gone) + over.marked > 0),
    comparisons: changedOver(base.comparisons, pairs),
    similar: (letters, edits) =>
      join
        .places(base.similar(letters, edits), over.similar(letters, edits))
        .sort((a, b) => letterCount(a) - letterCount(b)),
    sounding: (sound) => join.places(base.sounding(sound), over.sounding(sound)),
    vocabulary: vocabularyOver(base.vocabulary, over.vocabulary, goneNames, join),
  };
}

interface Join {
  readonly nameAt: Index['nameAt'];
  /** Places beneath and above, as places among all names, without what is gone, in the order of a single index. */
  places(beneath: Iterable<number>, above: Iterable<number>): number[];
}

/** The names of both: those beneath keep their places, those above follow. */
function joining(base: BuiltIndex, over: BuiltIndex, gone: readonly Term[]): Join {
  const count = base.names.length;
  const gonePlaces = new Set(
    gone.flatMap((term) =>
      namesOf(term)
        .flatMap((name) => [...base.vocabulary.namesWith(readName(name).words[0] ?? '')])
        .filter((place) => base.names[place]?.term === term),
    ),
  );
  /** The very names of the workspace's words stand first of all, their other names after the very names of a team's own. */
  const rank = (place: number): number => {
    if (place < count) return place;
    const own = place - count;
    return own < over.ownFirst
      ? own - count - over.names.length
      : base.ownFirst - 1 + (own + 1) / (over.names.length + 1);
  };
  return {
    nameAt: (place) => (place < count ? base.names[place] : over.names[place - count]),
    places(beneath, above) {
      const left = [...beneath].filter((place) => !gonePlaces.has(place));
      const more = Array.from(above, (place) => count + place);
      return more.length === 0 ? left : [...more, ...left].sort((a, b) => rank(a) - rank(b));
    },
  };
}

/** Words above before those beneath; whose very name it is stands before those that are only also called so. */
function inOrder(above: readonly Term[], left: readonly Term[], isVeryName: (term: Term) => boolean): readonly Term[] {
  if (!left.some(({ own }) => own)) return [...above, ...left];
  const own = left.filter((term) => term.own);
  const [names, alsoCalled] = [isVeryName, (term: Term) => !isVeryName(term)];
  return [
    ...above.filter(names),
    ...own.filter(names),
    ...above.filter(alsoCalled),
    ...own.filter(alsoCalled),
    ...left.filter((term) => !term.own),
  ];
}

function changedOver<V>(
  beneath: Pick<ReadonlyMap<string, V>, 'get' | 'has'>,
  changed: ReadonlyMap<string, V | undefined>,
): Pick<ReadonlyMap<string, V>, 'get' | 'has'> {
  const get = (key: string): V | undefined => (changed.has(key) ? changed.get(key) : beneath.get(key));
  return { get, has: (key) => get(key) !== undefined };
}

function longestOver(
  base: BuiltIndex,
  over: BuiltIndex,
  goneNames: readonly ReadName[],
  join: Join,
): Index['longestFrom'] {
  const changed = new Map<string, number | undefined>();
  for (const first of [...over.longestFrom.keys(), ...goneNames.flatMap(({ words }) => words[0] ?? [])]) {
    let most = 0;
    for (const place of join.places(base.vocabulary.namesWith(first), over.vocabulary.namesWith(first))) {
      const { words } = readName(join.nameAt(place)?.text ?? '');
      if (words[0] === first) most = Math.max(most, words.length);
    }
    changed.set(first, most || undefined);
  }
  return changedOver(base.longestFrom, changed);
}

function vocabularyOver(
  beneath: Vocabulary,
  above: Vocabulary,
  goneNames: readonly ReadName[],
  { places }: Join,
): Vocabulary {
  const goneWords = new Set(
    goneNames
      .flatMap(({ words }) => words)
      .filter((word) => !above.has(word) && places(beneath.namesWith(word), []).length === 0),
  );
  const namesWith = (word: string): number[] => places(beneath.namesWith(word), above.namesWith(word));
  return {
    has: (word) => above.has(word) || (beneath.has(word) && !goneWords.has(word)),
    namesWith,
    *beginningWith(beginning) {
      const own = [...above.beginningWith(beginning)].map(([word]) => word);
      for (const [word] of beneath.beginningWith(beginning)) {
        while (own[0] !== undefined && own[0] < word) yield* taken(own);
        if (own[0] === word) own.shift();
        yield [word, namesWith(word)];
      }
      while (own.length > 0) yield* taken(own);
    },
    initialled: (initials) => places(beneath.initialled(initials), above.initialled(initials)),
  };

  function* taken(own: string[]): Generator<readonly [string, number[]]> {
    const word = own.shift() ?? '';
    yield [word, namesWith(word)];
  }
}
