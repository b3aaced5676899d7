import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect } from '@jest/globals';
import AxeCore from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import type { OpenPractice } from '../../../src/practice/open.ts';

const FOLDER = path.resolve('src/practice/page');
export const BUNDLE = path.resolve('dist/practice/page');

const CHROMIUM = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((each) => each && existsSync(each));
export const NO_BROWSER = CHROMIUM
  ? ''
  : 'No Chromium was found, so the tests in a browser are skipped: install it, or set CHROMIUM to its path.';

/** Tests that need a browser; skipped where there is none. */
export const describeInBrowser = CHROMIUM ? describe : describe.skip;

export interface Visit {
  readonly page: Page;
  readonly opened: OpenPractice;
}

let launched: Promise<Browser> | undefined;
/** The one browser of a test file. */
export const theBrowser = (): Promise<Browser> => {
  launched ??= launch();
  return launched;
};

/** Opens the workspace and a page for all tests of a `describe`; each of them finds the page loaded anew. */
export function visits(open: () => Promise<OpenPractice>, options: BrowserContextOptions = {}): Visit {
  const visit: { page?: Page; opened?: OpenPractice } = {};
  const failures: string[] = [];
  beforeAll(async () => {
    refuseStaleBundle();
    const [browser, opened] = await Promise.all([theBrowser(), open()]);
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(5_000);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => failures.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') failures.push(message.text());
    });
    await page.goto(opened.url, { waitUntil: 'commit' });
    Object.assign(visit, { page, opened });
  });
  beforeEach(async () => {
    // In which channel one was, and as whom, a page remembers for its tab.
    await visit.page?.evaluate('sessionStorage.clear()');
    await visit.page?.reload({ waitUntil: 'commit' });
    await visit.page?.locator('.messages').waitFor();
  });
  afterAll(async () => {
    await visit.page?.context().close();
    await visit.opened?.stop();
    expect(failures).toEqual([]);
  });
  return visit as Visit;
}

/** Ends the browser after the last test of a file. */
export function closeBrowserAtTheEnd(): void {
  afterAll(async () => (await launched)?.close());
}

async function launch(): Promise<Browser> {
  const off = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((each) => `--disable-${each}`);
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--no-first-run', ...off] });
}

/** A test of yesterday's page would prove nothing. */
function refuseStaleBundle(): void {
  const newest = Math.max(
    ...readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map(
      (file) => statSync(path.join(FOLDER, file)).mtimeMs,
    ),
  );
  const bundle = path.join(BUNDLE, 'page.js');
  if (!existsSync(bundle) || statSync(bundle).mtimeMs < newest)
    throw new Error('The page in dist is older than its sources. Run: npm run build');
}

/** What axe finds wrong, one line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(AxeCore.source);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof AxeCore };
    // Style sheets of a page opened from a file cannot be fetched, and what axe finds without them is all that counts here.
    const { violations } = await axe.run(document, { resultTypes: ['violations'], preload: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
    );
  });
  return found;
}

/** The messages of the channel, and those of the thread. */
export const channelMessages = (page: Page): Locator => page.locator('.main .message');
export const threadMessages = (page: Page): Locator => page.locator('.thread .message');
export const box = (page: Page, name: string | RegExp = /^Message /): Locator => page.getByRole('textbox', { name });

/** Types into the box and sends, as a person does. */
export async function send(page: Page, text: string, name?: string | RegExp): Promise<void> {
  await box(page, name).fill(text);
  await box(page, name).press('Escape');
  await box(page, name).press('Enter');
}

/** Leaves a window by Escape. What lies behind it takes no focus before it is gone. */
export async function leave(window: Locator): Promise<void> {
  await window.page().keyboard.press('Escape');
  await window.waitFor({ state: 'detached' });
}

/** What has the focus, by its name or its class. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
  });

/** A folder that is gone after the tests. */
export function folder(): string {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'practice-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Tries until it is so. */
export async function until(what: string, isSo: () => Promise<boolean>, ms = 20_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await isSo())) if (Date.now() > end) throw new Error(`${what}: never happened`);
}
