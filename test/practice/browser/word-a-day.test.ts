import { expect, it } from '@jest/globals';
import { openDefine } from '../open-define.ts';
import {
  box,
  channelMessages,
  closeBrowserAtTheEnd,
  describeInBrowser,
  focused,
  send,
  until,
  visits,
} from './support.ts';

closeBrowserAtTheEnd();

describeInBrowser('one word a working day, and a new teammate, by keyboard', () => {
  const here = visits(() => openDefine());
  const last = () => channelMessages(here.page).last();
  const seen = (text: string | RegExp) => last().getByText(text).first().waitFor();
  /** Goes to a button and presses Enter on it. */
  const enter = async (name: string | RegExp, where = here.page.locator('body')): Promise<void> => {
    await where.getByRole('button', { name }).first().focus();
    await here.page.keyboard.press('Enter');
  };
  const goTo = (name: string | RegExp) => enter(name, here.page.locator('.sidebar'));

  it('is asked for, comes on the next working day, is read, and stopped', async () => {
    const { page } = here;
    await send(page, '/define daily');
    await seen(/Monday to Friday/);
    await enter('Start: word a day', last());
    await seen(/Your next word:/);
    await enter('An hour later: word a day', last());
    await enter('An hour earlier: word a day', last());
    await goTo(/^Define/);
    // On a Friday the next working day is three days away.
    await until('the word', async () => {
      await goTo(/Jump to tomorrow/);
      return last()
        .getByText(/because you asked for it/)
        .waitFor({ timeout: 1_200 })
        .then(
          () => true,
          () => false,
        );
    });
    await seen('Ticket');
    await last().getByRole('button', { name: 'Got it: Ticket' }).focus();
    expect(await focused(page)).toBe('Got it: Ticket');
    await page.keyboard.press('Enter');
    await seen('Noted. Until the next one.');
    await enter(/^Stop: word a day/, last());
    await seen(/no more words will come/);
  });

  it('a colleague joins, is welcomed by Sam, and finds one message with Sam’s name', async () => {
    const { page } = here;
    await goTo('Let Noor Haddad join');
    await last().getByText('joined #general').waitFor();
    await box(page).pressSequentially('/define welcome @No');
    await page.getByRole('option', { name: /Noor Haddad/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await seen(/a welcome with your name on it/);
    await goTo(/You are Sam Okafor/);
    await page.getByRole('menuitemradio', { name: /Noor Haddad/ }).press('Enter');
    await page.getByRole('button', { name: /You are Noor Haddad/ }).waitFor();
    await goTo(/^Define/);
    await seen(/asked me to welcome you/);
    await last().getByRole('button', { name: 'Start my first week: Your first week' }).waitFor();
    expect(await channelMessages(page).count()).toBe(1);
  });
});
