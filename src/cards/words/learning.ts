/** What the bot says on a learning path. */
export const LEARNING_WORDS = {
  pathsTitle: 'Learn to read your colleagues',
  pathsIntro:
    'Each path begins with a message that is hard to read. A few words later you can read it. Only you see how you get on.',
  pathsMissing: (asked: string) => `I have no path called “${asked}”. These are the ones there are.`,
  noPaths: 'There is no learning path in my glossary yet.',
  pathFor: (who: string, state: string) => `, for ${who}: ${state}`,
  doneOf: (done: number, words: number) => `${done} of ${words}`,
  finished: 'finished',

  messageFrom: (from: string) => `A message from ${from}:`,
  promise: (words: number) =>
    `Hard to read? It is for most people. ${words === 1 ? 'One word' : `${words} words`} from now you can read it. They come one at a time, and you can stop after any of them.`,
  underWay: (done: number, words: number) => `You have ${done} of ${words} words.`,
  begin: 'Show me the first word',
  goOn: 'Go on',
  goOnWith: (title: string) => `Go on: ${title}`,
  again: 'Take this path again',

  wordOf: (number: number, of: number) => `Word ${number} of ${of}`,
  because: 'Why it comes now: ',
  gotIt: 'Got it',
  another: 'Explain it another way',
  theFirst: 'Back to the first way',
  stop: 'Stop',

  stoppedTitle: 'Enough for now',
  stopped: (number: number, of: number) => `You were at word ${number} of ${of}, and I keep your place.`,
  stoppedNext: (command: string) =>
    `To go on, type ${command} learn, or press Continue on my Home tab. It does not matter when.`,
  stoppedAway: (command: string) =>
    `I could not keep your place this time. Type ${command} learn to begin again: words that you know by then go quickly.`,
  goOnAfterAll: 'Go on after all',

  endTitle: 'The same message again',
  readable: 'In plain English: ',
  quizTitle: 'One question before you go',
  quizBefore: 'A colleague says ',
  quizAfter: 'What do they mean?',
  quizEase: 'Guess if you like. Whatever you choose, I say what it means, and nobody else sees it.',
  letters: ['A', 'B', 'C', 'D'],
  noQuestion: 'No question, thank you',
  done: 'Done',

  right: 'Yes, that is it.',
  wrong: 'Not quite, and that is how most people learn it.',
  means: ' means: ',
  chosenBefore: 'Your choice belongs to ',
  chosenBetween: 'The word there is ',

  finishedTitle: (title: string) => `You have finished “${title}”`,
  finishedNow: (words: number) =>
    `${words === 1 ? 'One word is' : `${words} words are`} behind you. The next message like that one is yours to read.`,
  nextTitle: 'What to try next',
  nextAsks: (command: string) =>
    [
      [`${command} learn`, 'all the paths'],
      [`${command} daily`, 'one word each working day, for as long as you like'],
      [`${command} list`, 'all the words, by where you meet them'],
    ] as const,

  goneTitle: 'This path is gone',
  gone: 'Somebody has changed the learning paths since that button was made. These are the ones there are now.',
  notKept:
    'I cannot reach my notebook at the moment, so I do not know how far you were, and I cannot note how far you get. You can read on all the same.',
  notRead: 'I cannot reach my notebook at the moment, so I do not know how far you are.',
} as const;
