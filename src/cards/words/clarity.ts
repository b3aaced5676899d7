/** The words around "Was this clear?". */
export const CLARITY_WORDS = {
  clearNow: 'Is it clearer now?',
  sayUnclear: 'Say what stayed unclear',
  isClear: (term: string) => `${term} is clear`,
  isNotClear: (term: string) => `${term} is not clear yet`,

  formTitle: 'What stayed unclear?',
  formIntro: (term: string) =>
    `Where did the explanation of ${term} lose you? Half a sentence helps the people who write these words.`,
  formLabel: 'In your own words',
  formHint: 'They get your words, and not your name.',
  formPlaceholder: 'I still do not see why…',
  send: 'Send',
  cancel: 'Cancel',
  writeSomething: 'Please write a few words, or press Cancel.',
  thanksTitle: 'Thank you',
  thanks: 'What you wrote goes to the people who look after these words, without your name.',
  thanksWhy: 'What stayed unclear to you is unclear to others too. You have helped whoever asks next.',

  forCurators: (term: string) => `${term}: something stayed unclear`,
  wrote: 'Somebody read the explanation, and wrote:',
  withoutName:
    'It came without a name, and is meant to stay so. Perhaps a sentence in the entry can help the next reader.',
} as const;
