import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { aFewWords } from '../support/glossary.ts';
import { aMoment, GENERAL, openWorkspace, SAM, type TestWorkspace } from '../support/workspace.ts';

let test: TestWorkspace;
let base: string;
beforeEach(async () => {
  test = await openWorkspace({ glossaryDirs: [await aFewWords()] });
  base = `http://127.0.0.1:${test.bot.port}`;
});
afterEach(() => test.close());

const health = async () => {
  const { status, headers } = await fetch(`${base}/health`);
  return [status, headers.get('connection')];
};
const isAnswered = async () =>
  (await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', 'staging')).status === 200;

it('a bot that stops answers until whoever asks for its health knows, and is gone then', async () => {
  expect(await health()).toEqual([200, 'keep-alive']);
  await aMoment(100);
  expect(await health()).toEqual([200, 'keep-alive']);
  const stopped = test.bot.stop();
  await aMoment(50);
  expect(await health()).toEqual([503, 'close']);
  await aMoment(100);
  expect(await isAnswered()).toBe(true);
  await stopped;
  await expect(health()).rejects.toThrow('fetch failed');
});

it('a bot that nobody watches stops at once', async () => {
  const began = performance.now();
  await test.bot.stop();
  expect(performance.now() - began).toBeLessThan(1_000);
  await expect(isAnswered()).rejects.toThrow('fetch failed');
});
