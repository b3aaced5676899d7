import type { Channel, Person } from './slack/types.ts';
import { BOT } from './slack/workspace.ts';

/** The two people one can be in the practice workspace. */
export const SAM: Person = { id: 'U0SAM00000', name: 'sam', realName: 'Sam Okafor', title: 'Marketing, first week' };
export const ROBIN: Person = { id: 'U0ROBIN000', name: 'robin', realName: 'Robin Lindqvist', title: 'Engineer' };
export const PEOPLE: readonly Person[] = [SAM, ROBIN];
/** Whoever joins while one is watching; from then on one can be them, too. */
export const NOOR: Person = { id: 'U0NOOR0000', name: 'noor', realName: 'Noor Haddad', title: 'Sales, first day' };

const members = [SAM.id, ROBIN.id, BOT.userId];
export const GENERAL: Channel = { id: 'C0GENERAL0', name: 'general', kind: 'channel', members };
export const DESIGN: Channel = { id: 'C0DESIGN00', name: 'design', kind: 'channel', members };

/** Where those who look after the words hear of what is missing. */
export const CURATORS: Channel = {
  id: 'C0CURATORS',
  name: 'curators',
  kind: 'channel',
  members: [ROBIN.id, BOT.userId],
};

/** Colleagues who were talking before one came in. */
export const PRIYA: Person = { id: 'U0PRIYA000', name: 'priya', realName: 'Priya Raman', title: 'Engineer, on call' };
export const JONAS: Person = { id: 'U0JONAS000', name: 'jonas', realName: 'Jonas Weber', title: 'Engineer' };
export const LENA: Person = { id: 'U0LENA0000', name: 'lena', realName: 'Lena Novak', title: 'Designer' };
export const COLLEAGUES: readonly Person[] = [PRIYA, JONAS, LENA];
