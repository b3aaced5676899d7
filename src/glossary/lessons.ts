/**
 * Every word the glossary's checks say to a writer: what is wrong, why a reader suffers from it, and what to do.
 * The reader of these is often somebody who has never met YAML.
 */
export interface Lesson {
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

/** For each field: what it is for, and the smallest example to paste. */
const FIELDS: Readonly<Record<string, readonly [purpose: string, example: string]>> = {
  term: ['what people call it', 'term: Staging'],
  aliases: ['other names for the same thing', 'aliases: [staging environment, pre-prod]'],
  short_for: ['what the letters stand for', 'short_for: application programming interface'],
  say: ['how it is said', 'say: KOO-ber-NET-eez'],
  about: ['what tells it apart from another word of the same name', 'about: in the warehouse'],
  kind: ['whether it is one word or two compared', 'kind: comparison'],
  sides: [
    'one line for each of the two things compared',
    'sides:\n  - { name: Staging, slug: staging, line: Where the team tries a change. }\n  - { name: Production, slug: production, line: Where customers use it. }',
  ],
  tldr: ['one or two literal sentences', 'tldr: A private copy of the product where the team tries a change first.'],
  body: ['a longer text in your own words', 'body: >-\n  Everything else that is worth knowing.'],
  analogy: [
    'the comparison from everyday life',
    'analogy:\n  story: >-\n    It is the dress rehearsal, played to an empty house.\n  pairs:\n    - [the staging server, the stage without an audience]',
  ],
  another_analogy: [
    'a second comparison',
    'another_analogy:\n  story: >-\n    It is the test kitchen of a restaurant.',
  ],
  why: [
    "the reader's objection, and the answer",
    "why:\n  asked: Isn't being careful enough?\n  answer: Even careful people miss what they cannot see.",
  ],
  steps: [
    'how it goes, in two to five beats',
    'steps:\n  - { name: Try it, text: The change goes to staging. }\n  - { name: Look, text: Somebody tests it. }',
  ],
  heard: [
    'what colleagues say, and what they mean',
    'heard:\n  - phrase: Push to staging first\n    means: Try it where customers cannot see it.',
  ],
  when_to_skip: ['when a team can do without', 'when_to_skip: A team of two with no customers yet can wait.'],
  remember: ['one line to keep', 'remember: Staging is the dress rehearsal.'],
  technical: ['one precise sentence for an engineer', 'technical: An environment that mirrors production.'],
  elsewhere: ["what the same letters mean in the reader's own trade", 'elsewhere: In marketing, PR is the press.'],
  everyday: ['whether the word is plain English too', 'everyday: true'],
  builds_on: [
    'the words to know first',
    'builds_on:\n  - { slug: deploy, because: deploying is how a change gets there }',
  ],
  see_also: ['the words to read next', 'see_also: [rollback]'],
  here: ["a team's own line", 'here: Ours is staging.acme.test, ask in the channel qa.'],
  picture: ['what to draw', 'picture:\n  kind: mapping'],
  owner: ['who looks after the entry', 'owner: The platform team'],
  reviewed: ['the year and month somebody last read it through', 'reviewed: 2026-11'],
  situation: ['where one meets the word', 'situation: shipping'],
  slug: ['the name of the entry in links: small letters, digits and hyphens', 'slug: staging'],
  extends: [
    'the entry to keep, changing only what is named here',
    'extends: staging\nhere: Ours is staging.acme.test.',
  ],
  hide: ['removes a word', 'hide: true'],
  title: ["a situation's title", '- { slug: shipping, title: Getting it to customers }'],
  story: ['the comparison, told', 'story: >-\n  It is the dress rehearsal, played to an empty house.'],
};

const purpose = (field: string): string => FIELDS[field]?.[0] ?? 'a part of the entry';
const paste = (field: string): string => `Write it like this:\n${FIELDS[field]?.[1] ?? `${field}: …`}`;

export const knownFields: readonly string[] = Object.keys(FIELDS);

export const lessons = {
  missing: (field: string): Lesson => ({
    what: `There is no “${field}” (${purpose(field)}).`,
    why: 'Without it a card has a hole where the reader looks first.',
    mend: paste(field),
  }),
  wrongShape: (field: string): Lesson => ({
    what: `“${field}” (${purpose(field)}) has a shape the bot cannot read.`,
    why: 'What the bot cannot read, it cannot show.',
    mend: paste(field),
  }),
  empty: (field: string): Lesson => ({
    what: `“${field}” (${purpose(field)}) is empty.`,
    why: 'A reader would see a heading with nothing under it.',
    mend: `Fill it in, or take the line away. ${paste(field)}`,
  }),
  tooLong: (field: string, length: number, most: number): Lesson => ({
    what: `“${field}” has ${length} characters; at most ${most} fit.`,
    why: 'A card is never cut off: half an explanation is a wrong one.',
    mend: `Take out ${length - most} characters, or move some of it to another field, such as body.`,
  }),
  tooMany: (field: string, most: number): Lesson => ({
    what: `“${field}” has more than ${most} items.`,
    why: 'A long list is a list nobody reads, and Slack shows only so much.',
    mend: `Keep the best ${most}.`,
  }),
  tooFew: (field: string, least: number): Lesson => ({
    what: `“${field}” needs at least ${least} ${least === 1 ? 'item' : 'items'}.`,
    why: 'A reader would see a heading with too little under it.',
    mend: paste(field),
  }),
  cardTooLong: (length: number, most: number): Lesson => ({
    what: `Together, what stands on the card has ${length} characters; at most ${most} fit.`,
    why: 'A card is never cut off, and a phone shows about this much before the reader gives up.',
    mend: 'Shorten the tldr or the story, or move some of it to body.',
  }),
  unknownField: (field: string, nearest: string | undefined): Lesson => ({
    what: `“${field}” is not a part of an entry.`,
    why: 'Nobody would ever see what stands in it.',
    mend: nearest
      ? `Did you mean “${nearest}” (${purpose(nearest)})? ${paste(nearest)}`
      : `Take it away, or move its text to body. An entry may have: ${knownFields.join(', ')}.`,
  }),
  comparisonWithoutSides: (): Lesson => ({
    what: 'A comparison needs its two sides.',
    why: 'The reader asked for the difference and would see only one text.',
    mend: paste('sides'),
  }),
  hiddenCharacter: (code: string, name: string): Lesson => ({
    what: `There is ${name} here (${code}).`,
    why: 'Nobody can see it, and a word that holds it is never found by typing it.',
    mend: 'Delete it: remove the letters on both sides of this place and type them again. It often comes along when text is pasted.',
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
  notYaml: (code: string, message: string): Lesson =>
    code === 'DUPLICATE_KEY'
      ? {
          what: 'The same name stands twice in this entry.',
          why: 'Only one of the two could be shown, and the reader would miss the other.',
          mend: 'Join the two, or take one away.',
        }
      : {
          what: `This is not readable as YAML: ${message.split('\n')[0]}`,
          why: 'Nothing in this file can be shown until it is.',
          mend:
            code === 'TAB_AS_INDENT'
              ? 'Indent with spaces; YAML does not take tabs.'
              : 'Look for a missing quote, a bracket left open, or lines that do not line up. A text with “: ” in it needs quotes:\ntldr: "Two words: like this."',
        },
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
    mend: `The smallest word there is:\n${FIELDS.term?.[1]}\n${FIELDS.tldr?.[1]}`,
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
    mend: `Add a few words to one of them:\n${FIELDS.about?.[1]}`,
  }),
  noFolder: (dir: string): Lesson => ({
    what: `There is no folder “${dir}”.`,
    why: 'None of its words can be shown.',
    mend: 'Create it, or correct its name where the folders are listed (GLOSSARY_DIRS, or --glossary).',
  }),
  unreadable: (reason: string): Lesson => ({
    what: `This cannot be read: ${reason}.`,
    why: 'None of its words can be shown.',
    mend: 'Check that the file exists and that the bot’s user may read it.',
  }),
  noWords: (dir: string): Lesson => ({
    what: `There is not one word in “${dir}”.`,
    why: 'Every question would get “I do not know”.',
    mend: `Add a file, for example staging.yml:\n${FIELDS.term?.[1]}\n${FIELDS.tldr?.[1]}`,
  }),
} satisfies Record<string, (...facts: never[]) => Lesson>;
