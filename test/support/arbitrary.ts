import fc from 'fast-check';
import { type Entry, entrySchema, lengthOnCard, MOST, MOST_ON_A_CARD } from '../../src/glossary/schema.ts';
import { lengthInSlack } from '../../src/glossary/text.ts';
import type { Term } from '../../src/glossary/types.ts';
import { term } from './glossary.ts';

/** What people paste, and what Slack could take for something else. */
const PIECES = [
  'a',
  'staging',
  'the',
  'Kubernetes',
  '.',
  '!',
  '?',
  '…',
  '&',
  '&amp;',
  '<',
  '>',
  '<!channel>',
  '<!here|here>',
  '<@U0ROBIN000>',
  '<#C0GENERAL0|general>',
  '<https://evil.test|click>',
  'https://x.test/a?b=c&d=e',
  '*bold*',
  '_slanted_',
  '~struck~',
  '`code`',
  '```',
  '>quote',
  ':x:',
  '@channel',
  '•',
  '“quoted”',
  '😀',
  '👩‍💻',
  '🇩🇪',
  'שלום',
  'مرحبا',
  '日本語',
  'é',
  'Donaudampfschifffahrtsgesellschaftskapitän',
];

/** A text made of these pieces over and over, up to `most` characters as Slack counts them. */
export function filled(most: number, pieces: readonly string[], joint = ''): string {
  let text = '';
  let length = 0;
  for (let i = 0; ; i++) {
    const piece = `${i > 0 ? joint : ''}${pieces[i % pieces.length]}`;
    length += lengthInSlack(piece);
    if (length > most) return text || 'x';
    text += piece;
  }
}

/** A text of the glossary that is as long as it may be, or short; some are signs and nothing else. */
export function text(most: number): fc.Arbitrary<string> {
  const pieces = fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom('&', '<', '>'), { minLength: 1, maxLength: 2 }) },
  );
  return fc
    .tuple(pieces, fc.boolean(), fc.constantFrom('', ' '))
    .map(([each, isFull, joint]) => filled(isFull ? most : Math.min(most, each.join(' ').length), each, joint).trim());
}

const slug = fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,2}$/);
const link = (to: fc.Arbitrary<string>) =>
  fc.record({ slug: to, because: text(MOST.because) }, { requiredKeys: ['slug'] });

const fields = {
  term: text(MOST.term),
  aliases: fc.array(text(MOST.name), { maxLength: MOST.aliases }),
  short_for: text(MOST.short_for),
  say: text(MOST.say),
  about: text(MOST.about),
  sides: fc.tuple(side(), side()),
  tldr: text(MOST.tldr),
  body: text(MOST.body),
  analogy: fc.record(
    {
      story: text(MOST.story),
      pairs: fc.array(fc.tuple(text(MOST.pair), text(MOST.pair)), { minLength: 1, maxLength: MOST.pairs }),
    },
    { requiredKeys: ['story'] },
  ),
  another_analogy: fc.record({ story: text(MOST.story) }),
  why: fc.record({ asked: text(MOST.asked), answer: text(MOST.answer) }),
  steps: fc.array(fc.record({ name: text(MOST.stepName), text: text(MOST.stepText) }), {
    minLength: 2,
    maxLength: MOST.steps,
  }),
  heard: fc.array(fc.record({ phrase: text(MOST.phrase), means: text(MOST.means) }), {
    minLength: 1,
    maxLength: MOST.heard,
  }),
  when_to_skip: text(MOST.when_to_skip),
  remember: text(MOST.remember),
  technical: text(MOST.technical),
  elsewhere: text(MOST.elsewhere),
  builds_on: fc.array(link(slug), { maxLength: MOST.links }),
  see_also: fc.array(link(slug), { maxLength: MOST.links }),
  here: text(MOST.here),
};

function side() {
  return fc.record({ name: text(MOST.term), slug, line: text(MOST.side) }, { requiredKeys: ['name', 'line'] });
}

/** A word as the glossary lets it through: any fields it may have, each as long as it may be. */
export const anyTerm: fc.Arbitrary<Term> = fc
  .tuple(slug, fc.record(fields, { requiredKeys: ['term', 'tldr'] }))
  .map(([name, entry]) => term({ slug: name, ...fitting(entry as Entry), picture: undefined } as Partial<Term>));

/** A word in which every field is there and as long as it may be, made of one piece over and over. */
export function fullTerm(piece: string, slug = 'full'): Term {
  const of = (most: number): string => filled(most, [piece]);
  const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);
  const link = { slug: 'full-0', because: of(MOST.because) };
  const line = { name: of(MOST.term), slug: 'full-0', line: of(MOST.side) };
  const card = {
    tldr: of(MOST.tldr),
    analogy: { story: of(MOST.story), pairs: times(MOST.pairs, [of(MOST.pair), of(MOST.pair)] as [string, string]) },
  };
  const entry = {
    ...card,
    term: of(MOST.term),
    about: of(MOST.about),
    aliases: times(MOST.aliases, of(MOST.name)),
    another_analogy: { story: of(MOST.story) },
    body: of(MOST.body),
    why: { asked: of(MOST.asked), answer: of(MOST.answer) },
    steps: times(MOST.steps, { name: of(MOST.stepName), text: of(MOST.stepText) }),
    heard: times(MOST.heard, { phrase: of(MOST.phrase), means: of(MOST.means) }),
    when_to_skip: of(MOST.when_to_skip),
    technical: of(MOST.technical),
    builds_on: times(MOST.links, link),
    see_also: times(MOST.links, link),
    sides: [line, line] as [typeof line, typeof line],
  };
  const whole: Partial<Entry> = { ...entry };
  // What is left of the card goes to the fields that may or may not be on it.
  for (const field of ['here', 'elsewhere', 'remember', 'short_for', 'say'] as const) {
    const left = MOST_ON_A_CARD - lengthOnCard(whole);
    if (left >= lengthInSlack(piece)) whole[field] = of(Math.min(left, MOST[field]));
  }
  const { error } = entrySchema.safeParse(whole);
  if (error) throw error;
  return term({ ...entry, ...whole, picture: undefined, slug } as Partial<Term>);
}

/** The entry, without as many of its optional fields as it takes for the schema to accept it. */
function fitting(entry: Entry): Entry {
  if (entrySchema.safeParse(entry).success) return entry;
  const optional = (['heard', 'analogy', 'another_analogy', 'elsewhere', 'here', 'aliases', 'short_for'] as const).find(
    (field) => entry[field] !== undefined,
  );
  if (!optional) throw new Error(`no word: ${JSON.stringify(entrySchema.safeParse(entry).error)}`);
  const { [optional]: _, ...rest } = entry;
  return fitting(rest as Entry);
}
