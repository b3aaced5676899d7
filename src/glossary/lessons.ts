import { called, exampleOf, homeOf, type Place, paste, SITUATION_EXAMPLE } from './fields.ts';
import { nearest } from './slug.ts';

/**
 * Every word the glossary's checks say to a writer: what is wrong, why a reader suffers from it, and what to do.
 * The reader of these is often somebody who has never met YAML.
 */
export interface Lesson {
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

const QUOTES =
  'A text that has “: ” in it, or begins with a sign such as @ * & ! % or `, needs quotes:\ntldr: "Two words: like this."';

export const lessons = {
  missing: (place: Place): Lesson => ({
    what: `There is no ${called(place)}.`,
    why: 'Without it a card has a hole where the reader looks first.',
    mend: paste(place),
  }),
  wrongShape: (place: Place): Lesson => ({
    what: `${called(place)} has a shape the bot cannot read.`,
    why: 'What the bot cannot read, it cannot show.',
    mend: paste(place),
  }),
  notOneOf: (place: Place, value: unknown, choices: readonly string[]): Lesson => {
    const meant = typeof value === 'string' ? nearest(value, choices) : undefined;
    return {
      what: value === undefined ? `There is no ${called(place)}.` : `${called(place)} cannot be “${String(value)}”.`,
      why: 'What the bot does not know, it cannot show.',
      mend: `${meant === undefined ? '' : `Did you mean “${meant}”? `}What may stand here: ${choices.join(', ')}.\n${exampleOf(place)}`,
    };
  },
  empty: (place: Place): Lesson => ({
    what: `${called(place)} is empty.`,
    why: 'A reader would see a heading with nothing under it.',
    mend: `Fill it in, or take the line away. ${paste(place)}`,
  }),
  tooLong: ({ field }: Place, length: number, most: number): Lesson => ({
    what: `“${field}” has ${length} characters; at most ${most} fit.`,
    why: 'A card is never cut off: half an explanation is a wrong one.',
    mend: `Take out ${length - most} characters, or move some of it to another field, such as body.`,
  }),
  tooMany: ({ field }: Place, most: number): Lesson => ({
    what: `“${field}” has more than ${most} items.`,
    why: 'A long list is a list nobody reads, and Slack shows only so much.',
    mend: `Keep the best ${most}.`,
  }),
  tooFew: (place: Place, least: number): Lesson => ({
    what: `“${place.field}” needs at least ${least} ${least === 1 ? 'item' : 'items'}.`,
    why: 'A reader would see a heading with too little under it.',
    mend: paste(place),
  }),
  cardTooLong: (length: number, most: number): Lesson => ({
    what: `Together, what stands on the card has ${length} characters; at most ${most} fit.`,
    why: 'A card is never cut off, and a phone shows about this much before the reader gives up.',
    mend: 'Shorten the tldr or the story, or move some of it to body.',
  }),
  unknownField: (
    { field, inside }: Place,
    { nearest, known }: { nearest: string | undefined; known: readonly string[] },
  ): Lesson => {
    const home = inside === undefined ? homeOf(field) : undefined;
    const meant = nearest && { field: nearest, inside };
    return {
      what: `“${field}” is not a part of ${inside ? `“${inside}”` : 'an entry'}.`,
      why: 'Nobody would ever see what stands in it.',
      mend: /\s/.test(field)
        ? `Inside { } a comma ends a text. If this goes on with the text before it, put the whole in quotes:\ncaption: "One thing, and another"`
        : meant
          ? `Did you mean ${called(meant)}? ${paste(meant)}`
          : home
            ? `It belongs inside “${home}”. ${paste({ field: home })}`
            : `Take it away${known.includes('body') ? ', or move its text to body' : ''}. What may stand here: ${known.join(', ')}.`,
    };
  },
  comparisonWithoutSides: (): Lesson => ({
    what: 'A comparison needs its two sides.',
    why: 'The reader asked for the difference and would see only one text.',
    mend: paste({ field: 'sides' }),
  }),
  hiddenCharacter: (code: string, name: string): Lesson => ({
    what: `There is ${name} here (${code}).`,
    why: 'Nobody can see it, and a word that holds it is never found by typing it.',
    mend: 'Delete it: remove the letters on both sides of this place and type them again. It often comes along when text is pasted.',
  }),
  andMore: (more: number): Lesson => ({
    what: `There ${more === 1 ? 'is one more mistake' : `are ${more} more mistakes`} like these in this file.`,
    why: 'A longer list would hide the first ones, and most have the same cause.',
    mend: 'Mend those above and check again.',
  }),
  notText: (): Lesson => ({
    what: 'This file is not text in UTF-8.',
    why: 'Letters would turn into question marks.',
    mend: 'Save it again as UTF-8 (in most editors: Save with encoding, UTF-8).',
  }),
  fileTooLarge: (bytes: number, most: number): Lesson => ({
    what: `This file has ${bytes} bytes; at most ${most} (1 MB) are read.`,
    why: 'A file this large slows every start, and nobody can review it.',
    mend: 'Split it into several files, best one a word.',
  }),
  notYaml: (code: string, message: string): Lesson => ({
    what: `This is not readable as YAML: ${message.split('\n')[0]}`,
    why: 'Nothing in this file can be shown until it is.',
    mend:
      code === 'TAB_AS_INDENT'
        ? 'Indent with spaces; YAML does not take tabs.'
        : `Look for a missing quote, a bracket left open, or lines that do not line up. ${QUOTES}`,
  }),
  duplicateKey: (key: string): Lesson => ({
    what: `“${key}” stands twice here.`,
    why: 'Only one of the two could be shown, and the reader would miss the other.',
    mend: 'Join the two, or take one away.',
  }),
  unknownTag: (tag: string): Lesson => ({
    what: `YAML takes “${tag}” for an instruction, not for text.`,
    why: 'It would be left out, and the reader would see only the rest.',
    mend: QUOTES,
  }),
  unknownAlias: (name: string): Lesson => ({
    what: `YAML takes “*${name}” for a reference to another part of this file, and there is no “&${name}”.`,
    why: 'Nothing can be shown in its place.',
    mend: QUOTES,
  }),
  cutOff: (rest: string): Lesson => ({
    what: `YAML takes “#${rest}” for a remark and leaves it out of the text.`,
    why: 'The reader would see a sentence that stops in the middle.',
    mend: 'Put the whole text in quotes, or a remark on a line of its own:\nhere: "Ask in #qa."',
  }),
  severalDocuments: (): Lesson => ({
    what: 'A line of three hyphens starts a second document here.',
    why: 'Only the first would be read.',
    mend: 'To hold several words in one file, write a list:\n- term: Staging\n  tldr: …\n- term: Production\n  tldr: …',
  }),
  aliasBomb: (): Lesson => ({
    what: 'This file refers to its own parts (with & and *) far too often.',
    why: 'A few such lines can grow to fill the whole memory, and then nobody gets an answer.',
    mend: 'Write the text out where it is needed, without & and *.',
  }),
  tooDeep: (): Lesson => ({
    what: 'This file is nested too deeply to be read.',
    why: 'Nothing in it can be shown.',
    mend: 'An entry has three levels at the most; compare it with one that works.',
  }),
  notAnEntry: (): Lesson => ({
    what: 'This file holds neither a word nor a list of words.',
    why: 'There is nothing to show.',
    mend: `The smallest word there is:\n${exampleOf({ field: 'term' })}\n${exampleOf({ field: 'tldr' })}`,
  }),
  notSituations: (): Lesson => ({
    what: 'This file does not hold a list of situations.',
    why: 'Someone who browses would find every word under “Our own words”.',
    mend: `Write one a line:\n${SITUATION_EXAMPLE}`,
  }),
  noSlug: (): Lesson => ({
    what: 'This entry needs a “slug” (the name of the entry in links): none can be made from what stands here.',
    why: 'Links and learning paths find an entry by it.',
    mend: paste({ field: 'slug' }),
  }),
  badSlug: (slug: string, suggestion: string): Lesson => ({
    what: `“${slug}” cannot be the name of an entry in links.`,
    why: 'Links and learning paths find an entry by it.',
    mend: `Use small letters, digits and hyphens, for example: ${suggestion || 'my-word'}`,
  }),
  duplicateSlug: (slug: string, other: string): Lesson => ({
    what: `“${slug}” stands already in ${other}.`,
    why: 'Only one of the two could ever be shown.',
    mend: 'Give one of them another slug (its file another name), or join the two. Two meanings of one name may share the term, not the slug.',
  }),
  extendsNothing: (slug: string, nearest: string | undefined): Lesson => ({
    what: `There is no word “${slug}” to extend.`,
    why: 'What you changed would never be seen.',
    mend: `${nearest ? `Did you mean “${nearest}”? ` : ''}To write a new word, take the line away and give it a term and a tldr.`,
  }),
  hidesNothing: (slug: string): Lesson => ({
    what: `There is no word “${slug}” to hide.`,
    why: 'The word you meant is still shown.',
    mend: 'Name the file like the word to hide, or add the line “slug: its-name”.',
  }),
  linkToNothing: (slug: string, field: string, nearest: string | undefined): Lesson => ({
    what: `“${field}” points to “${slug}”, and there is no such word.`,
    why: 'A reader who follows it reaches nothing.',
    mend: nearest ? `Did you mean “${nearest}”?` : 'Take it away, or write that word too.',
  }),
  linkToItself: (slug: string, field: string): Lesson => ({
    what: `“${field}” points to “${slug}”, the word itself.`,
    why: 'A reader who follows it stays where they are.',
    mend: 'Take it away.',
  }),
  unknownSituation: (slug: string, nearest: string | undefined): Lesson => ({
    what: `There is no situation “${slug}” in situations.yml.`,
    why: 'Someone who browses would not find the word where it belongs; it stands under “Our own words”.',
    mend: nearest
      ? `Did you mean “${nearest}”?`
      : `Add it to situations.yml:\n- { slug: ${slug}, title: A title a newcomer would choose }`,
  }),
  leansOnHidden: (slug: string, field: string, team: string): Lesson => ({
    what: `“${field}” points to “${slug}”, which ${team} hides.`,
    why: 'The link is left out, so the reader loses a way to go on.',
    mend: 'Nothing has to be done; read whether the entry still makes sense without it.',
  }),
  leansOnReplaced: (slug: string, field: string, team: string): Lesson => ({
    what: `“${field}” points to “${slug}”, which ${team} replaces.`,
    why: 'The two entries were written for each other; the new one may say something else.',
    mend: 'Nothing has to be done; read whether the two still fit together.',
  }),
  sharedName: (name: string, others: string): Lesson => ({
    what: `“${name}” is also a name of ${others}, and nothing tells the two apart.`,
    why: 'Whoever asks for it has to choose between two that look the same.',
    mend: `Add a few words to one of them:\n${exampleOf({ field: 'about' })}`,
  }),
  noFolder: (dir: string): Lesson => ({
    what: `There is no folder “${dir}”.`,
    why: 'None of its words can be shown.',
    mend: 'Create it, or correct its name where the folders are listed (GLOSSARY_DIRS, or --glossary).',
  }),
  notAFolder: (dir: string): Lesson => ({
    what: `“${dir}” is a file, not a folder.`,
    why: 'None of its words can be shown.',
    mend: 'Put the file into a folder, and name the folder.',
  }),
  unreadable: (reason: string): Lesson => ({
    what: `This cannot be read: ${reason}.`,
    why: 'None of its words can be shown.',
    mend: 'Check that the file exists and that the bot’s user may read it.',
  }),
  noWords: (dir: string): Lesson => ({
    what: `There is not one word in “${dir}”.`,
    why: 'Every question would get “I do not know”.',
    mend: `Add a file, for example staging.yml:\n${exampleOf({ field: 'term' })}\n${exampleOf({ field: 'tldr' })}`,
  }),
} satisfies Record<string, (...facts: never[]) => Lesson>;
