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
  see_also: ['the words to read next', 'see_also:\n  - { slug: rollback, because: it is the way back }'],
  here: ["a team's own line", 'here: Ours is staging.acme.test, ask in the channel qa.'],
  picture: [
    'what to draw',
    'picture:\n  kind: two-worlds\n  left: { setting: theatre, cast: [🎭, 💺 x20 empty seats], caption: A door sticks. Nobody sees it. }\n  right: { setting: theatre, cast: [🎭, 😮 x20 people watching], caption: A door sticks. Everybody gasps. }',
  ],
  owner: ['who looks after the entry', 'owner: The platform team'],
  reviewed: ['the year and month somebody last read it through', 'reviewed: 2026-11'],
  situation: ['where one meets the word', 'situation: shipping'],
  slug: ['the name of the entry in links: small letters, digits and hyphens', 'slug: staging'],
  extends: [
    'the entry to keep, changing only what is named here',
    'extends: staging\nhere: Ours is staging.acme.test.',
  ],
  hide: ['removes a word', 'hide: true'],
};

/** The parts of one of the two panels of a picture. */
const PANEL = {
  setting: 'where it plays',
  title: 'what the panel is called',
  cast: 'who and what stands in it',
  caption: 'what it shows, in a few words',
};

/** The parts inside a field: what each is for. The example to paste is the whole field's. */
const PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sides: { name: 'what the side is called', slug: 'the entry that explains it', line: 'one sentence about it' },
  analogy: { story: 'the comparison, told', pairs: 'what is what in the story: always two in brackets' },
  another_analogy: { story: 'the comparison, told' },
  why: { asked: 'the objection, in the words of the reader', answer: 'what to say to it' },
  steps: { name: 'what the step is called', text: 'what happens in it' },
  heard: { phrase: 'what colleagues say', means: 'what they mean by it' },
  builds_on: { slug: 'the word to know first', because: 'why' },
  see_also: { slug: 'the word to read next', because: 'why' },
  picture: {
    kind: 'what sort of picture it is',
    left: 'the first of two worlds',
    right: 'the second of two worlds',
    before: 'how it was',
    after: 'how it is now',
    setting: 'where it plays',
    things: 'what is in the room, each with its words',
    beats: 'what happens, one after the other',
    pairs: 'the real thing, and an emoji with what it is in the story',
    caption: 'what it shows, in a few words',
  },
  left: PANEL,
  right: PANEL,
  before: PANEL,
  after: PANEL,
  beats: { cast: 'who and what stands in it', caption: 'what happens, in a few words' },
};

/** Parts that have parts, and the field where the example of them stands. */
const FIELD_OF: Readonly<Record<string, string>> = {
  left: 'picture',
  right: 'picture',
  before: 'picture',
  after: 'picture',
  beats: 'picture',
};

/** A situation's parts, in situations.yml. */
export const SITUATION_PARTS: readonly string[] = ['slug', 'title'];
/** A learning path's parts. */
export const PATH_PARTS: readonly string[] = ['title', 'for', 'message', 'steps', 'readable'];
export const SITUATION_EXAMPLE = '- { slug: shipping, title: Getting it to customers }';

const names: readonly string[] = Object.keys(FIELDS);

/** The names that may stand in `field`, or in the entry itself where there is no field. */
export const knownParts = (field: string | undefined): readonly string[] => {
  const parts = field === undefined ? undefined : PARTS[field];
  return parts ? Object.keys(parts) : names;
};

/** The place that a lesson is about: a field, or a part of one. */
export interface Place {
  readonly field: string;
  /** The field that it is a part of. */
  readonly inside?: string | undefined;
}

/** The field that has a part of this name. */
export const homeOf = (part: string): string | undefined =>
  Object.entries(PARTS).find(([, parts]) => Object.hasOwn(parts, part))?.[0];

export const purposeOf = ({ field, inside }: Place): string =>
  (inside && PARTS[inside]?.[field]) ??
  FIELDS[field]?.[0] ??
  (field === 'title' ? 'what people browse by' : 'a part of the entry');
export const exampleOf = ({ field, inside }: Place): string =>
  FIELDS[inside === undefined ? field : (FIELD_OF[inside] ?? inside)]?.[1] ??
  (field === 'title' ? SITUATION_EXAMPLE : `${field}: …`);
export const paste = (place: Place): string => `Write it like this:\n${exampleOf(place)}`;
export const called = (place: Place): string => `“${place.field}” (${purposeOf(place)})`;
