/** The words of the Home tab and of what opens from it. */
export const HOME_WORDS = {
  title: 'I explain technical words',
  hello: 'Somebody wrote a word you do not know? Write it here, and I explain it in plain English.',
  private: 'Nobody can see what you look up.',
  searchLabel: 'Which word did you meet?',
  searchExample: 'staging, or: what is a pull request?',
  searchHint: 'A whole question works too. Misspelled it? Never mind.',
  searchNow: 'Explain it',
  searchEmptyTitle: 'Which word shall it be?',
  searchEmpty: 'Write the word into the box first, spelled as well as you can. Then press Explain it.',

  away: 'I cannot reach my notebook at the moment, so My words and your progress are not shown. Nothing of them is lost. Words are explained as always; look in again in a few minutes.',

  openedTitle: 'You opened this one',
  beginTitle: 'New here? Begin with this',
  begin: (words: string) =>
    `: ${words} that your colleagues use every day, one at a time. Stop whenever you like, and go on where you were.`,
  beginButton: 'Begin',
  continueTitle: 'Continue where you were',
  next: (progress: string) => `: ${progress}, next: `,
  nothingNext: (progress: string) => `: ${progress}. What is left is to read the message you could not read before.`,
  continueButton: 'Continue',

  dayTitle: 'The word of the day',

  myWordsTitle: 'My words',
  myWordsEmpty: 'Press Keep below an explanation, and the word waits for you here.',
  keptCount: (words: string) => `You keep ${words}, the newest first.`,
  readAgain: 'Read again',
  goneWord: 'This word is no longer in the glossary.',
  allMyWords: (count: number) => `All ${count} of my words`,

  situation: (name: string, words: string) => `${name}, ${words}`,

  pathsTitle: 'Learning paths',
  pathsIntro: 'A few words at a time, until you can read a message that you could not read before.',
  path: (progress: string, whom: string) => `${progress}, for ${whom}`,
  progress: (done: number, of: number) => `${done} of ${of}`,
  finished: 'finished',
  againButton: 'Again',
  openButton: 'Open',
  morePaths: (count: number) => (count === 1 ? 'And one more.' : `And ${count} more.`),

  helpTitle: 'Where to get help',
  helpAsk: (command: string) =>
    `To ask me, write ${command} and the word in any conversation, or write to me under Messages. Only you see the answer.`,
  helpUnclear: 'When an explanation is not clear, press Not yet below it. I tell it another way.',
  helpWrong: 'When something is wrong or missing, tell the people who look after my words: ',
  helpWrongNoChannel:
    'When something is wrong or missing, tell whoever brought me into your Slack. People write my words, and people mend them.',

  aboutTitle: 'What I keep about you',
  aboutNothing:
    'Nothing. I begin to keep something when you press Keep, follow a learning path or ask for a word a day.',
  aboutIntro: 'Only what you asked me for, and when that was:',
  aboutEnd: 'Which words you look up is never kept.',
  keptWords: (words: string) => `My words: ${words}`,
  paths: (paths: string) => `Learning paths: ${paths}, with the words you marked and your answer at the end`,
  wordADay: (words: string) => `Your word a day: its hour, and which words you had (${words})`,
  waiting: (count: number) =>
    count === 1 ? 'One message that waits to be sent to you' : `${count} messages that wait to be sent to you`,
  welcomedBy: 'That you were welcomed by ',
  welcomed: 'That I welcomed you here',
  requests: (words: string) => `Words that you asked to have explained: ${words}`,
  welcomesSent: (count: number) =>
    count === 1 ? 'That you welcomed a teammate' : `That you welcomed ${count} teammates`,
  proposals: (words: string) => `Explanations you wrote, which the curators have yet to look at: ${words}`,
  askedToExplain: (words: string) => `Words you were asked to explain: ${words}`,
  onRecord: (count: number) =>
    count === 1
      ? 'Your name beside one explanation of your team, as its writer or its curator'
      : `Your name in ${count} places beside explanations of your team, as writer or curator`,
  andMore: (count: number) => ` and ${count} more`,

  forget: 'Delete what you keep about me',
  forgetTitle: 'Delete all of it?',
  forgetQuestion: 'My words, your progress and everything else that I keep about you will be gone for good.',
  forgetYes: 'Delete it',
  forgetNo: 'Leave it',
  forgottenTitle: 'Deleted',
  forgottenIntro: 'This is gone for good:',
  forgottenNothing: 'There was nothing to delete.',
  forgottenEnd: 'I keep nothing about you any more.',
  forgottenPaths: (count: number) =>
    count === 1 ? 'Your progress on a learning path' : `Your progress on ${count} learning paths`,
  forgottenWordADay: 'Your word a day',
  forgottenWaiting: (count: number) =>
    count === 1 ? 'One message that waited to be sent to you' : `${count} messages that waited to be sent to you`,
  forgottenRequests: (count: number) =>
    count === 1
      ? 'Your name on one word that you asked for; the word stays on the list'
      : `Your name on ${count} words that you asked for; the words stay on the list`,
  forgottenWelcomed: 'That you were welcomed',
  forgottenWelcomesSent: (count: number) =>
    count === 1
      ? 'Your name on the welcome you sent a teammate'
      : `Your name on the welcomes you sent ${count} teammates`,
  forgottenOnRecord: (count: number) =>
    count === 1
      ? 'Your name beside one explanation of your team, which stays'
      : `Your name in ${count} places beside explanations of your team, which stay`,
} as const;
