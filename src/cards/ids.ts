/**
 * Every id by which Slack tells us what was pressed or sent, in one place. A button's id may carry a number after a dot,
 * since ids must differ within a block: `explain_term.2`.
 */
export const ACTIONS = {
  tellMeMore: 'tell_me_more',
  explainTerm: 'explain_term',
  showEveryone: 'show_everyone',
  keepPrivate: 'keep_private',
  takeDown: 'take_down',
  clearYes: 'clear_yes',
  clearNotYet: 'clear_not_yet',
  wasThisClear: 'was_this_clear',
  sayUnclear: 'say_unclear',
  copyAsText: 'copy_as_text',
  moreWord: 'more_word',
  moreAgain: 'more_again',
  moreBack: 'more_back',
  browse: 'browse',
  browseAll: 'browse_all',
  keep: 'keep',
  letGo: 'let_go',
  myWords: 'my_words',
  search: 'search',
  searchNow: 'search_now',
  forgetMe: 'forget_me',
  learnChoose: 'learn_choose',
  learnContinue: 'learn_continue',
  learnBegin: 'learn_begin',
  learnGotIt: 'learn_got_it',
  learnAnother: 'learn_another',
  learnStop: 'learn_stop',
  learnAnswer: 'learn_answer',
  learnFinish: 'learn_finish',
  learnAgain: 'learn_again',
  shareInThread: 'share_in_thread',
  askForWord: 'ask_for_word',
  wordADayStart: 'word_a_day_start',
  wordADayGotIt: 'word_a_day_got_it',
  wordADayPause: 'word_a_day_pause',
  wordADayResume: 'word_a_day_resume',
  wordADayStop: 'word_a_day_stop',
  wordADayEarlier: 'word_a_day_earlier',
  wordADayLater: 'word_a_day_later',
  whereMet: 'where_met',
  explainWord: 'explain_word',
  anotherName: 'another_name',
  askSomeone: 'ask_someone',
  answerAsExpert: 'answer_as_expert',
  notForUs: 'not_for_us',
  reopenRequest: 'reopen_request',
  suggestBetter: 'suggest_better',
  checkDraft: 'check_draft',
  approve: 'approve',
  editProposal: 'edit_proposal',
  declineProposal: 'decline_proposal',
  discardDraft: 'discard_draft',
  seeInFull: 'see_in_full',
  wordHistory: 'word_history',
  whatChanged: 'what_changed',
  rollBack: 'roll_back',
  takeOut: 'take_out',
  ourWords: 'our_words',
  openDesk: 'open_desk',
  deskPage: 'desk_page',
  noteDone: 'note_done',
} as const;

/** Menus whose entries are asked for while somebody types. */
export const MENUS = {
  knownWord: 'known_word',
} as const;

export const VIEWS = {
  more: 'more',
  copy: 'copy',
  unclear: 'unclear',
  unclearThanks: 'unclear_thanks',
  card: 'card',
  answer: 'answer',
  myWords: 'all_my_words',
  learn: 'learn',
  explained: 'explained',
  share: 'share',
  whereMet: 'where_met_form',
  draft: 'draft_form',
  sent: 'form_sent',
  why: 'why_form',
  anotherName: 'another_name_form',
  askSomeone: 'ask_someone_form',
  expertAnswer: 'expert_form',
  inFull: 'whole_text',
  history: 'word_versions',
  ourWords: 'all_our_words',
  desk: 'desk',
} as const;

/** Where the form "What stayed unclear?" holds what was written. */
export const UNCLEAR_INPUT = { block: 'unclear', action: 'text' } as const;

/** The block that the search box of the Home tab stands in. */
export const SEARCH_BLOCK = 'search';
/** Entries of the menu of a message. */
export const SHORTCUTS = {
  explainMessage: 'explain_message',
} as const;

/** Where the form "Share in this thread" holds what was written. */
export const SHARE_INPUT = { block: 'line', action: 'line' } as const;

export type ActionId = (typeof ACTIONS)[keyof typeof ACTIONS];

export const numbered = (action: ActionId, number: number): string => `${action}.${number}`;

/** The action that a button's id stands for, with and without a number. */
export const actionOf = (id: string): string => id.replace(/\.\d+$/, '');
