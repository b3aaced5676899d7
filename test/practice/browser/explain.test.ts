import { expect, it } from '@jest/globals';
import { openDefine } from '../open-define.ts';
import {
  axeFindings,
  channelMessages,
  closeBrowserAtTheEnd,
  describeInBrowser,
  leave,
  threadMessages,
  visits,
} from './support.ts';

closeBrowserAtTheEnd();

describeInBrowser('a new teammate who cannot read a message, with the keyboard alone and on a phone', () => {
  const here = visits(() => openDefine(), { viewport: { width: 390, height: 844 } });

  it('has it explained, reads on, shares a word in its thread, and asks for one that is missing', async () => {
    const { page } = here;
    await page.getByText('The fix is ready').waitFor();
    const press = async (name: string | RegExp): Promise<void> => {
      await page.getByRole('button', { name }).last().focus();
      await page.keyboard.press('Enter');
    };
    const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
    const explain = async (): Promise<void> => {
      await press(/More actions for the message of/);
      await page.getByRole('menuitem', { name: /Explain this/ }).waitFor();
      await page.keyboard.press('Enter');
      await dialog('Explain this').getByText('Only you see this.').waitFor();
    };

    await explain();
    expect(await axeFindings(page)).toEqual([]);
    await press('Tell me more: Staging');
    await dialog('Staging').getByRole('heading', { name: 'How it goes' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog('Explain this').getByText('Only you see this.').waitFor();

    await press('Share in this thread…: Staging');
    await dialog('Share in this thread').getByText('Everyone in the thread will see this').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.type('I had to look this up');
    await page.keyboard.press('Enter');
    await dialog('Shared').getByText('with your name').waitFor();
    await page.keyboard.press('Escape');
    await dialog('Explain this').getByText('Only you see this.').waitFor();
    await leave(dialog('Explain this'));
    await channelMessages(page).getByRole('button', { name: '1 reply' }).focus();
    await page.keyboard.press('Enter');
    await threadMessages(page).last().getByText('“I had to look this up”').waitFor();

    await page.getByRole('textbox', { name: 'Reply…' }).fill('The ORM is slow');
    await page.keyboard.press('Enter');
    await threadMessages(page).last().getByText('The ORM is slow').waitFor();
    await explain();
    await press('Ask for this word: ORM');
    await dialog('Explain this').getByText('I have put “ORM” on the list.').waitFor();
  });
});
