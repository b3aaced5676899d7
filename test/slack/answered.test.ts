import { afterEach, describe, expect, it } from '@jest/globals';
import { messageProblems } from '../../src/limits.ts';
import type { StoredMessage } from '../../src/practice/slack/types.ts';
import { TEAM } from '../../src/practice/slack/workspace.ts';
import { aFewWords } from '../support/glossary.ts';
import { openWorkspace, ROBIN, read, SAM, type TestOptions, type TestWorkspace } from '../support/workspace.ts';

const HERON = { term: 'Blue Heron', tldr: 'Our list of customers, and what we promised them.' };
const ASKED = { key: 'blueheron', word: 'blue heron & <co>' };
const sam = { workspace: TEAM.id, user: SAM.id };
const robin = { workspace: TEAM.id, user: ROBIN.id };

describe('whoever asked for a word', () => {
  let test: TestWorkspace;
  afterEach(() => test.close());

  const start = async (options: TestOptions = {}): Promise<void> => {
    test = await openWorkspace({ glossaryDirs: [await aFewWords()], ...options });
  };
  const approve = async (): Promise<void> => {
    const { proposals } = test.storage;
    const proposal = { slug: 'blue-heron', entry: HERON, state: 'waiting', over: 0, request: ASKED.key } as const;
    const begun = await proposals.begin(robin, proposal, 1);
    await proposals.approve(TEAM.id, begun, { by: ROBIN.id, at: 2 });
  };
  const sentTo = (who: { id: string }): StoredMessage[] =>
    test.slack.workspace.messages.filter(({ channel }) => channel === test.slack.workspace.directMessages(who.id).id);

  it('is sent its card once it is approved, once, also by a process that has not heard of it yet', async () => {
    await start();
    await test.storage.requests.ask(sam, ASKED, 1);
    await test.storage.requests.ask(robin, ASKED, 1);
    await approve();
    const other = await test.another();
    await Promise.all([test.bot.tick(), other.tick(), test.bot.tick()]);
    await test.bot.tick();
    const [message, ...more] = sentTo(SAM);
    expect(more).toEqual([]);
    expect(sentTo(ROBIN)).toHaveLength(1);
    expect(message?.text).toMatch(
      /^You asked for “blue heron &amp; &lt;co&gt;”\. Here it is\.\n\nBlue Heron\n\nOur list of/,
    );
    expect(messageProblems({ text: message?.text ?? '', blocks: message?.blocks ?? [] })).toEqual([]);
    expect(await test.storage.outbox.waiting()).toBe(0);
  });

  it('is told kindly when it is declined, and why', async () => {
    await start();
    await test.storage.requests.ask(sam, ASKED, 1);
    const why = 'Nobody here has one. Ask <@U0ROBIN000>.';
    await test.storage.requests.decline(TEAM.id, ASKED.key, why, { by: ROBIN.id, at: 2 });
    await test.bot.tick();
    const [message] = sentTo(SAM);
    expect(read(message?.blocks)).toMatch(/You asked for “blue heron & <co>”[\s\S]*Nobody here has one/);
    expect(message?.text).toContain('&lt;@U0ROBIN000&gt;');
    expect(message?.text).not.toContain(ROBIN.realName);
  });

  it('is told nothing of a decision that was taken back before it could be told', async () => {
    await start();
    await test.storage.requests.ask(sam, ASKED, 1);
    await test.storage.requests.decline(TEAM.id, ASKED.key, 'No.', { by: ROBIN.id, at: 2 });
    await test.storage.requests.reopen(TEAM.id, ASKED.key, 3);
    await test.bot.tick();
    expect(sentTo(SAM)).toEqual([]);
    expect(await test.storage.outbox.waiting()).toBe(0);
  });

  it('waits for it again when it has gone before it could be sent', async () => {
    await start();
    await test.storage.requests.ask(sam, { ...ASKED, word: 'blue heron' }, 1);
    await approve();
    await test.storage.words.remove(TEAM.id, 'blue-heron', 1, { by: ROBIN.id, at: 3 });
    await test.bot.tick();
    expect(sentTo(SAM)).toEqual([]);
    expect(await test.storage.requests.get(TEAM.id, ASKED.key)).toMatchObject({ state: { is: 'open' }, waiting: 1 });
  });
});
