/**
 * Every id by which Slack tells us what was pressed or sent, in one place. A button's id may carry a number after a dot,
 * since ids must differ within a block: `explain_term.2`.
 */
export const ACTIONS = {
  tellMeMore: 'tell_me_more',
  explainTerm: 'explain_term',
  showEveryone: 'show_everyone',
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
  shareInThread: 'share_in_thread',
  askForWord: 'ask_for_word',
} as const;

export const VIEWS = {
  more: 'more',
  copy: 'copy',
  unclear: 'unclear',
  unclearThanks: 'unclear_thanks',
  explained: 'explained',
  share: 'share',
  note: 'note',
} as const;

/** Where the form "What stayed unclear?" holds what was written. */
export const UNCLEAR_INPUT = { block: 'unclear', action: 'text' } as const;

/** Entries of the menu of a message. */
export const SHORTCUTS = {
  explainMessage: 'explain_message',
} as const;

/** Where the form "Share in this thread" holds what was written. */
export const SHARE_INPUT = { block: 'line', action: 'line' } as const;

export type ActionId = (typeof ACTIONS)[keyof typeof ACTIONS];

export const numbered = (action: ActionId, number: number): string => `${action}.${number}`;

/** Matches an action with and without its number. */
export const actionPattern = (action: ActionId): RegExp => new RegExp(`^${action}(?:\\.\\d+)?$`);

export const isKnownAction = (id: string): boolean => Object.values<string>(ACTIONS).includes(id.replace(/\.\d+$/, ''));
export const isKnownView = (callbackId: string): boolean => Object.values<string>(VIEWS).includes(callbackId);
export const isKnownShortcut = (callbackId: string): boolean => Object.values<string>(SHORTCUTS).includes(callbackId);
