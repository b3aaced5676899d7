import { expect, it } from '@jest/globals';
import { openDefine } from '../open-define.ts';
import {
  axeFindings,
  box,
  channelMessages,
  closeBrowserAtTheEnd,
  describeInBrowser,
  focused,
  send,
  visits,
} from './support.ts';

const PHONE = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };

closeBrowserAtTheEnd();

describeInBrowser.each([
  ['wide, light', { colorScheme: 'light' }],
  ['phone, dark', { colorScheme: 'dark', ...PHONE }],
] as const)('axe on the page, %s', (name, options) => {
  const here = visits(() => openDefine(), options);

  it('finds nothing: in the channel, over a modal and a confirmation, in a thread, on the way elsewhere', async () => {
    const { page } = here;
    const look = async (where: string) => expect([where, await axeFindings(page)]).toEqual([where, []]);
    await look('at the opening');
    await box(page).fill('/');
    await page.getByRole('option').first().waitFor();
    await look('with suggestions');
    await send(page, '/define staging');
    const card = channelMessages(page).last();
    await card.getByText('Only visible to you').waitFor();
    await look('with a card');
    await card.getByRole('button', { name: /Show everyone/ }).click();
    await look('over a confirmation');
    await page.keyboard.press('Escape');
    await card.getByRole('button', { name: /Tell me more/ }).click();
    await page.getByRole('dialog', { name: 'Staging' }).waitFor();
    await look('over a modal');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    here.opened.practice.note({ title: 'A note', lines: ['of one line'], payload: { text: 'x' } });
    here.opened.practice.showGlossaryProblems('terms/a.yml:1:1\n  What: a mistake');
    await page.getByText('A note').waitFor();
    await look('with notes');
    here.opened.practice.showGlossaryProblems('');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page
      .getByRole('button', { name: /replies/ })
      .first()
      .click();
    await page.getByRole('region', { name: 'Thread', exact: true }).waitFor();
    await look('in a thread');
    await page.getByRole('button', { name: 'Close the thread' }).click();
    if (name.startsWith('phone')) await page.getByRole('button', { name: 'Channels' }).click();
    await page.getByRole('button', { name: /You are Sam/ }).click();
    await page.getByRole('menu').waitFor();
    await look('choosing who to be');
  });

  it('nothing is wider than the screen', async () => {
    const { page } = here;
    await send(page, '/define staging vs production');
    await channelMessages(page).last().getByText('Only visible to you').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await page.evaluate('document.querySelector(".messages").scrollWidth <= innerWidth')).toBe(true);
  });
});

describeInBrowser('with the keyboard alone', () => {
  const here = visits(() => openDefine());

  it('asks, presses, reads the modal, comes back to the button, and finds the thread', async () => {
    const { page } = here;
    const { keyboard } = page;
    expect(await focused(page)).toBe('Message #general');
    await keyboard.type('/define staging');
    await keyboard.press('Enter');
    await channelMessages(page).last().getByText('Only visible to you').waitFor();
    expect(await focused(page)).toBe('Message #general');

    const back = async (to: RegExp) => {
      for (let presses = 0; presses < 30; presses++) {
        await keyboard.press('Shift+Tab');
        if (to.test(await focused(page))) return;
      }
      throw new Error(`the focus never came to ${to}`);
    };
    await back(/^Tell me more: Staging/);
    await keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Staging' }).waitFor();
    expect(await focused(page)).toBe('Staging');
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Tell me more: Staging');

    // The card is drawn anew; the focus stays on it.
    for (let i = 0; i < 4; i++) await keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^Yes/);
    await keyboard.press('Enter');
    await channelMessages(page).last().getByText('Good to hear.').waitFor();
    expect(await focused(page)).toMatch(/^Define, /);

    await back(/replies/);
    await keyboard.press('Enter');
    await box(page, 'Reply…').waitFor();
    expect(await focused(page)).toBe('Reply…');
    await keyboard.press('Escape');
    await page.getByRole('region', { name: 'Thread', exact: true }).waitFor({ state: 'detached' });
    await page.waitForFunction('document.activeElement.classList.contains("replies")');
  });

  it('says new answers to a screen reader, by their text', async () => {
    const { page } = here;
    await send(page, '/define deploy');
    const said = page.locator('[aria-live="polite"]');
    await said.getByText(/^Define, only visible to you: Deploy/).waitFor({ state: 'attached' });
  });
});
