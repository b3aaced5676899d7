import { note } from '../../cards/help.ts';
import type { Message } from '../../cards/pieces.ts';
import { aboutPerson, ownWelcome, welcomeSent } from '../../cards/welcome.ts';
import { WELCOME_WORDS } from '../../cards/words/welcome.ts';
import { firstWeek } from '../../learning/first-week.ts';
import type { Deps } from '../listener.ts';
import { errorFacts } from '../log.ts';
import { slackErrorOf } from '../refusal.ts';
import { apologise, isStorageAway } from '../reply.ts';
import { insist } from '../web-api.ts';
import { welcome, whyNot } from '../welcome.ts';
import { within } from '../within.ts';
import type { Ask, Asker } from './ask.ts';

/** Slack gives a command three seconds; what takes longer than this is told afterwards. */
const MOST_WAIT_MS = 1_500;

/** "welcome @teammate": one message to a new colleague, with the name of whoever sends it. */
export const forWelcome: Ask = {
  written: /^welcome(?:\s[^@]*@[\s\S]*)?[\s!.]*$/i,
  answer: (_more, asker, deps) => {
    const { named, user, workspace } = asker;
    const [teammate] = named;
    if (!teammate) return note(WELCOME_WORDS.how(deps.command));
    if (named.length > 1) return note(WELCOME_WORDS.oneAtATime);
    if (teammate === user) return ownWelcome(firstWeek(deps.index(workspace).glossary));
    if (!deps.scopes.includes('users:read')) return note(WELCOME_WORDS.off);
    const outcome = welcomeTeammate(teammate, asker, deps).catch((error: unknown) => {
      deps.log.error(errorFacts(error), 'a teammate could not be welcomed');
      return note(wordsFor(error));
    });
    return inTimeOrLater(outcome, asker, deps);
  },
};

async function welcomeTeammate(teammate: string, { workspace, user, client }: Asker, deps: Deps): Promise<Message> {
  const { user: member = {} } = await insist(() => client.users.info({ user: teammate }));
  const reason = whyNot({ ...member, id: teammate }, workspace);
  if (reason) return aboutPerson(teammate, WELCOME_WORDS[reason]);
  const isSent = await welcome({ workspace, user: teammate }, user, client, deps);
  return isSent ? welcomeSent(teammate) : aboutPerson(teammate, WELCOME_WORDS.already);
}

/** What came of it; where that takes long, first a word that it will be told. */
async function inTimeOrLater(outcome: Promise<Message>, { tell }: Asker, { inFlight, log }: Deps): Promise<Message> {
  const inTime = await within(MOST_WAIT_MS, outcome, undefined);
  if (inTime) return inTime;
  void inFlight.track(outcome.then(tell).catch((error: unknown) => apologise(log, error, tell)));
  return note(WELCOME_WORDS.oneMoment);
}

function wordsFor(error: unknown): string {
  if (isStorageAway(error)) return WELCOME_WORDS.notebookAway;
  switch (slackErrorOf(error)) {
    case 'user_not_found':
    case 'user_not_visible':
      return WELCOME_WORDS.notFound;
    case 'missing_scope':
      return WELCOME_WORDS.off;
    case undefined:
      return WELCOME_WORDS.failed;
    default:
      return WELCOME_WORDS.unreachable;
  }
}
