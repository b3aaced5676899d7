import type { ViewOutput } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { INPUT } from '../cards/curators/form-blocks.ts';
import { CURATOR_WORDS } from '../cards/words/curators.ts';
import type { Person } from '../storage/types.ts';
import type { Deps } from './listener.ts';
import { errorFacts } from './log.ts';
import type { Modal } from './modal.ts';
import { wordsFor } from './reply.ts';
import type { Switchboard } from './switchboard.ts';
import { workspaceOf } from './whose.ts';
import { within } from './within.ts';

/** What the inputs of a view hold, by block and action. */
export type ViewValues = ViewOutput['state']['values'];

/** A form that was sent, in our words. */
export interface Form {
  readonly person: Person;
  /** Its `private_metadata`. */
  readonly metadata: string;
  readonly values: ViewValues;
  readonly client: WebClient;
}

/** What a form is answered with: what is wrong, by block; another page in its place; or nothing, and it closes. */
export type FormAnswer =
  | { readonly errors: Readonly<Record<string, string>> }
  | { readonly view: Modal }
  | { readonly close: true };

/**
 * Registers what happens when a form is sent: it is carried out first and then acknowledged, so that a failure leaves the
 * form open with all that was typed.
 *
 * @param work returns the answer; what is to follow once Slack has it is its second part
 * @param late what is said when the work takes longer than Slack waits, and goes on
 */
export function onForm(
  app: Switchboard,
  deps: Deps,
  view: string,
  work: (form: Form) => Promise<FormAnswer | readonly [FormAnswer, () => Promise<unknown>]>,
  late: string = CURATOR_WORDS.tooSlow,
): void {
  app.view(view, async ({ ack, body, view: sent, client }) => {
    const form: Form = {
      person: { workspace: workspaceOf(body), user: body.user.id },
      metadata: sent.private_metadata,
      values: sent.state.values,
      client,
    };
    const first = sent.blocks.find(({ type }) => type === 'input')?.block_id ?? '';
    const refusal = (words: string): FormAnswer => ({ errors: { [first]: words } });
    const working = work(form).then(
      (done) => done,
      (error: unknown): FormAnswer => {
        deps.log.error(errorFacts(error), 'a form could not be carried out');
        return refusal(`${wordsFor(error)} ${CURATOR_WORDS.tryAgain}`);
      },
    );
    const done = await within(deps.patience.formMs, working, refusal(late));
    const [answer, after] = 'length' in done ? done : [done, undefined];
    await ack(
      'errors' in answer
        ? { response_action: 'errors', errors: answer.errors }
        : 'view' in answer
          ? { response_action: 'update', view: answer.view }
          : undefined,
    );
    await after?.().catch((error: unknown) => deps.log.error(errorFacts(error), 'what follows a form failed'));
    // What is late is still work in flight.
    await working;
  });
}

/** What was written into an input, without what surrounds it; nothing where there is only what nobody can see. */
export function typedIn(values: ViewValues, block: string, action = INPUT): string {
  const text = (values[block]?.[action]?.value ?? '').replaceAll('\0', '').trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) ? text : '';
}
