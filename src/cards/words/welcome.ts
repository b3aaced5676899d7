/** What is said when a teammate is welcomed. What follows a person's name begins with a blank. */
export const WELCOME_WORDS = {
  title: 'Hello, I am Define',
  sentBy: ' asked me to welcome you.',
  greeting: 'Welcome! Your team has me here for the technical words.',
  whatIDo:
    'People who make software have many words of their own. I explain them in plain English, with comparisons from everyday life. Nobody can see what you look up.',
  pathBefore: ': ',
  path: (words: number) =>
    `the ${words} words that you will meet first, one at a time. At the end you read a message from a colleague that says little to anyone new.`,
  start: 'Start my first week',
  askTitle: 'How to ask me in private',
  askHere: 'Write a word to me here, as you would to a colleague.',
  askByCommand: (command: string) => `${command} staging`,
  askByCommandThen: ': type it anywhere in Slack, with the word that you met. Only you see the answer.',
  onlyThis: 'You need not answer. I will not write to you again unless you ask me to.',

  how: (command: string) =>
    `Whom shall I welcome? Write ${command} welcome @ and begin to type their name, then choose them from the list that Slack shows.`,
  oneAtATime: 'I welcome one person at a time, so that nobody gets a message by mistake. Please name one.',
  oneMoment: 'One moment: Slack is slow to tell me who that is. I will tell you here what came of it.',
  sentBefore: 'I have sent ',
  sent: ' a welcome with your name on it: what I am for, how to ask me in private, and the words for the first week. Nobody else sees it.',
  already: ' has had a welcome from me already, and I write to nobody twice. It may be nicest to say hello yourself.',
  yourself: 'That is you. Welcome! Nobody has to introduce us.',
  bot: ' is an app. It means well, but it does not read.',
  guest:
    ' is a guest in this workspace. I leave guests alone, since they are here for a few things only. You could tell them about me.',
  deactivated: ' has left this workspace, so my welcome would reach nobody.',
  elsewhere: ' belongs to another workspace, where I am not at home. You could tell them about me.',
  notFound:
    'I cannot find that person in this workspace. Please choose them from the list that Slack shows after an @.',
  off: 'I cannot welcome anyone here yet: I am not allowed to look up who is a colleague, a guest or an app. Whoever looks after me can change that, with the permission users:read.',
  notebookAway:
    'I have not sent it: I cannot reach my notebook at the moment, and without it I might write to somebody twice. Please try again in a minute.',
  unreachable: 'I have not sent it: Slack does not let me write to that person. You could tell them about me.',
  failed: 'Slack did not tell me that the welcome arrived, so it may not have. Please ask them before you try again.',
} as const;
