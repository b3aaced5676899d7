const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'qs',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'w',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'x',
};
const SOUNDS: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['c', 'k'],
  ['ck', 'k'],
  ['ee', 'ea'],
  ['oo', 'u'],
  ['tion', 'shun'],
  ['s', 'z'],
  ['er', 'or'],
  ['a', 'e'],
  ['i', 'e'],
  ['v', 'w'],
];
const TWICE = 0.25;

/** Makes the mistakes that fingers and ears make, the same ones for the same seed. */
export function misspeller(seed: number): { misspell: (name: string) => string; oneOf: <T>(all: readonly T[]) => T } {
  let state = seed;
  /** A number from 0 up to 1 (mulberry32). */
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

  const slips: readonly ((text: string, at: number) => string)[] = [
    (text, at) => text.slice(0, at) + text.slice(at + 1),
    (text, at) => text.slice(0, at) + text[at] + text.slice(at),
    (text, at) => `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at]}${text.slice(at + 2)}`,
    (text, at) =>
      text.slice(0, at) + oneOf([...(NEIGHBOURS[text[at]?.toLowerCase() ?? ''] ?? 'e')]) + text.slice(at + 1),
    (text) => {
      const [from, to] = oneOf(SOUNDS.filter(([sound]) => text.includes(sound)).concat([['e', 'i']]));
      return text.replace(from, to);
    },
  ];
  const slip = (text: string): string => oneOf(slips)(text, 1 + Math.floor(random() * Math.max(1, text.length - 1)));
  const misspell = (name: string): string => {
    const once = slip(name);
    const misspelt = random() < TWICE ? slip(once) : once;
    return misspelt === name ? misspell(name) : misspelt;
  };
  return { misspell, oneOf };
}
