import { expect, it } from '@jest/globals';
import { openDefine } from '../open-define.ts';
import {
  axeFindings,
  channelMessages,
  closeBrowserAtTheEnd,
  describeInBrowser,
  focused,
  leave,
  send,
  until,
  visits,
} from './support.ts';

closeBrowserAtTheEnd();

describeInBrowser('a learning path on a phone, by keyboard alone', () => {
  const here = visits(() => openDefine(), { viewport: { width: 390, height: 844 } });

  /** Goes from element to element until the one of that name has the focus, and presses it. */
  const press = async (name: RegExp): Promise<void> => {
    await until(`reaching ${name}`, async () => {
      if (name.test(await focused(here.page))) return true;
      await here.page.keyboard.press('Tab');
      return false;
    });
    await here.page.keyboard.press('Enter');
  };
  const title = (name: string) => here.page.getByRole('dialog', { name }).waitFor();

  it('is walked to its end, left and taken up again on the way', async () => {
    const { page } = here;
    await send(page, '/define learn');
    await channelMessages(page).last().getByRole('button', { name: 'Your first week', exact: true }).focus();
    await page.keyboard.press('Enter');
    await title('Your first week');
    await press(/^Show me the first word/);
    await title('Word 1 of 10');
    // What was pressed is gone: one reads on from the top.
    expect(await focused(page)).toBe('Word 1 of 10');
    expect(await axeFindings(page)).toEqual([]);
    await press(/^Explain it another way: Ticket/);
    await page.getByText('The same thing, told another way:').waitFor();
    await press(/^Got it: Ticket/);
    await title('Word 2 of 10');
    await press(/^Stop/);
    await page.getByText('You were at word 2 of 10').waitFor();
    await leave(page.getByRole('dialog'));

    await send(page, '/define learn');
    await channelMessages(page).last().getByText('1 of 10').waitFor();
    await channelMessages(page).last().getByRole('button', { name: 'Go on: Your first week' }).press('Enter');
    for (let word = 2; word <= 10; word++) {
      await title(`Word ${word} of 10`);
      await press(/^Got it/);
    }
    await page.getByRole('heading', { name: 'The same message again' }).waitFor();
    await press(/^B:/);
    await page.getByRole('heading', { name: 'You have finished “Your first week”' }).waitFor();
    await leave(page.getByRole('dialog'));
    await send(page, '/define learn');
    await channelMessages(page).last().getByText('finished').waitFor();
  });
});
