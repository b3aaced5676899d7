import { expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { openDefine } from '../open-define.ts';
import {
  axeFindings,
  box,
  channelMessages,
  closeBrowserAtTheEnd,
  describeInBrowser,
  leave,
  send,
  visits,
} from './support.ts';

closeBrowserAtTheEnd();

describeInBrowser('whether it was clear, and what lies behind it, by keyboard on a phone', () => {
  const here = visits(() => openDefine(), { viewport: { width: 390, height: 780 } });
  const last = () => channelMessages(here.page).last();
  const dialog = (name: string) => here.page.getByRole('dialog', { name, exact: true });
  const press = async (button: Locator) => {
    await button.focus();
    await here.page.keyboard.press('Enter');
  };
  const go = async (from: string, label: string, to: string) => {
    await press(dialog(from).getByRole('button', { name: label }).first());
    await dialog(to).waitFor();
  };

  it('goes from word to word, hears another comparison, copies, and comes back', async () => {
    const { page } = here;
    await send(page, '/define staging');
    await press(last().getByRole('button', { name: 'Tell me more: Staging' }));
    await press(dialog('Staging').getByRole('button', { name: 'Another comparison' }));
    await dialog('Staging').getByText('two hundred rooms').waitFor();
    await press(dialog('Staging').getByRole('button', { name: 'The first comparison' }));
    await dialog('Staging').getByText('four hundred empty seats').waitFor();

    await go('Staging', 'Explain QA', 'QA');
    // The new word is read from its beginning.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('QA');
    expect(
      await dialog('QA')
        .locator('.dialog-body')
        .evaluate(({ scrollTop }) => scrollTop),
    ).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await go('QA', 'Copy as text', 'Copy as text');
    await go('Copy as text', 'Back to QA', 'QA');
    await go('QA', 'Back to Staging', 'Staging');
    await leave(dialog('Staging'));
  });

  it('says what stayed unclear, where Slack’s own buttons ask', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'Channels' }).click();
    await page.getByRole('button', { name: /^Define/ }).click();
    await box(page).fill('staging');
    await box(page).press('Enter');
    await last().getByText('four hundred empty seats').waitFor();
    await press(last().getByRole('button', { name: 'Not yet: Staging is not clear yet' }));
    await last().getByText('two hundred rooms').waitFor();
    await press(last().getByRole('button', { name: /Say what stayed unclear/ }));
    const form = dialog('What stayed unclear?');
    await form.getByText('and not your name').waitFor();
    await page.keyboard.type('Who builds the copy?');
    expect(await axeFindings(page)).toEqual([]);
    await press(form.getByRole('button', { name: 'Send' }));
    await dialog('Thank you').getByText('without your name').waitFor();
    await leave(dialog('Thank you'));
    await press(last().getByRole('button', { name: /^Yes/ }));
    await last().getByText('Good to hear').waitFor();
  });
});
