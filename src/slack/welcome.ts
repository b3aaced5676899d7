import type { WebClient } from '@slack/web-api';
import { welcomeMessage } from '../cards/welcome.ts';
import { firstWeek } from '../learning/first-week.ts';
import type { Person } from '../storage/types.ts';
import type { Deps } from './listener.ts';
import { errorFacts } from './log.ts';
import { post } from './reply.ts';

/** What Slack says of a person, as far as it matters here. */
export interface Member {
  readonly id?: string | undefined;
  readonly team_id?: string | undefined;
  readonly deleted?: boolean | undefined;
  readonly is_bot?: boolean | undefined;
  readonly is_restricted?: boolean | undefined;
  readonly is_ultra_restricted?: boolean | undefined;
  readonly is_stranger?: boolean | undefined;
  /** In an organisation of several workspaces: those that they are in. */
  readonly enterprise_user?: { readonly teams?: readonly string[] | undefined } | undefined;
}

/** Slack says of its own Slackbot that it is no bot. */
const SLACKBOT = 'USLACKBOT';

/** Why somebody gets no welcome; `undefined` when they may have one. */
export function whyNot(member: Member, workspace: string): 'deactivated' | 'bot' | 'guest' | 'elsewhere' | undefined {
  const { id, team_id, enterprise_user } = member;
  if (member.is_bot || id === SLACKBOT) return 'bot';
  if (member.deleted) return 'deactivated';
  const isHere = team_id === undefined || team_id === workspace || enterprise_user?.teams?.includes(workspace);
  if (member.is_stranger || !isHere) return 'elsewhere';
  return member.is_restricted || member.is_ultra_restricted ? 'guest' : undefined;
}

/**
 * Sends the welcome, unless the person had one before.
 *
 * @param by who sends it; `undefined` when the bot greets by itself
 * @returns whether it was sent now
 */
export async function welcome(person: Person, by: string | undefined, client: WebClient, deps: Deps): Promise<boolean> {
  const { storage, now, log, index, command } = deps;
  if (!(await storage.welcomes.welcome(person, by, now()))) return false;
  try {
    const path = firstWeek(index(person.workspace).glossary);
    await post(client, { channel: person.user }, welcomeMessage({ by, path, command }));
  } catch (error) {
    await storage.welcomes.undo(person).catch((failure: unknown) => {
      log.error(errorFacts(failure), 'a welcome that was not sent could not be taken back');
    });
    throw error;
  }
  return true;
}
