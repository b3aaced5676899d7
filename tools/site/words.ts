/** What the site says, beside the glossary's words and those that cards say too. */
export const SITE_WORDS = {
  name: 'Define',
  motto: 'Technical words in plain English',
  skipLink: 'Skip to the explanation',
  pagesLabel: 'Pages',
  placeLabel: 'Where this word belongs',

  searchLabel: 'Which word did you meet?',
  searchShort: 'Look up a word',
  searchExample: 'staging, or: what is a PR?',
  searchKey: '/',
  searchNone: 'Look through all words',
  searchResults: 'Words that fit',

  allWords: 'All words',
  paths: 'Learning paths',
  pathsShort: 'Paths',
  about: 'About',

  homeTitle: 'Somebody wrote a word you do not know?',
  homeIntro:
    'Write it here, spelled as well as you can. You get one plain line, a comparison from everyday life, and what your colleague meant.',
  homePrivate: 'Nothing you type leaves this page.',
  homeBegin: 'New here? Try to read this',
  homeBeginPromise: (words: string) => `Hard to read? It is for most people. ${words} from now you can read it.`,
  homeBeginButton: 'Show me the words',
  homeSituations: 'All the words, by where you meet them',
  homePaths: 'Learn to read your colleagues',
  pathsIntro: 'Each path begins with a message that is hard to read. A few words later you can read it.',

  situationIntro: (words: string) => `${words}. Each explains itself in one line; behind it is the whole story.`,
  allIntro: (words: string) => `${words}, from A to Z.`,
  lettersLabel: 'Letters',
  signs: '0–9',

  spoken: 'Said: ',
  alsoCalled: 'Also called: ',
  shortFor: 'Short for: ',
  another: 'Another comparison',
  asked: 'You may wonder',
  phraseBy: 'A colleague says',
  means: 'They mean',
  readMore: (name: string) => `Read about ${name}`,
  onPaths: 'On these learning paths',
  neighbours: (situation: string) => `More words: ${situation}`,
  before: 'Previous',
  after: 'Next',

  pathFor: (whom: string) => `For ${whom}.`,
  pathMessage: (from: string) => `A message from ${from}`,
  pathPromise: (words: string) =>
    `Hard to read? ${words} from now you can read it. Take them in any number of sittings; nobody keeps count.`,
  pathWords: 'The words, one after the other',
  pathEnd: 'The same message again',
  pathReadable: 'In plain English',
  pathNext: 'Other paths',

  aboutTitle: 'About these words',
  aboutWhat:
    'These pages explain the words that people who make software use, for everybody who works beside them. Each begins with one or two sentences that are literally true. Then comes a comparison from everyday life, and what a colleague means who says the word.',
  aboutSureTitle: 'Written and reviewed, never invented',
  aboutSure:
    'Every sentence stands in the glossary, where it was written and reviewed. Nothing is made up on the spot: when the search is not sure what you mean, it says so and offers the nearest words.',
  aboutPrivateTitle: 'Nobody sees what you look up',
  aboutPrivate:
    'The search runs on your own device. These pages count nobody, set no cookies and ask nothing of any other address. They work without a connection, too, when the folder they stand in is copied.',
  aboutKeysTitle: 'By keyboard',
  aboutKeys: [
    ['/', 'goes to the search box'],
    ['↓ ↑', 'walk through the words that fit'],
    ['Enter', 'opens the word'],
    ['Esc', 'closes the list'],
  ],
  aboutHelpTitle: 'Add a word, or mend one',
  aboutHelp:
    'A word is one text file in the folder glossary/terms of Define. Copy a file that you like, write over it, and propose the change: a check says what to mend, line by line, and then somebody reads it too. You need not program for that. The file glossary/README.md says what makes an explanation good.',
  aboutLicenceTitle: 'Use these words',
  aboutLicence:
    'The words that ship with Define, their pictures with them, are published under a licence that lets you share and adapt them for any purpose, also for money. Give credit (“Words from Define, CC BY 4.0”), link to the licence, and say whether you changed anything. Words that a team added for itself are that team’s.',
  licenceName: 'Creative Commons Attribution 4.0 International',
  licences: 'All the licences, those of the typeface and the search too',
  notFoundTitle: 'This page is not here',
  notFound: 'The address may be misspelled, or the word has a new name. Look it up, or start from all the words.',

  licenceBefore: 'Words from Define, ',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',

  folderNote:
    'This folder was made by "npm run site" and is written anew each time. Copy all of it to any host for plain files, or open index.html.\n',
  folderInUse: (folder: string) =>
    `${folder} holds something other than a site made by this command, and would be overwritten. Name an empty folder with --out, or a new one.`,
  mendFirst: 'The glossary has something to mend first.',
  written: ({ pages, pictures, seconds, home }: Written) =>
    `${pages} pages and ${pictures === 1 ? 'one picture' : `${pictures} pictures`} in ${seconds} seconds. Open ${home} in a browser.`,
} as const;

interface Written {
  readonly pages: number;
  readonly pictures: number;
  readonly seconds: string;
  readonly home: string;
}

/** Begins a sentence: "twelve words" → "Twelve words". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the search says; it is loaded apart from the pages. */
export const SEARCH_WORDS = {
  fits: (count: number) => (count === 1 ? 'One word that fits:' : `${count} words that fit:`),
  didYouMean: (asked: string) => `I am not sure what “${asked}” is. Did you mean one of these?`,
  readAs: (asked: string, term: string) => `I read “${asked}” as ${term}.`,
  severalMeanings: (asked: string) => `“${asked}” can mean more than one thing.`,
  unknown: (asked: string) => `“${asked}” is not in my glossary. I would rather say so than guess.`,
} as const;
