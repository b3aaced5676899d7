import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GENERAL, ROBIN, SAM } from '../../src/practice/cast.ts';
import { COVERAGE, methodCoverage, uncovered } from '../../src/practice/slack/coverage.ts';
import { METHODS } from '../../src/practice/slack/methods.ts';
import type { Json } from '../../src/practice/slack/types.ts';
import { BOT, Workspace } from '../../src/practice/slack/workspace.ts';
import { button, openWorkspace, shownBy, type TestWorkspace } from '../support/workspace.ts';

const plain = (text: string): Json => ({ type: 'plain_text', text });
const MODAL = { type: 'modal', title: plain('A'), blocks: [] };
const HOME = { type: 'home', blocks: [] };
const WORDS = { text: 'words', blocks: [{ type: 'divider' }] };

/** A call of every method, with every argument that it is said to read. */
function callsIn(workspace: Workspace): Record<string, Json> {
  const trigger_id = () => workspace.newTrigger(SAM.id);
  const said = () => workspace.add({ channel: GENERAL.id, user: BOT.userId, text: 'words' }).ts;
  const ts = said();
  const { id } = workspace.openView(trigger_id(), MODAL, 'open');
  return {
    'auth.test': {},
    'chat.delete': { channel: GENERAL.id, ts: said() },
    'chat.postEphemeral': { channel: GENERAL.id, user: SAM.id, thread_ts: ts, ...WORDS },
    'chat.postMessage': { channel: GENERAL.id, thread_ts: ts, ...WORDS },
    'chat.update': { channel: GENERAL.id, ts, ...WORDS },
    'conversations.info': { channel: GENERAL.id },
    'conversations.members': { channel: GENERAL.id },
    'conversations.open': { users: SAM.id },
    'users.info': { user: ROBIN.id },
    'views.update': { view_id: id, external_id: '', view: MODAL, hash: '' },
    'views.push': { trigger_id: trigger_id(), view: MODAL },
    'views.open': { trigger_id: trigger_id(), view: MODAL },
    'views.publish': { user_id: SAM.id, view: HOME, hash: '' },
  };
}

describe('the list of what the stand-in covers', () => {
  const workspace = new Workspace({ people: [SAM, ROBIN], channels: [GENERAL], now: Date.now });
  const calls = callsIn(workspace);

  it('names the methods that it answers, and no others', () => {
    expect(Object.keys(METHODS).sort()).toEqual(Object.keys(COVERAGE.methods).sort());
    expect(Object.keys(calls).sort()).toEqual(Object.keys(COVERAGE.methods).sort());
  });

  it.each(Object.keys(calls))('%s reads and answers what is said of it', (name) => {
    const read = new Set<string>();
    const args = new Proxy(calls[name] ?? {}, {
      get(target, key) {
        read.add(String(key));
        return Reflect.get(target, key);
      },
    });
    const answer = METHODS[name]?.(args, workspace) ?? {};
    const { reads, answers } = methodCoverage[name] ?? { reads: [], answers: [] };
    // The other name of a view is read only where it came without an id.
    expect([...read, ...(name === 'views.update' ? ['external_id'] : [])].sort()).toEqual([...reads].sort());
    expect(Object.keys(answer).sort()).toEqual([...answers].sort());
  });

  it('lets nothing through in silence', () => {
    expect(uncovered('chat.postMessage', { channel: 'C', text: 't', icon_emoji: ':x:', token: 'x' })).toEqual([
      'icon_emoji',
    ]);
    expect(uncovered('response_url', { response_type: 'ephemeral', attachments: [] })).toEqual(['attachments']);
  });
});

describe('on the wire', () => {
  let test: TestWorkspace;
  beforeAll(async () => {
    test = await openWorkspace();
  });
  afterAll(() => test.close());

  it('is all that the bot uses', async () => {
    const sam = { user: SAM.id, channel: GENERAL.id };
    const shown = shownBy(await test.slack.command(sam, '/define', 'staging'));
    const message = test.slack.workspace.seenBy(SAM.id, GENERAL.id).at(-1);
    if (!message) throw new Error('no answer');
    await test.slack.press(SAM.id, message, button(shown, 'Tell me more'));
    await test.slack.press(SAM.id, message, button(shown, 'Show everyone here'));
    expect(test.calls.filter((call) => call.uncovered.length > 0)).toEqual([]);
    expect(test.calls.filter(({ answer }) => answer.error === 'unknown_method')).toEqual([]);
  });
});
