/** What is said about the word a day. */
export const DAILY_WORDS = {
  title: 'One word a working day',
  offer:
    'I can send you one word each working day, Monday to Friday, as a direct message: what it is, a comparison from everyday life, and what colleagues mean by it. Reading it takes a minute.',
  offerWhen:
    'It comes at the time of day at which you press Start, beginning on the next working day. You can pause or stop it on every message.',
  isOn: 'Your next word: ',
  isOnThen: '. After that one comes each working day at the same time.',
  isPaused: 'Paused: no word comes until you press Resume.',
  isPausedUnanswered: 'Paused, since three words in a row had no answer. No word comes until you press Resume.',
  stoppedNow: 'Stopped: no more words will come, and I have forgotten which ones you had.',

  footer: 'Your word a day:',
  whyThis: 'Your word for today. It comes each working day because you asked for it.',
  got: 'Noted. Until the next one.',
  onAgain: 'It is on again: the next word comes on the next working day.',

  unansweredTitle: 'I have paused your word a day',
  unanswered:
    'The last three had no answer, and I do not want to fill your messages. No more will come, and I will not remind you. If you would like them back, press Resume.',

  meantTheOther: 'Or did you meet this word in a message from a colleague?',

  start: 'Start',
  startAgain: 'Start again',
  gotIt: 'Got it',
  pause: 'Pause',
  resume: 'Resume',
  stop: 'Stop',
  earlier: 'An hour earlier',
  later: 'An hour later',
  /** What a screen reader hears after each of these. */
  about: 'word a day',
} as const;
