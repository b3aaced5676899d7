import * as z from 'zod';
import { pictureSchema } from './picture/schema.ts';
import { lengthInSlack, text } from './text.ts';

/**
 * The most characters a field may have, counted as Slack counts them (`&` takes five, `<` and `>` four).
 * They add up so that no card is ever cut off: see `MOST_ON_A_CARD`.
 */
export const MOST = {
  slug: 80,
  name: 80,
  term: 60,
  aliases: 30,
  short_for: 120,
  say: 80,
  about: 60,
  tldr: 1_000,
  body: 2_000,
  story: 900,
  pairs: 8,
  pair: 120,
  asked: 140,
  answer: 700,
  steps: 5,
  stepName: 60,
  stepText: 400,
  heard: 6,
  phrase: 160,
  means: 300,
  when_to_skip: 600,
  remember: 200,
  technical: 500,
  elsewhere: 300,
  side: 240,
  links: 8,
  because: 200,
  here: 300,
  owner: 80,
  pathTitle: 60,
  pathFor: 120,
  pathMessage: 600,
  pathReadable: 1_000,
  pathSteps: 30,
} as const;

/** What stands on one card altogether; Slack reads at most 4,000 characters aloud, and the card adds lines of its own. */
export const MOST_ON_A_CARD = 3_300;
/** Other names beyond this many letters wait in "Tell me more". */
const MOST_NAMES = 160;

/** Scalars are read as text (so that `term: 404` and `term: Null` are words), hence the words for yes and no. */
const yesOrNo = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform((value) => value === true || value === 'true');

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slug = z.string().max(MOST.slug).regex(SLUG);
const link = z
  .union([slug, z.strictObject({ slug, because: text(MOST.because).optional() })])
  .transform((value) => (typeof value === 'string' ? { slug: value } : value));
const story = z.strictObject({ story: text(MOST.story) });
const side = z.strictObject({ name: text(MOST.term), slug: slug.optional(), line: text(MOST.side) });

const fields = {
  term: text(MOST.term),
  aliases: z.array(text(MOST.name)).max(MOST.aliases).optional(),
  short_for: text(MOST.short_for).optional(),
  say: text(MOST.say).optional(),
  about: text(MOST.about).optional(),
  kind: z.enum(['term', 'comparison']).optional(),
  sides: z.tuple([side, side]).optional(),
  tldr: text(MOST.tldr),
  body: text(MOST.body).optional(),
  analogy: story
    .extend({
      pairs: z
        .array(z.tuple([text(MOST.pair), text(MOST.pair)]))
        .min(1)
        .max(MOST.pairs)
        .optional(),
    })
    .optional(),
  another_analogy: story.optional(),
  why: z.strictObject({ asked: text(MOST.asked), answer: text(MOST.answer) }).optional(),
  steps: z
    .array(z.strictObject({ name: text(MOST.stepName), text: text(MOST.stepText) }))
    .min(2)
    .max(MOST.steps)
    .optional(),
  heard: z
    .array(z.strictObject({ phrase: text(MOST.phrase), means: text(MOST.means) }))
    .min(1)
    .max(MOST.heard)
    .optional(),
  when_to_skip: text(MOST.when_to_skip).optional(),
  remember: text(MOST.remember).optional(),
  technical: text(MOST.technical).optional(),
  elsewhere: text(MOST.elsewhere).optional(),
  everyday: yesOrNo.optional(),
  builds_on: z.array(link).max(MOST.links).optional(),
  see_also: z.array(link).max(MOST.links).optional(),
  here: text(MOST.here).optional(),
  picture: pictureSchema.optional(),
  owner: text(MOST.owner).optional(),
  reviewed: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  situation: slug.optional(),
  slug: slug.optional(),
};

/** An entry that stands on its own: a new word, or one that takes the place of a shipped word with the same slug. */
export const entrySchema = z.strictObject(fields).superRefine((entry, context) => {
  const total = lengthOnCard(entry);
  if (total > MOST_ON_A_CARD) context.addIssue({ code: 'custom', params: { total }, path: ['tldr'], input: entry });
  if (entry.kind === 'comparison' && !entry.sides)
    context.addIssue({ code: 'custom', params: { sides: true }, path: ['kind'], input: entry });
});

/** An entry that keeps another and changes only the fields it names. */
export const extensionSchema = z.strictObject({
  ...z.object(fields).partial().shape,
  extends: slug,
});

/** An entry that removes a word. */
export const hideSchema = z.strictObject({
  hide: z.union([z.literal(true), z.literal('true')]),
  slug: slug.optional(),
});

export const situationsSchema = z.array(z.strictObject({ slug, title: text(MOST.term) }));

/** A learning path: a message one cannot read yet, the words that open it one by one, and what it said. */
export const pathSchema = z.strictObject({
  title: text(MOST.pathTitle),
  for: text(MOST.pathFor),
  message: z.strictObject({ from: text(MOST.pathTitle), text: text(MOST.pathMessage) }),
  steps: z
    .array(z.strictObject({ slug, because: text(MOST.because) }))
    .min(2)
    .max(MOST.pathSteps),
  readable: text(MOST.pathReadable),
});

export type Entry = z.output<typeof entrySchema>;
export type Extension = z.output<typeof extensionSchema>;

/** How much of an entry stands on its private card, in characters as Slack counts them; the longer of two stories counts. */
export function lengthOnCard(entry: Partial<Entry>): number {
  const {
    term,
    aliases = [],
    short_for,
    say,
    about,
    tldr,
    analogy,
    another_analogy,
    heard,
    remember,
    here,
    elsewhere,
  } = entry;
  const stories = [analogy?.story, another_analogy?.story].map((story) => lengthInSlack(story ?? ''));
  const names = aliases.join(', ').slice(0, MOST_NAMES);
  return [term, names, short_for, say, about, tldr, heard?.[0]?.phrase, heard?.[0]?.means, remember, here, elsewhere]
    .map((part) => lengthInSlack(part ?? ''))
    .reduce((sum, length) => sum + length, Math.max(...stories));
}
