// Takes the pictures of the practice workspace that stand in the README: docs/practice.png, docs/practice.gif and
// docs/card.png, the card alone.
// Run it with `npm run pictures:practice`; it needs Chromium at /usr/bin/chromium, or at the path in CHROMIUM.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import gifenc from 'gifenc';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';

const { applyPalette, GIFEncoder, quantize } = gifenc;
const OFF = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((each) => `--disable-${each}`);
const QUESTION = '/define staging';

const workspace = spawn(process.execPath, ['dist/bin/practice.js'], { env: { ...process.env, PRACTICE_PORT: '0' } });
const [line] = await once(workspace.stdout, 'data');
const address = /http:\S+/.exec(String(line))?.[0] ?? '';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--no-first-run', ...OFF],
});
try {
  await takePicture();
  await takeAnimation();
} finally {
  await browser.close();
  workspace.kill();
}

/** A page just opened, in light colours and without movement, so that every run gives the same picture. */
async function open(viewport, deviceScaleFactor) {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Hide the three things' }).click();
  await page.mouse.move(0, 0);
  return page;
}

async function takePicture() {
  const page = await open({ width: 1280, height: 800 }, 1.5);
  const box = page.getByRole('textbox', { name: 'Message #general' });
  await box.fill(QUESTION);
  await box.press('Enter');
  await page.getByText('Only visible to you', { exact: true }).waitFor();
  await page.screenshot({ path: 'docs/practice.png' });
  await page.locator('[class*=private]').last().screenshot({ path: 'docs/card.png' });
}

/** Somebody asks, reads, and is told more. */
async function takeAnimation() {
  const page = await open({ width: 960, height: 640 }, 1);
  const frames = [];
  const take = async (delay) => frames.push({ delay, png: PNG.sync.read(await page.screenshot()) });
  const box = page.getByRole('textbox', { name: 'Message #general' });
  await take(1_400);
  for (const sign of QUESTION) {
    await box.pressSequentially(sign);
    await take(sign === ' ' ? 160 : 70);
  }
  await take(500);
  await box.press('Enter');
  await page.getByText('Only visible to you', { exact: true }).waitFor();
  await take(4_000);
  await page.getByRole('button', { name: 'Tell me more: Staging' }).hover();
  await take(500);
  await page.getByRole('button', { name: 'Tell me more: Staging' }).click();
  await page.getByRole('dialog').waitFor();
  await take(2_600);
  await page.locator('.dialog-body').evaluate((body) => body.scrollTo(0, 480));
  await take(3_000);

  const gif = GIFEncoder();
  for (const [i, { delay, png }] of frames.entries()) {
    const { width, height, data } = png;
    const palette = quantize(data, 128);
    gif.writeFrame(applyPalette(data, palette), width, height, { palette, delay, first: i === 0 });
  }
  gif.finish();
  writeFileSync('docs/practice.gif', gif.bytes());
}
