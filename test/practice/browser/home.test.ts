import { expect, it } from '@jest/globals';
import { openDefine } from '../open-define.ts';
import { axeFindings, closeBrowserAtTheEnd, describeInBrowser, focused, visits } from './support.ts';

closeBrowserAtTheEnd();

describeInBrowser('the Home tab, on a phone and with the keyboard alone', () => {
  const here = visits(() => openDefine(), { viewport: { width: 390, height: 844 } });

  it('asks in the box, keeps the word, finds it in My words, lets it go, and looks through the words', async () => {
    const { page } = here;
    const { keyboard } = page;
    const dialog = page.getByRole('dialog');
    /** Goes on by Tab until something of this name has the focus, and presses it. */
    const press = async (name: RegExp) => {
      for (let presses = 0; presses < 60; presses++) {
        if (name.test(await focused(page))) return keyboard.press('Enter');
        await keyboard.press('Tab');
      }
      throw new Error(`the focus never came to ${name}`);
    };
    await page.getByRole('button', { name: 'Channels' }).focus();
    await press(/^Channels$/);
    await press(/^Define/);
    await page.getByRole('tab', { name: 'Home' }).focus();
    await press(/^Home$/);
    await page.getByRole('heading', { name: 'New here? Begin with this' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);

    await page.getByRole('textbox', { name: 'Which word did you meet?' }).focus();
    await keyboard.type('stagign');
    await keyboard.press('Enter');
    await dialog.getByText('I read “stagign” as Staging.').waitFor();
    await press(/^Keep: Staging/);
    await dialog.getByText('Kept in My words').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Read again: Staging' }).waitFor();
    await press(/^Read again: Staging/);
    await dialog.getByText('dress rehearsal of a play').waitFor();
    await press(/^Let go: Staging/);
    await dialog.getByRole('button', { name: 'Keep: Staging' }).waitFor();
    await keyboard.press('Escape');
    await page.getByText('Press Keep below an explanation').waitFor();

    await press(/^Something broke/);
    await dialog.getByText('page 1 of').waitFor();
    await press(/^Explain: /);
    await dialog.getByRole('button', { name: /^Tell me more/ }).waitFor();
    await page.getByRole('button', { name: 'Back', exact: true }).focus();
    await press(/^Back$/);
    await dialog.getByText('page 1 of').waitFor();
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});
