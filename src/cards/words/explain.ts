const counted = (count: number) => (count === 1 ? 'one word' : `${count} words`);

/** The words around "Explain this", sharing in a thread, and asking for a word that is missing. */
export const EXPLAIN_WORDS = {
  title: 'Explain this',
  onlyYou: 'Only you see this.',
  known: (count: number) =>
    count === 1 ? 'I know one word in this message:' : `I know ${count} words in this message:`,
  doubtful: (alone: boolean) =>
    alone
      ? 'No word here is technical for certain. These may be plain English, or mean something more:'
      : 'And these may be plain English here. In case they are not:',
  rest: (count: number) => `I know ${counted(count)} more in it. Choose one to read about it:`,
  more: (count: number, command: string) =>
    `And ${count} more, too many to show here. Ask for them by name: ${command}, then the word.`,

  nothing: 'I find no technical word in this message that I could explain.',
  nothingWritten: 'I find no words in this message. A picture or a file I cannot read.',
  nothingNext: (command: string) => [
    `Is it one word that puzzles you? Type ${command} and the word. Only you see the answer.`,
    'Ask whoever wrote it. Most people like to be asked. You could write: “Quick question: what do you mean by that?”',
  ],

  unknownTitle: 'Words I do not know yet',
  unknown: (count: number) =>
    count === 1
      ? 'This one looks technical, and it is not in my glossary. Would you like it explained one day?'
      : 'These look technical, and they are not in my glossary. Would you like one of them explained one day?',
  askFor: (word: string) => `Ask for ${word}`,
  askForThis: 'Ask for this word',
  asked: (words: readonly string[]) =>
    `I have put ${words.map((word) => `“${word}”`).join(' and ')} on the list. The people who look after my words will see it there, and not who asked for it.`,

  share: 'Share in this thread…',
  shareTitle: 'Share in this thread',
  shareIntro: 'Everyone in the thread will see this, with your name:',
  shareLine: 'A line of your own',
  shareLineHint: 'It stands above the explanation. You can leave it empty.',
  shareLineExample: 'I had to look this up myself',
  shareNow: 'Share',
  back: 'Back',
  sharedTitle: 'Shared',
  shared: (name: string) =>
    `The explanation of ${name} is in the thread now, with your name. “Take it down” there removes it again.`,
  sharedAndSays: 'shared an explanation, and says:',
  slow: 'Slack is slow, and I cannot tell yet whether it was posted. Please look into the thread before you send it again.',

  copyTitle: 'Share it yourself',
  copyIntro: 'I may not write there. Here is the text, ready to copy into the thread:',
  copyInvite: 'Or invite me: write /invite @Define in the channel, and then press Try again here.',
  tryAgain: 'Try again',

  help: 'Is it a whole message? Open its menu (the three dots) and choose Explain this. Only you see what comes.',

  threadTitle: 'I cannot read what others write',
  threadWhy: 'I see what is written to me, and nothing else. Here is how I can help all the same:',
  threadWays: (command: string) =>
    [
      ['A whole message', 'open its menu (the three dots), and choose Explain this. Only you see what comes.'],
      ['One word, for everyone here', 'write it after my name, as in “@Define staging”.'],
      ['One word, for you alone', `type ${command} staging in a channel, or write the word to me directly.`],
    ] as const,
  threadPhone:
    'Explain this may stand under “More message shortcuts”. On a phone, hold your finger on the message to open the menu.',
} as const;
