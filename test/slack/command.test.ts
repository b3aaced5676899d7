import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { messageProblems } from '../../src/limits.ts';
import {
  button,
  buttons,
  GENERAL,
  last,
  openWorkspace,
  read,
  SAM,
  shownBy,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

describe('/define', () => {
  let test: TestWorkspace;
  beforeAll(async () => {
    test = await openWorkspace();
  });
  afterAll(() => test.close());
  afterEach(() => {
    expect(test.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  const ask = async (question: string) => {
    const answered = await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', question);
    expect(answered.status).toBe(200);
    const shown = shownBy(answered);
    expect(shown.response_type).toBe('ephemeral');
    expect(messageProblems(shown)).toEqual([]);
    return { text: shown.text as string, eyes: read(shown), shown };
  };

  it.each([
    ['staging', 'Staging'],
    ['stagin', 'Staging'],
    ['what is staging?', 'Staging'],
    ['STAGING', 'Staging'],
    ['“staging”', 'Staging'],
    ['p.r.', 'Pull request'],
    ['k8s', 'Kubernetes'],
    ['difference between staging and prod', 'Staging vs production'],
    ['staging vs production', 'Staging vs production'],
    ['is staging the same as production?', 'Staging vs production'],
    ['someone said the build is red', 'Broken build'],
    ['what does QA mean?', 'QA'],
  ])('%s → %s', async (question, title) => {
    const { shown, text } = await ask(question);
    expect(
      (shown.blocks as { type: string; text: { text: string } }[]).find(({ type }) => type === 'header')?.text.text,
    ).toBe(title);
    expect(text).toContain(title);
  });

  it('a card that was made before carries nothing of how somebody else asked', async () => {
    const first = await ask('staging');
    expect((await ask('stagnig')).text).toContain('stagnig');
    expect((await ask('staging --short')).text.length).toBeLessThan(first.text.length);
    expect((await ask('What is staging?')).shown).toEqual(first.shown);
  });

  it('explains the word in one line, by a comparison, and by what a colleague means', async () => {
    const { text } = await ask('staging');
    expect(text).toContain('separate copy of the product');
    expect(text).toContain('dress rehearsal');
    expect(text).toContain("When a colleague says “Let's push to staging first”, they mean:");
    expect(text).toContain('To keep:');
  });

  it('says to a screen reader all that it shows, in the same order', async () => {
    const { shown, text } = await ask('staging');
    const blocks = shown.blocks as { type: string; elements?: unknown }[];
    const heard = text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replace(/\s+/g, ' ');
    let from = 0;
    for (const block of blocks.filter(({ type }) => type !== 'actions')) {
      for (const words of read(block).split('\n')) {
        const at = heard.indexOf(words.trim().replace(/\s+/g, ' '), from);
        expect([words, at >= from]).toEqual([words, true]);
        from = at;
      }
    }
  });

  it('owns up to reading a misspelling', async () => {
    expect((await ask('stagin')).text).toContain('I read “stagin” as Staging.');
    expect((await ask('staging')).text).not.toContain('I read');
  });

  it('shows one line for --short and the engineer’s sentence for --technical, however the phone writes the dash', async () => {
    const short = await ask('staging --short');
    expect(short.text).not.toContain('four hundred empty seats');
    expect(short.text).toContain('To keep:');
    const technical = await ask('staging —technical');
    expect(technical.text).toContain('To an engineer:');
    expect(technical.text).not.toContain('four hundred empty seats');
  });

  it('shows two words side by side where no comparison was written', async () => {
    const { shown, text } = await ask('difference between an api and a database?');
    expect(text).toContain('API');
    expect(text).toContain('Database');
    expect(buttons(shown).map(({ text: label }) => (label as { text: string }).text)).toEqual(['API', 'Database']);
  });

  it('offers the nearest words when it is not sure, and a press explains one', async () => {
    const { text, shown } = await ask('stag');
    expect(text).toContain('I am not sure what “stag” is');
    const asked = last(test.slack.workspace.seenBy(SAM.id, GENERAL.id));
    await test.slack.press(SAM.id, asked, button(shown, 'Staging'));
    await until('the card', () =>
      last(test.slack.workspace.seenBy(SAM.id, GENERAL.id)).text.includes('dress rehearsal'),
    );
  });

  it('finds the words it knows in a sentence it does not understand', async () => {
    const { shown, text } = await ask('push to staging first, the build is red');
    expect(text).toContain('I know these words in it');
    expect(buttons(shown).map(({ text: label }) => (label as { text: string }).text)).toEqual([
      'Broken build',
      'Push',
      'Staging',
    ]);
  });

  it.each(['flux capacitor', 'banana bread', 'wat is the zorbulator??'])('does not invent: %s', async (question) => {
    const { text } = await ask(question);
    expect(text).toContain('I do not know that one yet');
    expect(text).toContain('I would rather say so than guess');
  });

  it('takes the meaning from what people type', async () => {
    const { text, shown } = await ask('<!channel> & <@U1>');
    expect(text).not.toMatch(/<[!@]/);
    expect(JSON.stringify(shown.blocks)).not.toContain('<!channel>');
    const escaped = await ask('&lt;!channel&gt; zorb &amp; quux');
    expect(escaped.text).toContain('zorb &amp; quux');
    expect(escaped.text).not.toContain('<');
    expect(JSON.stringify(escaped.shown.blocks)).not.toContain('mrkdwn');
  });

  it('answers 4,800 characters politely and within Slack’s limits', async () => {
    const { text } = await ask(`${'lorem ipsum '.repeat(390)} and then staging ${'dolor '.repeat(15)}`);
    expect(text).toContain('Staging');
    expect((await ask('x'.repeat(4_800))).text).toContain('I do not know that one yet');
    expect((await ask('<&>'.repeat(1_600))).text).toContain('I do not know that one yet');
  });

  it.each(['', '   ', 'help', 'HELP', '?'])('shows what one can do here: “%s”', async (question) => {
    const { text } = await ask(question);
    expect(text).toContain('/define staging');
    expect(text).toContain('Nobody can see what you look up.');
  });

  it('answers under the name it was given', async () => {
    const other = await openWorkspace({ command: '/whatis' });
    const shown = shownBy(await other.slack.command({ user: SAM.id, channel: GENERAL.id }, '/whatis', 'help'));
    expect(shown.text).toContain('/whatis staging');
    await other.close();
  });
});
