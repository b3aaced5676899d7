import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GENERAL, PRIYA, SAM } from '../../src/practice/cast.ts';
import { closeView, submitView } from '../../src/practice/slack/modals.ts';
import { joinTeam, messageShortcut, openAppHome } from '../../src/practice/slack/surfaces.ts';
import type { Json, OpenView } from '../../src/practice/slack/types.ts';
import { openSample, type SampleBot } from './sample-bot.ts';

const plain = (text: string): Json => ({ type: 'plain_text', text });
const modal = (title: string, more: Json = {}): Json => ({ type: 'modal', title: plain(title), blocks: [], ...more });

describe('the stand-in for Slack', () => {
  let sample: Awaited<ReturnType<typeof openSample>>;
  let bot: SampleBot;
  beforeAll(async () => {
    sample = await openSample();
    bot = sample.bot;
  });
  afterAll(() => sample.opened.stop());
  beforeEach(() => {
    bot.heard.splice(0);
    bot.answer = () => undefined;
    slack().workspace.closeView(SAM.id, true);
  });
  const slack = () => sample.opened.practice.slack;
  const views = () => slack().workspace.views.get(SAM.id) ?? [];
  const titles = () => views().map(({ view }) => (view.title as Json).text);
  const open = (view: Json, how: 'open' | 'push' = 'open'): OpenView =>
    slack().workspace.openView(slack().workspace.newTrigger(SAM.id), view, how);

  it.each([
    ['nothing closes the form', {}, []],
    ['clear closes all', { response_action: 'clear' }, []],
    ['update replaces it', { response_action: 'update', view: modal('New') }, ['Under', 'New']],
    ['push puts one on top', { response_action: 'push', view: modal('Over') }, ['Under', 'Form', 'Over']],
  ])('a form sent: %s', async (_, body, after) => {
    open(modal('Under'));
    const form = open(modal('Form'), 'push');
    bot.answer = () => ({ body });
    expect(await submitView(slack(), form, { a: {} })).toEqual({});
    expect(titles()).toEqual(Object.keys(body).length > 0 ? after : ['Under']);
    expect(bot.heard).toMatchObject([{ type: 'view_submission', view: { id: form.id, state: { values: { a: {} } } } }]);
  });

  it('a form with errors stays, and one that is not answered is a refusal', async () => {
    const form = open(modal('Form'));
    bot.answer = () => ({ body: { response_action: 'errors', errors: { a: 'No.' } } });
    expect(await submitView(slack(), form, {})).toEqual({ errors: { a: 'No.' } });
    bot.answer = () => ({ status: 500 });
    await expect(submitView(slack(), form, {})).rejects.toThrow('dispatch_failed');
    bot.answer = () => ({ body: { response_action: 'update', view: modal('x'.repeat(30)) } });
    await expect(submitView(slack(), form, {})).rejects.toThrow('invalid_arguments');
    expect(titles()).toEqual(['Form']);
  });

  it('tells of a closed modal only who asked to be told', async () => {
    open(modal('Under', { notify_on_close: true }));
    await closeView(slack(), open(modal('Quiet'), 'push'));
    expect(bot.heard).toEqual([]);
    await closeView(slack(), open(modal('Over'), 'push'), true);
    expect(bot.heard).toMatchObject([{ type: 'view_closed', is_cleared: true, view: { title: { text: 'Under' } } }]);
    expect(titles()).toEqual([]);
  });

  it('updates a view by the name the app gave it, and not from an old state', async () => {
    const { hash } = open(modal('Form', { external_id: 'mine' }));
    const updated = await bot.call('views.update', {
      external_id: 'mine',
      view: modal('Second', { external_id: 'mine' }),
      hash,
    });
    expect(updated).toMatchObject({ ok: true });
    expect(await bot.call('views.update', { external_id: 'mine', view: modal('Third'), hash })).toMatchObject({
      error: 'hash_conflict',
    });
    expect(titles()).toEqual(['Second']);
  });

  it('refuses an unknown method as Slack does', async () => {
    expect(await bot.call('reactions.add', {})).toEqual({ ok: false, error: 'unknown_method' });
  });

  it('knows people and conversations', async () => {
    expect(await bot.call('users.info', { user: PRIYA.id })).toMatchObject({
      user: { real_name: 'Priya Raman', is_bot: false },
    });
    expect(await bot.call('users.info', { user: 'U1' })).toMatchObject({ error: 'user_not_found' });
    expect((await bot.call('conversations.members', { channel: GENERAL.id })).members).toContain(PRIYA.id);
    expect(await bot.call('conversations.info', { channel: GENERAL.id })).toMatchObject({
      channel: { name: 'general', is_member: true },
    });
    const { channel } = (await bot.call('conversations.open', { users: SAM.id })) as { channel: Json };
    expect(await bot.call('chat.postMessage', { channel: channel.id, text: 'hello' })).toMatchObject({ ok: true });
  });

  it('publishes a Home tab, which must be one', async () => {
    expect(await bot.call('views.publish', { user_id: SAM.id, view: modal('No') })).toMatchObject({
      error: 'invalid_arguments',
    });
    expect(await bot.call('views.publish', { user_id: SAM.id, view: { type: 'home', blocks: [] } })).toMatchObject({
      ok: true,
    });
  });

  it('sends what happens in a workspace', async () => {
    await joinTeam(slack(), { id: 'U0NEW00000', name: 'noor', realName: 'Noor Haddad', title: 'Sales' });
    expect(slack().workspace.channel(GENERAL.id).members).toContain('U0NEW00000');
    expect(GENERAL.members).not.toContain('U0NEW00000');
    await openAppHome(slack(), SAM.id, 'home');
    const [message] = slack().workspace.seenBy(SAM.id, GENERAL.id);
    if (message) await messageShortcut(slack(), SAM.id, message, 'explain_this');
    expect(bot.heard).toMatchObject([
      { event: { type: 'team_join', user: { real_name: 'Noor Haddad' } } },
      { event: { type: 'app_home_opened', tab: 'home', user: SAM.id } },
      { type: 'message_action', callback_id: 'explain_this', message: { text: message?.text } },
    ]);
  });
});
