import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import {
  axeFindings,
  closeBrowserAtTheEnd,
  describeInBrowser,
  focused,
  folder,
  theBrowser,
} from '../../practice/browser/support.ts';
import { runSite } from '../run.ts';

const site = folder();
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const PAGES = ['index', 'words/staging-vs-production', 'situations/seeing', 'all-words', 'paths/first-week', 'about'];

const box = (page: Page): Locator => page.getByRole('combobox');
const options = (page: Page): Locator => page.getByRole('option');
const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name, exact: true });

const failures: string[] = [];
/** Opens a page of the site as a file, as somebody does who was sent the folder. */
async function open(file: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await theBrowser()).newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(5_000);
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => failures.push(message));
  page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
  page.on('request', (request) => request.url().startsWith('file:') || failures.push(request.url()));
  await go(page, file);
  return page;
}

const go = async (page: Page, file: string): Promise<void> => {
  await page.goto(`${pathToFileURL(site)}/${file}.html`, { waitUntil: 'load' });
};

beforeAll(() => {
  const { status, stderr } = runSite(['--out', site]);
  expect([status, stderr]).toEqual([0, '']);
});
closeBrowserAtTheEnd();
afterAll(() => expect(failures).toEqual([]));

describeInBrowser('the site, opened from a file', () => {
  it.each([
    ['wide and light', { colorScheme: 'light', viewport: { width: 1280, height: 800 } }],
    ['on a phone and dark', { colorScheme: 'dark', ...PHONE }],
  ] as const)('has nothing that axe finds, %s', async (_, look) => {
    const page = await open('index', look);
    for (const file of PAGES) {
      await go(page, file);
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      expect([file, await axeFindings(page)]).toEqual([file, []]);
    }
    await box(page).fill('api');
    await options(page).first().waitFor();
    expect(['with an answer', await axeFindings(page)]).toEqual(['with an answer', []]);
    await page.context().close();
  });

  it('finds a misspelt word from the keyboard alone, and says how it was read', async () => {
    const page = await open('words/deploy');
    await page.keyboard.press('/');
    await page.keyboard.type('stagging');
    await page.getByText('I read “stagging” as Staging.').waitFor();
    await page.keyboard.press('Enter');
    await heading(page, 'Staging').waitFor();
    await page.context().close();
  });

  it('walks through the words that fit, and lets go of them', async () => {
    const page = await open('index');
    await page.keyboard.press('/');
    await page.keyboard.type('api');
    await options(page).first().waitFor();
    const chosen = async (): Promise<string | null> => page.locator('[aria-selected=true] b').textContent();
    expect(await chosen()).toBe('API');
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toBe('API key');
    expect(await box(page).getAttribute('aria-activedescendant')).toBe('found-1');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('[aria-selected=true]').getAttribute('id')).toBe(
      `found-${(await options(page).count()) - 1}`,
    );
    await page.keyboard.press('Escape');
    expect([await options(page).count(), await box(page).inputValue()]).toEqual([0, 'api']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await heading(page, 'API').waitFor();
    await page.context().close();
  });

  it('answers a whole question, and a press on a word opens it', async () => {
    const page = await open('words/deploy', PHONE);
    await box(page).fill('whats the difference between staging and production?');
    await options(page).first().tap();
    await heading(page, 'Staging vs production').waitFor();
    await page.context().close();
  });

  it('asks when it is not sure, says so when it does not know, and leads on to all the words', async () => {
    const page = await open('words/deploy');
    await box(page).fill('brunch');
    await page.getByText('I am not sure what “brunch” is. Did you mean one of these?').waitFor();
    await box(page).fill('zebra crossing');
    await page.getByText('“zebra crossing” is not in my glossary.').waitFor();
    expect(await options(page).count()).toBe(0);
    await page.getByRole('link', { name: 'Look through all words' }).click();
    await heading(page, 'All words').waitFor();
    await page.context().close();
  });

  it('begins with a way past the head of the page', async () => {
    const page = await open('words/staging');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the explanation');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.context().close();
  });

  it('fits a phone of 360 pixels, the longest of words too', async () => {
    const page = await open('index', PHONE);
    for (const file of [...PAGES, ...longestWords(3)]) {
      await go(page, file);
      expect([file, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([file, 360]);
    }
    await page.context().close();
  });

  it('prints a word on one page, in dark ink, without what is only of use on a screen', async () => {
    const page = await open('words/staging', { colorScheme: 'dark' });
    expect(await inks(page)).toEqual(['rgb(242, 235, 227)', 'rgb(27, 24, 22)']);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1')).toMatch(/\/Type \/Pages\s[^>]*\/Count 1\b/);
    await page.emulateMedia({ media: 'print' });
    expect(await inks(page)).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Production', exact: true }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('can be read without scripts, where Enter leads to all the words', async () => {
    const page = await open('words/staging', { javaScriptEnabled: false });
    await page.getByText('Another comparison').click();
    await page.getByText('Before a hotel refits two hundred rooms').waitFor();
    await page.getByRole('searchbox').fill('deploy');
    await page.keyboard.press('Enter');
    await heading(page, 'All words').waitFor();
    expect(page.url()).not.toContain('deploy');
    await page.context().close();
  });
});

const inks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });

/** The pages on which the longest run of letters stands that a line cannot break. */
const longestWords = (count: number): string[] =>
  readdirSync(path.join(site, 'words'))
    .map((file) => {
      const text = readFileSync(path.join(site, 'words', file), 'utf8').replace(/<[^>]*>/g, ' ');
      return {
        file: `words/${path.parse(file).name}`,
        longest: Math.max(...text.split(/\s+/).map((run) => run.length)),
      };
    })
    .sort((a, b) => b.longest - a.longest)
    .slice(0, count)
    .map(({ file }) => file);
