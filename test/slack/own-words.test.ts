import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buttons, GENERAL, openWorkspace, SAM, shownBy, type TestWorkspace, until } from '../support/workspace.ts';

describe('a team with words of its own', () => {
  let dir: string;
  let test: TestWorkspace;
  const write = (file: string, yaml: string): void => writeFileSync(path.join(dir, file), yaml);
  const ask = async (question: string): Promise<string> =>
    String(shownBy(await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', question)).text);

  beforeEach(async () => {
    dir = mkdtempSync(path.join(os.tmpdir(), 'own-'));
    write('press.yml', 'term: PR\nabout: in the press team\ntldr: The work of talking to journalists.\n');
    write('staging.yml', 'extends: staging\nhere: Ours is staging.acme.test, ask in the channel qa.\n');
    write(
      'list.yml',
      '- term: C\n  tldr: A language.\n- term: C++\n  tldr: Another language.\n- term: C#\n  tldr: A third language.\n- term: T&M\n  tldr: Paid by the hour.\n',
    );
    test = await openWorkspace({ glossaryDirs: ['glossary', dir] });
  });
  afterEach(async () => {
    await test.close();
    rmSync(dir, { recursive: true });
  });

  it('is asked which of two meanings it is, its own first', async () => {
    const shown = shownBy(await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', 'what is a PR?'));
    expect(shown.text).toContain('“PR” can mean more than one thing');
    expect(buttons(shown).map(({ text }) => (text as { text: string }).text)).toEqual([
      'PR, in the press team',
      'Pull request',
    ]);
  });

  it('sees its own line on a word that ships', async () => {
    expect(await ask('staging')).toContain('Here, at our company: Ours is staging.acme.test');
  });

  it.each([
    ['C', 'A language.'],
    ['c++', 'Another language.'],
    ['what is c#?', 'A third language.'],
    ['T&amp;M', 'Paid by the hour.'],
  ])('a name keeps its signs: %s', async (question, words) => {
    expect(await ask(question)).toContain(words);
  });

  it('sees an edit in the next answer', async () => {
    write('staging.yml', 'extends: staging\nhere: It moved to pre.acme.test.\n');
    await until('the edit is read', () => test.logged.some(({ message }) => message.includes('read again')));
    expect(await ask('staging')).toContain('It moved to pre.acme.test.');
  });

  it('keeps the last good words when an edit breaks a file, and the log says where', async () => {
    write('staging.yml', 'extends: stagin\nhere: [\n');
    const { message } = await until('the mistake is told', () => test.logged.find(({ level }) => level === 'error'));
    expect(message).toMatch(/the last good one stays in use[\s\S]*staging\.yml:\d+:\d+/);
    expect(await ask('staging')).toContain('Ours is staging.acme.test');
    write('staging.yml', 'extends: staging\nhere: Mended.\n');
    await until('the mend is read', () => test.logged.some(({ message: words }) => words.includes('read again')));
    expect(await ask('staging')).toContain('Mended.');
  });
});
