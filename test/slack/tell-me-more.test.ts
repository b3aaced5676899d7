import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { viewProblems } from '../../src/limits.ts';
import { openAppHome } from '../../src/practice/slack/surfaces.ts';
import type { Json, OpenView, StoredMessage } from '../../src/practice/slack/types.ts';
import { folderWith } from '../support/glossary.ts';
import {
  aMoment,
  button,
  buttons,
  GENERAL,
  last,
  openWorkspace,
  ROBIN,
  read,
  SAM,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

const link = (...slugs: string[]): string => `[${slugs.map((slug) => `{ slug: ${slug}, because: it is near. }`)}]`;
const WORDS = {
  'staging.yml': `term: Staging
tldr: A copy to try a change on.
analogy: { story: It is a dress rehearsal., pairs: [[Staging, the rehearsal]] }
another_analogy: { story: It is one hotel room made up first. }
builds_on: ${link('environment')}
see_also: ${link('qa', 'production')}
`,
  'environment.yml': `term: Environment\ntldr: A place where a product runs.\nsee_also: ${link('staging', 'sides')}\n`,
  'production.yml': 'term: Production\ntldr: What customers use.\n',
  'qa.yml': 'term: QA\ntldr: Checking.\n',
  'sides.yml': `term: Staging vs production
kind: comparison
tldr: One is for trying.
sides: [{ name: Staging, slug: staging, line: To try. }, { name: Production, slug: production, line: To use. }]
`,
};

describe('Tell me more', () => {
  let test: TestWorkspace;
  let glossary: string;
  beforeEach(async () => {
    glossary = await folderWith(WORDS);
    test = await openWorkspace({ glossaryDirs: [glossary] });
  });
  afterEach(() => test.close());

  const seen = (user = SAM): StoredMessage[] => test.slack.workspace.seenBy(user.id, GENERAL.id);
  const ask = async (question: string): Promise<StoredMessage> => {
    await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', question);
    return last(seen());
  };
  const stack = (user = SAM): OpenView[] => test.slack.workspace.views.get(user.id) ?? [];
  const titleOf = ({ view }: OpenView): string => (view.title as Json).text as string;
  const titled = (title: string, user = SAM): Promise<OpenView> =>
    until(`the page “${title}”`, () =>
      stack(user).find((opened, i, all) => i === all.length - 1 && titleOf(opened) === title),
    );
  const open = async (question: string): Promise<OpenView> => {
    const card = await ask(question);
    await test.slack.press(SAM.id, card, button(card, 'Tell me more'));
    return until('a modal', () => stack().at(-1));
  };
  const press = async (opened: OpenView, label: string, title: string): Promise<OpenView> => {
    await test.slack.pressInView(opened, button(opened.view, label));
    return titled(title);
  };
  const labels = ({ view }: OpenView): unknown[] => buttons(view).map(({ text }) => (text as Json).text);

  it('opens all that the entry has, with the word as its title', async () => {
    const { view } = await open('staging');
    expect((view.title as Json).text).toBe('Staging');
    for (const part of [
      'A copy to try',
      'dress rehearsal',
      'It builds on',
      'Environment',
      'Related words',
      'it is near.',
    ])
      expect(read(view)).toContain(part);
    expect(viewProblems(view)).toEqual([]);
    await aMoment();
    expect(test.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('on the public card opens for whoever pressed, and changes nothing for the others', async () => {
    const card = await ask('staging');
    await test.slack.press(SAM.id, card, button(card, 'Show everyone here'));
    const shared = await until('shared', () => seen().find(({ bot_id, visibleTo }) => bot_id && !visibleTo));
    await test.slack.press(ROBIN.id, shared, button(shared, 'Tell me more'));
    await titled('Staging', ROBIN);
    expect(stack()).toEqual([]);
    expect(test.slack.workspace.find(GENERAL.id, shared.ts).blocks).toEqual(shared.blocks);
  });

  it('goes from word to word in the same modal, and back the same way', async () => {
    const staging = await open('staging');
    expect(labels(staging)).not.toContain('Back to Staging');
    const environment = await press(staging, 'Environment', 'Environment');
    const sides = await press(environment, 'Staging vs production', 'Staging vs production');
    const production = await press(sides, 'Production', 'Production');
    expect(stack().map(({ id }) => id)).toEqual([staging.id]);
    const again = await press(production, 'Back to Staging vs production', 'Staging vs production');
    const environmentAgain = await press(again, 'Back to Environment', 'Environment');
    const stagingAgain = await press(environmentAgain, 'Back to Staging', 'Staging');
    expect(labels(stagingAgain)).toEqual(labels(staging));
  });

  it('tells another comparison, and the first one again', async () => {
    const first = await open('staging');
    await test.slack.pressInView(first, button(first.view, 'Another comparison'));
    const other = await until('the other', () => stack().find(({ view }) => read(view).includes('hotel room')));
    expect(read(other.view)).not.toContain('rehearsal');
    await test.slack.pressInView(other, button(other.view, 'The first comparison'));
    await until('the first', () => stack().find(({ view }) => read(view).includes('dress rehearsal')));
  });

  it('copies as plain text in the same modal, in the comparison that was shown, and one comes back from it', async () => {
    const staging = await press(await press(await open('staging'), 'Environment', 'Environment'), 'Staging', 'Staging');
    await test.slack.pressInView(staging, button(staging.view, 'Another comparison'));
    const other = await until('the other', () => stack().find(({ view }) => read(view).includes('hotel room')));
    const copy = await press(other, 'Copy as text', 'Copy as text');
    expect(JSON.stringify(copy.view)).toContain('rich_text_preformatted');
    expect(read(copy.view)).toContain('Staging\n\nA copy to try a change on.\n\nIt builds on Environment.');
    expect(read(copy.view)).toContain('hotel room');
    expect(viewProblems(copy.view)).toEqual([]);
    const back = await press(copy, 'Back to Staging', 'Staging');
    expect(read(back.view)).toContain('hotel room');
    expect(labels(back)).toContain('Back to Environment');
  });

  it('stands on top of a modal from which it is asked for, and never on a fourth place', async () => {
    const { workspace } = test.slack;
    const asked = { type: 'button', block_id: 'b', action_id: 'tell_me_more', value: '{"slug":"qa"}', text: {} };
    const other = { type: 'modal', title: { type: 'plain_text', text: 'Other' }, blocks: [] };
    const bottom = workspace.openView(workspace.newTrigger(SAM.id), other, 'open');
    await test.slack.pressInView(bottom, asked);
    await titled('QA');
    expect(stack().map(titleOf)).toEqual(['Other', 'QA']);
    const third = workspace.openView(workspace.newTrigger(SAM.id), other, 'push');
    await test.slack.pressInView(third, asked);
    await titled('QA');
    expect(stack().map(titleOf)).toEqual(['Other', 'QA', 'QA']);
  });

  it('opens from the Home tab', async () => {
    await openAppHome(test.slack, SAM.id, 'home');
    const home = await until('a Home tab', () => test.slack.workspace.homes.get(SAM.id));
    await test.slack.pressInView(home, {
      type: 'button',
      block_id: 'b',
      action_id: 'tell_me_more',
      value: '{"slug":"qa"}',
    });
    await titled('QA');
  });

  it('pressed twice in a hurry goes where the first press leads', async () => {
    const staging = await open('staging');
    await test.slack.pressInView(staging, button(staging.view, 'Environment'));
    await titled('Environment');
    await test.slack.pressInView(staging, button(staging.view, 'QA'));
    await aMoment();
    expect(stack().map(titleOf)).toEqual(['Environment']);
    expect(test.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('pressed as the modal closes is let go', async () => {
    const staging = await open('staging');
    test.slack.workspace.closeView(SAM.id);
    await test.slack.pressInView(staging, button(staging.view, 'Environment'));
    await aMoment();
    expect(stack()).toEqual([]);
    expect(test.slack.workspace.messages.filter(({ text }) => text.includes('went wrong'))).toEqual([]);
  });

  it('says so where a word is gone meanwhile, and leads back to one that is there', async () => {
    const environment = await press(await open('staging'), 'Environment', 'Environment');
    for (const name of ['staging.yml', 'sides.yml']) rmSync(path.join(glossary, name));
    writeFileSync(path.join(glossary, 'environment.yml'), 'term: Environment\ntldr: Alone now.\n');
    await until('the edit', () => test.logged.find(({ message }) => message === 'the glossary was read again'));
    const gone = await press(environment, 'Staging vs production', 'No longer here');
    expect(read(gone.view)).toContain('taken out of the glossary');
    expect(viewProblems(gone.view)).toEqual([]);
    const back = await press(gone, 'Back to Environment', 'Environment');
    expect(read(back.view)).toContain('Alone now.');
    expect(labels(back)).toEqual(['Keep', 'Copy as text', 'Suggest a better explanation']);
  });

  it('that comes too late for Slack says so', async () => {
    test.fault = (method) =>
      method === 'views.open' ? { status: 200, body: '{"ok":false,"error":"expired_trigger_id"}' } : undefined;
    const card = await ask('staging');
    await test.slack.press(SAM.id, card, button(card, 'Tell me more'));
    expect((await until('words', () => seen()[1])).text).toContain('Please press the button again');
  });

  it('in a modal of an older version still copies', async () => {
    const old = {
      type: 'modal',
      title: { type: 'plain_text', text: 'Staging' },
      blocks: [
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'copy_as_text',
              value: '{"slug":"staging"}',
              text: { type: 'plain_text', text: 'Copy as text' },
            },
          ],
        },
      ],
    };
    const { workspace } = test.slack;
    const opened = workspace.openView(workspace.newTrigger(SAM.id), old, 'open');
    await press(opened, 'Copy as text', 'Copy as text');
  });
});
