import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { png } from '../../support/png.ts';
import { openDefine } from '../open-define.ts';
import {
  box,
  channelMessages,
  closeBrowserAtTheEnd,
  describeInBrowser,
  folder,
  NO_BROWSER,
  send,
  threadMessages,
  until,
  visits,
} from './support.ts';

if (NO_BROWSER) process.stderr.write(`${NO_BROWSER}\n`);

closeBrowserAtTheEnd();

describeInBrowser('a new teammate in the practice workspace', () => {
  const glossary = path.join(folder(), 'glossary');
  cpSync('glossary', glossary, { recursive: true });
  mkdirSync(path.join(glossary, 'pictures'), { recursive: true });
  writeFileSync(path.join(glossary, 'pictures/deploy.png'), png('deploy'));
  const here = visits(() => openDefine([glossary]));
  const last = () => channelMessages(here.page).last();
  const seen = (text: string | RegExp) => last().getByText(text).first().waitFor();

  it('finds colleagues talking jargon, and three things to try', async () => {
    const { page } = here;
    await page.getByText('The fix is ready').waitFor();
    await page.getByRole('heading', { name: /Three things to try/ }).waitFor();
    await page.getByRole('button', { name: '/define staging' }).click();
    expect(await box(page).inputValue()).toBe('/define staging');
    await page.getByRole('button', { name: '# design' }).click();
    await page.getByText('my PR is still blocked on CI').waitFor();
  });

  it('asks by command, and is answered in private until the page is loaded again', async () => {
    const { page } = here;
    await box(page).pressSequentially('/de');
    await page.getByRole('option', { name: /\/define/ }).waitFor();
    await box(page).press('Enter');
    await box(page).pressSequentially('staging');
    await box(page).press('Enter');
    await seen('Only visible to you');
    await seen(/dress rehearsal of a play/);
    expect(await box(page).inputValue()).toBe('');
    const before = await channelMessages(page).count();
    await page.reload();
    await page.getByText('The fix is ready').waitFor();
    expect(await channelMessages(page).count()).toBe(before - 1);
  });

  it('misspells, and picks a suggestion', async () => {
    await send(here.page, '/define stag');
    await seen('Did you mean one of these?');
    await last().getByRole('button', { name: 'Explain Staging', exact: true }).click();
    await seen(/dress rehearsal of a play/);
  });

  it('is told more, with a picture, copies it as text, and goes back', async () => {
    const { page } = here;
    await send(page, '/define deploy');
    await last().getByRole('button', { name: 'Tell me more: Deploy' }).click();
    const more = page.getByRole('dialog', { name: 'Deploy' });
    await more.getByRole('heading', { name: 'How it goes' }).waitFor();
    // Whatever is said of it, it is there: one pixel, as the file has it.
    await until('the picture', () =>
      more
        .getByRole('img')
        .first()
        .evaluate((image) => (image as HTMLImageElement).naturalWidth === 1),
    );
    await more.getByRole('button', { name: /Copy as text/ }).click();
    await page.getByRole('dialog', { name: 'Copy as text' }).getByText('Select the text below').waitFor();
    await page.getByRole('button', { name: 'Back to Deploy' }).first().click();
    await more.getByRole('heading', { name: 'How it goes' }).waitFor();
    await page.keyboard.press('Escape');
    await more.waitFor({ state: 'detached' });
  });

  it('says that it was not clear, then that it is', async () => {
    await send(here.page, '/define staging');
    await last()
      .getByRole('button', { name: /^Not yet/ })
      .click();
    await seen(/hotel refits two hundred rooms/);
    await last().getByRole('button', { name: /^Yes/ }).click();
    await seen('Good to hear.');
  });

  it('shows everyone after being asked once; the colleague sees it; it is taken down again', async () => {
    const { page } = here;
    await send(page, '/define rollback');
    await last()
      .getByRole('button', { name: /Show everyone here/ })
      .click();
    const confirm = page.getByRole('dialog', { name: 'Show it to everyone?' });
    await confirm.getByRole('button', { name: 'Keep it private' }).click();
    await confirm.waitFor({ state: 'detached' });
    await last()
      .getByRole('button', { name: /Show everyone here/ })
      .click();
    await confirm.getByRole('button', { name: 'Show it' }).click();
    await page.locator('.main').getByText('Shared with everyone here.').waitFor();
    await seen(/shared an explanation/);

    await page.getByRole('button', { name: /You are Sam Okafor/ }).click();
    await page.getByRole('menuitemradio', { name: /Robin Lindqvist/ }).click();
    await page.getByRole('button', { name: /You are Robin Lindqvist/ }).waitFor();
    await seen(/shared an explanation/);
    expect(await page.locator('.main').getByText('Shared with everyone here.').count()).toBe(0);
    await last()
      .getByRole('button', { name: /Take it down/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take it down' }).click();
    await seen('Only the person who shared this can take it down.');

    await page.getByRole('button', { name: /You are Robin Lindqvist/ }).click();
    await page.getByRole('menuitemradio', { name: /Sam Okafor/ }).click();
    await last()
      .getByRole('button', { name: /Take it down/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take it down' }).click();
    await page
      .locator('.main')
      .getByText(/shared an explanation/)
      .waitFor({ state: 'detached' });
  });

  it('asks aloud in a thread, where a command is refused as Slack refuses it', async () => {
    const { page } = here;
    await page
      .getByRole('button', { name: /replies/ })
      .first()
      .click();
    const reply = box(page, 'Reply…');
    await reply.pressSequentially('@Def');
    await page.getByRole('option', { name: /Define/ }).waitFor();
    await reply.press('Tab');
    await reply.pressSequentially('what is production?');
    await reply.press('Enter');
    await threadMessages(page).last().getByRole('heading', { name: 'Production' }).waitFor();
    await threadMessages(page).last().getByText('asked what this means').waitFor();
    await send(page, '/define staging', 'Reply…');
    await threadMessages(page).last().getByText('/define is not supported in threads. Sorry!').waitFor();
  });

  it('writes to the bot directly', async () => {
    const { page } = here;
    await page.getByRole('button', { name: 'kubernetis' }).click();
    await box(page).press('Enter');
    await seen(/Kubernetes/);
    expect(await last().getByText('Only visible to you').count()).toBe(0);
    expect(
      await last()
        .getByRole('button', { name: /Show everyone/ })
        .count(),
    ).toBe(0);
  });

  it('is told by Slack of a command that does not exist', async () => {
    await send(here.page, '/frobnicate now');
    await seen(/is not a valid command/);
  });

  it('sees an edit of the glossary in the next answer, and a mistake in the checker’s words', async () => {
    const { page } = here;
    const file = path.join(glossary, 'terms/shipping/qa.yml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace(/^tldr: >-\n.*\n/m, 'tldr: >-\n  Freshly edited words about testing.\n'));
    await until('the edit', async () => {
      await send(page, '/define qa --short');
      await seen(/QA/);
      return (await last().getByText('Freshly edited words').count()) > 0;
    });
    writeFileSync(file, before.replace(/^tldr:/m, 'tldrr:'));
    const problem = page.getByRole('region', { name: 'The glossary' });
    await problem.getByText(/qa\.yml:\d+:\d+/).waitFor();
    writeFileSync(file, before);
    await problem.waitFor({ state: 'detached' });
  });

  it('jumps to tomorrow: what was today is yesterday, and the bot goes on', async () => {
    const { page } = here;
    await page.getByText('Today', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Jump to tomorrow' }).click();
    await page.getByRole('button', { name: /1 day ahead/ }).waitFor();
    await page.getByText('Yesterday', { exact: true }).waitFor();
    await send(page, '/define api');
    await seen(/API/);
    await page.getByText('Today', { exact: true }).waitFor();
  });

  it('opens an answer as JSON, with what a screen reader says', async () => {
    const { page } = here;
    await send(page, '/define staging');
    await seen(/dress rehearsal of a play/);
    await last().hover();
    await last().getByRole('button', { name: 'What Slack sees' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/of 50 blocks/).waitFor();
    await dialog.getByText('"type": "rich_text"').waitFor();
    await dialog
      .locator('.said')
      .getByText(/dress rehearsal of a play/)
      .waitFor();
  });
});
