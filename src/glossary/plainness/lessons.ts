import { called, exampleOf, type Place, paste } from '../fields.ts';
import type { Lesson } from '../lessons.ts';

/** What the check for plain English says to a writer. */
export const plainness = {
  missing: (place: Place): Lesson => ({
    what: `There is no ${called(place)}.`,
    why: 'A word that ships is finished: a reader who wants to go on finds the rest.',
    mend: paste(place),
  }),
  noLinks: (): Lesson => ({
    what: 'This word leads nowhere: it has neither builds_on nor see_also.',
    why: 'A reader who has understood it has no way to go on.',
    mend: `Name the words to read before or after it:\n${exampleOf({ field: 'see_also' })}`,
  }),
  unreached: (slug: string, hub: string): Lesson => ({
    what: `Nobody comes across “${slug}” by following links: from “${hub}”, for one, no way leads here.`,
    why: 'Readers go from word to word. What no other word names is found only by those who know it already.',
    mend: `In a word that is met before this one, add:\nsee_also:\n  - { slug: ${slug}, because: … }`,
  }),
  deadEnd: (slug: string, hub: string): Lesson => ({
    what: `“${slug}” is a dead end: its links never lead to the rest, such as “${hub}”.`,
    why: 'A reader who wants to go on walks in a circle.',
    mend: `Name a word outside that circle:\n${exampleOf({ field: 'see_also' })}`,
  }),
  hardToRead: (ease: number, least: number): Lesson => ({
    what: `The tldr, the story and the answer together are hard to read (${ease} of 100; at least ${least}).`,
    why: 'Somebody reads this on a phone, between two meetings, in what may be their third language.',
    mend: 'Use shorter sentences and shorter words. Read it aloud: where you run out of breath, put a full stop.',
  }),
  hardOnTheWhole: (median: number, least: number): Lesson => ({
    what: `The glossary as a whole has become hard to read (half of its words are below ${median}; at least ${least}).`,
    why: 'One hard entry is a hurdle, a hundred are a wall.',
    mend: 'Look for the entries with long sentences and long words, and make them plainer.',
  }),
  longSentence: (field: string, words: number, most: number, start: string): Lesson => ({
    what: `A sentence in “${field}” has ${words} words (at most ${most}): “${start}…”`,
    why: 'By its end the reader has forgotten how it began.',
    mend: 'Make two of it.',
  }),
  plainerTwin: (field: string, word: string, twins: readonly string[]): Lesson => ({
    what: `“${field}” says “${word}”.`,
    why: 'There is a plainer way to say it.',
    mend: twins.length > 0 ? `Say ${twins.map((twin) => `“${twin}”`).join(' or ')}.` : 'Leave it away.',
  }),
  belittling: (field: string, word: string): Lesson => ({
    what: `“${field}” says “${word}”.`,
    why: 'To somebody who does not understand yet, it says: you should have.',
    mend: 'Leave it away.',
  }),
  idiom: (idiom: string): Lesson => ({
    what: `The tldr says “${idiom}”.`,
    why: 'The tldr is literal. Somebody who learned English late reads an idiom word for word.',
    mend: 'Say what happens. A picture belongs into the story.',
  }),
  jargon: (word: string, slug: string): Lesson => ({
    what: `The tldr uses “${word}”, which is a word of this glossary itself.`,
    why: 'A reader who asked about one word would have to ask about a second.',
    mend: `Say it in everyday words. Or, if the reader really needs it first, add it:\nbuilds_on:\n  - { slug: ${slug}, because: … }`,
  }),
  sameComparison: (slug: string, shared: readonly string[]): Lesson => ({
    what: `The story looks like that of “${slug}”: both speak of ${shared.join(', ')}.`,
    why: 'A comparison that stands for two things helps to remember neither.',
    mend: 'Find another world for one of them. If they belong together on purpose, link them in see_also and say so in the story.',
  }),
  tooEarly: (slug: string, word: string, used: string): Lesson => ({
    what: `The step “${slug}” uses “${word}”, which this path has not explained yet.`,
    why: 'Whoever follows the path meets a word they cannot know.',
    mend: `Put “${used}” before it, or say it in everyday words in the tldr and the story of “${slug}”.`,
  }),
  noSecondStory: (slug: string): Lesson => ({
    what: `The step “${slug}” has no second comparison.`,
    why: '“Explain it another way” would have nothing to say.',
    mend: `Give the word one:
${exampleOf({ field: 'another_analogy' })}`,
  }),
  circle: (slugs: readonly string[]): Lesson => ({
    what: `builds_on runs in a circle: ${slugs.join(' → ')}.`,
    why: 'Whoever wants to begin at the beginning never finds it.',
    mend: 'Turn one of these links into see_also.',
  }),
} satisfies Record<string, (...facts: never[]) => Lesson>;
