import { modal } from './methods.ts';
import { viewShape } from './shapes.ts';
import type { StandIn } from './stand-in.ts';
import { isJson, type Json, type OpenView, Refusal } from './types.ts';

/** What became of a form that was sent. */
export interface Submitted {
  /** What is wrong, by the id of the block it is said at. */
  readonly errors?: Readonly<Record<string, string>>;
}

/**
 * A person sends the form in a modal. An empty answer closes it; `response_action` shows what is wrong, replaces it, puts
 * another on top, or closes all.
 *
 * @throws Refusal when the app does not answer, or answers with what Slack does not take
 */
export async function submitView(slack: StandIn, opened: OpenView, values: Json): Promise<Submitted> {
  const { workspace } = slack;
  const { status, body } = await slack.interact(opened.user, {
    type: 'view_submission',
    view: viewShape(opened, values),
    response_urls: [],
  });
  if (status !== 200) throw new Refusal('dispatch_failed', [`the bot answered ${status}`]);
  const answer = readAnswer(body);
  switch (answer.response_action) {
    case 'errors':
      return { errors: isJson(answer.errors) ? (answer.errors as Record<string, string>) : {} };
    case 'update':
      workspace.updateView(opened.id, modal(answer.view));
      return {};
    case 'push':
      workspace.openView(workspace.newTrigger(opened.user), modal(answer.view), 'push');
      return {};
    case 'clear':
      workspace.closeView(opened.user, true);
      return {};
    default:
      workspace.closeView(opened.user);
      return {};
  }
}

/** A person closes a modal, or all of them at once; an app that asked to hear of it does. */
export async function closeView(slack: StandIn, opened: OpenView, all = false): Promise<void> {
  const { workspace } = slack;
  const everything = all || opened.view.clear_on_close === true;
  const closed = everything ? (workspace.views.get(opened.user) ?? []) : [opened];
  workspace.closeView(opened.user, everything);
  for (const each of closed.filter(({ view }) => view.notify_on_close === true))
    await slack.interact(each.user, { type: 'view_closed', view: viewShape(each), is_cleared: everything });
}

function readAnswer(body: string): Json {
  if (!body.trim()) return {};
  try {
    const answer: unknown = JSON.parse(body);
    return isJson(answer) ? answer : {};
  } catch {
    throw new Refusal('dispatch_failed', ['the answer to the form is no JSON']);
  }
}
