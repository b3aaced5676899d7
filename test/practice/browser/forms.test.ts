import { beforeEach, expect, it } from '@jest/globals';
import { GENERAL, SAM } from '../../../src/practice/cast.ts';
import type { Json } from '../../../src/practice/slack/types.ts';
import { openSample, type SampleBot } from '../sample-bot.ts';
import { box, channelMessages, closeBrowserAtTheEnd, describeInBrowser, focused, visits } from './support.ts';

const plain = (text: string): Json => ({ type: 'plain_text', text });
const option = (value: string): Json => ({ text: plain(value.toUpperCase()), value });
const input = (block_id: string, element: Json, more: Json = {}): Json => ({
  type: 'input',
  block_id,
  label: plain(`The ${block_id}`),
  element: { action_id: 'it', ...element },
  ...more,
});
const form = (title: string, blocks: Json[], more: Json = {}): Json => ({
  type: 'modal',
  callback_id: title,
  title: plain(title),
  submit: plain('Send'),
  blocks,
  ...more,
});
const FORM = form('A form', [
  input('name', { type: 'plain_text_input', min_length: 3 }),
  input('colour', { type: 'static_select', options: [option('red'), option('blue')] }),
  input('people', { type: 'multi_users_select' }, { optional: true }),
  input('days', { type: 'checkboxes', options: [option('mon'), option('tue')] }, { optional: true }),
  input('when', { type: 'datepicker', initial_date: '2026-11-22' }),
]);

closeBrowserAtTheEnd();

describeInBrowser('what Define does not use yet, and people expect of Slack', () => {
  let bot: SampleBot;
  const here = visits(async () => {
    const sample = await openSample();
    bot = sample.bot;
    return sample.opened;
  });
  beforeEach(() => {
    bot.heard.splice(0);
    bot.answer = () => undefined;
  });
  const dialog = (name: string) => here.page.getByRole('dialog', { name, exact: true });
  const heard = (type: string) => bot.heard.filter((each) => each.type === type);
  const open = async (view: Json, how: 'open' | 'push' = 'open') => {
    const trigger_id = here.opened.practice.slack.workspace.newTrigger(SAM.id);
    expect(await bot.call(`views.${how}`, { trigger_id, view })).toMatchObject({ ok: true });
    await dialog((view.title as Json).text as string).waitFor();
  };
  const post = async (blocks: Json[]) => {
    expect(await bot.call('chat.postMessage', { channel: GENERAL.id, text: 'words', blocks })).toMatchObject({
      ok: true,
    });
    return channelMessages(here.page).last();
  };

  it('a form: what is missing is said at its place, what was put in is sent, what the bot refuses is shown', async () => {
    const { page } = here;
    await open(FORM);
    expect(await focused(page)).toBe('');
    await page.getByRole('textbox', { name: 'The name' }).fill('Al');
    await page.getByRole('button', { name: 'Send', exact: true }).last().click();
    await page.getByText('Please write at least 3 characters.').waitFor();
    await page.getByText('Please complete this required field.').waitFor();
    expect(heard('view_submission')).toEqual([]);

    await page.getByRole('textbox', { name: 'The name' }).fill('Alma');
    await page.getByRole('button', { name: /The colour/ }).click();
    await page.keyboard.type('bl');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /The people/ }).click();
    await page.getByRole('option', { name: /Priya/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: 'TUE' }).check();
    bot.answer = ({ type }) =>
      type === 'view_submission'
        ? { body: { response_action: 'errors', errors: { name: 'That name is taken.' } } }
        : undefined;
    await dialog('A form').getByRole('button', { name: 'Send' }).click();
    await page.getByText('That name is taken.').waitFor();
    const [sent] = heard('view_submission') as [{ view: { state: { values: Json } } }];
    expect(sent.view.state.values).toMatchObject({
      name: { it: { type: 'plain_text_input', value: 'Alma' } },
      colour: { it: { selected_option: { value: 'blue' } } },
      people: { it: { selected_users: ['U0PRIYA000'] } },
      days: { it: { selected_options: [{ value: 'tue' }] } },
      when: { it: { selected_date: '2026-11-22' } },
    });
    bot.answer = () => undefined;
    await dialog('A form').getByRole('button', { name: 'Send' }).click();
    await dialog('A form').waitFor({ state: 'detached' });
  });

  it('modals stack, keep what was typed beneath, are replaced, and close together', async () => {
    const { page } = here;
    const note = (title: string) =>
      form(title, [input('note', { type: 'plain_text_input' })], { notify_on_close: true });
    await open(note('First'));
    await page.getByRole('textbox', { name: 'The note' }).fill('kept');
    bot.answer = () => ({ body: { response_action: 'push', view: note('Second') } });
    await dialog('First').getByRole('button', { name: 'Send' }).click();
    await dialog('Second').waitFor();
    await open(note('Third'), 'push');
    const fourth = { trigger_id: here.opened.practice.slack.workspace.newTrigger(SAM.id), view: note('Fourth') };
    expect(await bot.call('views.push', fourth)).toMatchObject({ ok: false, error: 'push_limit_reached' });
    await page.keyboard.press('Escape');
    await dialog('Second').waitFor();
    bot.answer = () => ({ body: { response_action: 'update', view: note('Replaced') } });
    await page.locator('.view:not([hidden]) input').fill('x');
    await dialog('Second').getByRole('button', { name: 'Send' }).click();
    await dialog('Replaced').getByRole('button', { name: 'Back' }).click();
    await dialog('First').waitFor();
    expect(await page.getByRole('textbox', { name: 'The note' }).inputValue()).toBe('kept');
    expect(heard('view_closed').map(({ is_cleared }) => is_cleared)).toEqual([false, false]);
    bot.answer = () => ({ body: { response_action: 'clear' } });
    await dialog('First').getByRole('button', { name: 'Send' }).click();
    await dialog('First').waitFor({ state: 'detached' });
  });

  it('a form that the bot fails to answer says so and keeps what was typed', async () => {
    const { page } = here;
    await open(form('Fails', [input('note', { type: 'plain_text_input' })]));
    await page.getByRole('textbox', { name: 'The note' }).fill('precious');
    bot.answer = () => ({ status: 500 });
    await dialog('Fails').getByRole('button', { name: 'Send' }).click();
    await page.getByText('We had some trouble connecting. Try again?').waitFor();
    expect(await page.getByRole('textbox', { name: 'The note' }).inputValue()).toBe('precious');
    await page.getByRole('button', { name: 'Dismiss' }).first().waitFor({ state: 'attached' });
  });

  it('menus, overflow, choices and feedback in a message tell the bot what was picked', async () => {
    const { page } = here;
    const message = await post([
      {
        type: 'section',
        text: plain('Pick'),
        accessory: {
          type: 'static_select',
          action_id: 'pick',
          placeholder: plain('A colour'),
          options: [option('red')],
        },
      },
      {
        type: 'actions',
        block_id: 'row',
        elements: [
          { type: 'overflow', action_id: 'more', options: [option('edit'), option('remove')] },
          { type: 'radio_buttons', action_id: 'size', options: [option('small'), option('large')] },
        ],
      },
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'fine',
            positive_button: { text: plain('Good'), value: 'up' },
            negative_button: { text: plain('Bad'), value: 'down' },
          },
        ],
      },
    ]);
    await message.getByRole('button', { name: 'A colour' }).click();
    await page.getByRole('option', { name: 'RED' }).click();
    await message.getByRole('button', { name: 'A colour: RED' }).waitFor();
    await message.getByRole('button', { name: 'More', exact: true }).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await message.getByRole('radio', { name: 'LARGE' }).check();
    await message.getByRole('button', { name: 'Bad' }).click();
    await expect(
      (async () => {
        while (heard('block_actions').length < 4) await page.waitForTimeout(10);
        return heard('block_actions').map(({ actions }) => (actions as Json[])[0]);
      })(),
    ).resolves.toMatchObject([
      { action_id: 'pick', block_id: 'b0', selected_option: { value: 'red' } },
      { action_id: 'more', block_id: 'row', selected_option: { value: 'remove' } },
      { action_id: 'size', selected_option: { value: 'large' } },
      { action_id: 'fine', value: 'down' },
    ]);
  });

  it('the ⋯ menu of a message offers the shortcuts, and the bot gets the message', async () => {
    const { page } = here;
    const message = channelMessages(page).filter({ hasText: 'The fix is ready' });
    await message.hover();
    await message.getByRole('button', { name: /More actions/ }).click();
    await page.getByRole('menuitem', { name: /Explain this/ }).click();
    while (heard('message_action').length === 0) await page.waitForTimeout(10);
    expect(heard('message_action')).toMatchObject([
      { callback_id: 'explain_this', message: { text: expect.stringContaining('The fix is ready') } },
    ]);
  });

  it('the Home tab shows what was published, and every opening is told', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Define', exact: true }).click();
    await page.getByRole('tab', { name: 'Home' }).click();
    await page.getByText('has not published a Home tab').waitFor();
    const view = { type: 'home', blocks: [{ type: 'header', text: plain('Welcome home') }] };
    const first = await bot.call('views.publish', { user_id: SAM.id, view });
    await page.getByRole('heading', { name: 'Welcome home' }).waitFor();
    expect(await bot.call('views.publish', { user_id: SAM.id, view, hash: 'old' })).toMatchObject({
      error: 'hash_conflict',
    });
    const { hash } = first.view as Json;
    expect(await bot.call('views.publish', { user_id: SAM.id, view, hash })).toMatchObject({ ok: true });
    const tabs = bot.heard.map(({ event }) => (event as Json | undefined)?.tab).filter(Boolean);
    expect(tabs).toEqual(['messages', 'home']);
  });

  it('what cannot be drawn is shown as such; what Slack would refuse is refused, with a note', async () => {
    const { page } = here;
    const message = await post([{ type: 'file', external_id: 'x', source: 'remote' }]);
    await message.getByText('This page cannot draw').waitFor();
    const long = [{ type: 'header', text: plain('x'.repeat(200)) }];
    expect(await bot.call('chat.postMessage', { channel: GENERAL.id, text: 'x', blocks: long })).toMatchObject({
      error: 'invalid_blocks',
    });
    await page.getByText('Slack would refuse chat.postMessage: invalid_blocks').waitFor();
    await page.getByText('blocks[0].text: 200 characters, at most 150').waitFor();
    expect(
      await bot.call('chat.postMessage', { channel: GENERAL.id, text: 'x', blocks: [{ type: 'hologram' }] }),
    ).toMatchObject({ error: 'invalid_blocks' });
    expect(await bot.call('reactions.add', { name: 'tada' })).toMatchObject({ error: 'unknown_method' });
    await page.getByText('The bot called reactions.add, which this workspace does not know.').waitFor();
    await page.getByRole('button', { name: 'Open the payload' }).last().click();
    await page.getByRole('dialog').getByText('"tada"').waitFor();
    await page.keyboard.press('Escape');
    for (let left = await page.getByRole('button', { name: 'Dismiss' }).count(); left > 0; left--) {
      await page.getByRole('button', { name: 'Dismiss' }).first().click();
      await page
        .getByRole('button', { name: 'Dismiss' })
        .nth(left - 1)
        .waitFor({ state: 'detached' });
    }
    await box(page).waitFor();
  });
});
