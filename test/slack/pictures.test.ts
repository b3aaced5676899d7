import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pictureName } from '../../src/glossary/pictures.ts';
import { viewProblems } from '../../src/limits.ts';
import type { Json, OpenView } from '../../src/practice/slack/types.ts';
import { TEAM } from '../../src/practice/slack/workspace.ts';
import { Pictures } from '../../src/slack/pictures.ts';
import type { EntryJson } from '../../src/storage/curation-types.ts';
import { folderWith, put, term } from '../support/glossary.ts';
import { png } from '../support/png.ts';
import {
  button,
  GENERAL,
  last,
  openWorkspace,
  ROBIN,
  SAM,
  SHARED,
  STRANGER,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

const word = (name: string, more = ''): string =>
  `term: ${name}\ntldr: What ${name} is.\nanalogy: { story: It is a play., pairs: [[${name}, the rehearsal], [Customers, the audience]] }\n${more}`;

const SHIPPED = {
  'staging.yml': word('Staging', 'see_also: [qa, deploy, cloud, bug]\n'),
  'qa.yml': word('QA'),
  'deploy.yml': word('Deploy'),
  'cloud.yml': word('Cloud'),
  'bug.yml': word('Bug'),
  'plain.yml': word('Plain'),
  ...Object.fromEntries(
    ['staging', 'qa', 'deploy', 'cloud', 'bug', 'not-a-word'].map((slug) => [`pictures/${slug}.png`, png(slug)]),
  ),
};

const OURS = {
  'staging.yml': 'extends: staging\nhere: Ours is staging.acme.test.\n',
  'qa.yml': 'extends: qa\nanalogy: { story: It is a taster in a kitchen. }\n',
  'deploy.yml': word('Deploy').replace('a play', 'our own story'),
  'bug.yml': 'extends: bug\nanalogy: { story: It is a stone in the shoe. }\n',
  'heron.yml': word('Heron'),
  'pictures/bug.png': png('our own bug'),
  'pictures/heron.png': png('heron'),
  'pictures/plain.png': png('a shipped word'),
};

interface Seen {
  readonly opened: OpenView;
  /** Its pictures, as Slack got them from the bot. */
  readonly pictures: readonly Json[];
}

/** What a person does to see a picture. */
function looking(test: () => TestWorkspace) {
  const topOf = (user: string): OpenView | undefined => test().slack.workspace.views.get(user)?.at(-1);
  const seen = (opened: OpenView): Seen => {
    expect(viewProblems(opened.view)).toEqual([]);
    return { opened, pictures: (opened.view.blocks as Json[]).filter(({ type }) => type === 'image') };
  };
  const titled = async (title: string, user: string): Promise<Seen> =>
    seen(
      await until(`the page “${title}”`, () => {
        const top = topOf(user);
        return top && (top.view.title as Json).text === title && top;
      }),
    );
  return {
    /** Asks, and presses "Tell me more". */
    tellMeMore: async (name: string, user = SAM.id, channel = GENERAL.id): Promise<Seen> => {
      const { slack } = test();
      slack.workspace.closeView(user, true);
      await slack.command({ user, channel }, '/define', name);
      const card = last(slack.workspace.seenBy(user, channel));
      await slack.press(user, card, button(card, 'Tell me more'));
      return titled(name, user);
    },
    press: async ({ opened }: Seen, label: string, title: string): Promise<Seen> => {
      const row = (opened.view.blocks as Json[]).findIndex(({ elements }) =>
        (elements as Json[] | undefined)?.some(({ text }) => (text as Json | undefined)?.text === label),
      );
      const pressed = { ...button(opened.view, label), block_id: `b${row}` };
      await test().slack.pressInView(opened, pressed);
      await until('the page turns', () => topOf(opened.user)?.hash !== opened.hash);
      return titled(title, opened.user);
    },
  };
}

describe('pictures that the bot serves', () => {
  let test: TestWorkspace;
  let base: string;
  let folders: readonly [shipped: string, ours: string];
  const { tellMeMore, press } = looking(() => test);
  const addressOf = (slug: string, bytes: Buffer): string => `${base}/pictures/${pictureName(slug, bytes)}`;
  beforeAll(async () => {
    folders = [await folderWith(SHIPPED), await folderWith(OURS)];
    test = await openWorkspace({ glossaryDirs: folders, pictures: 'own', people: [STRANGER], channels: [SHARED] });
    base = `http://127.0.0.1:${test.bot.port}`;
  });
  afterAll(() => test.close());

  it('come as they are, of their type, to be kept for ever', async () => {
    const address = addressOf('qa', png('qa'));
    const got = await fetch(address);
    expect([got.status, Buffer.from(await got.arrayBuffer())]).toEqual([200, png('qa')]);
    const asked = await fetch(address, { method: 'HEAD' });
    expect([asked.status, await asked.text()]).toEqual([200, '']);
    for (const { headers } of [got, asked])
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': 'image/png',
        'content-length': String(png('qa').length),
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('are not to be had by %s', async (method) => {
    expect((await fetch(addressOf('qa', png('qa')), { method })).status).toBe(405);
  });

  it.each([
    ['another hash', pictureName('qa', png('staging'))],
    ['no hash', 'qa.png'],
    ['half a hash', pictureName('qa', png('qa')).replace(/.{4}\.png$/, '.png')],
    ['capitals', pictureName('qa', png('qa')).toUpperCase()],
    ['a word that has none', pictureName('plain', png('plain'))],
    ['a picture of no word', pictureName('not-a-word', png('not-a-word'))],
    ['the folder', ''],
    ['a file of words', 'qa.yml'],
    ['a way out', `../pictures/${pictureName('qa', png('qa'))}`],
    ['a way out in disguise', `..%2fpictures%2f${pictureName('qa', png('qa'))}`],
    ['dots in disguise', `%2e%2e/pictures/${pictureName('qa', png('qa'))}`],
    ['backslashes', `..\\pictures\\${pictureName('qa', png('qa'))}`],
    ['a zero in disguise', `${pictureName('qa', png('qa'))}%00`],
    ['a name that no file can have', `${'a'.repeat(5_000)}-0123456789ab.png`],
  ])('and nothing else: %s', async (_, name) => {
    // Not by `fetch`, which tidies an address up.
    const status = await new Promise((resolve, reject) => {
      const request = http.get({ port: test.bot.port, host: '127.0.0.1', path: `/pictures/${name}` }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      });
      request.on('error', reject);
    });
    expect(status).toBe(404);
  });

  it('stand first in “Tell me more”, with words for who cannot see them, and in no other page', async () => {
    const staging = await tellMeMore('Staging');
    const [first] = staging.opened.view.blocks as Json[];
    expect(first).toMatchObject({ type: 'image', image_url: addressOf('staging', png('staging')) });
    expect(first?.alt_text).toContain('the rehearsal');
    const cloud = await press(staging, 'Cloud', 'Cloud');
    expect(cloud.pictures.map(({ image_url }) => image_url)).toEqual([addressOf('cloud', png('cloud'))]);
    const copy = await press(cloud, 'Copy as text', 'Copy as text');
    expect(copy.pictures).toEqual([]);
    expect((await press(copy, 'Back to Cloud', 'Cloud')).pictures).toEqual(cloud.pictures);
    expect((await tellMeMore('Plain')).pictures).toEqual([]);
  });

  it('stay where they are when the word is kept', async () => {
    const cloud = await tellMeMore('Cloud');
    const kept = await press(cloud, 'Keep', 'Cloud');
    expect(kept.pictures).toEqual(cloud.pictures);
    expect((await press(kept, 'Let go', 'Cloud')).pictures).toEqual(cloud.pictures);
  });

  it.each([
    ['a line more about the word', 'Staging', ['staging', 'staging']],
    ['another comparison', 'QA', undefined],
    ['another word in its place', 'Deploy', undefined],
    ['another comparison, and a picture of it', 'Bug', ['bug', 'our own bug']],
    ['a word of its own', 'Heron', ['heron', 'heron']],
  ])('of a team that has %s', async (_, name, expected) => {
    const [slug = '', bytes = ''] = expected ?? [];
    const address = expected && addressOf(slug, png(bytes));
    expect((await tellMeMore(name)).pictures.map(({ image_url }) => image_url)).toEqual(address ? [address] : []);
  });

  it('are those that ship for people of another company', async () => {
    const bug = await tellMeMore('Bug', STRANGER.id, SHARED.id);
    expect(bug.pictures.map(({ image_url }) => image_url)).toEqual([addressOf('bug', png('bug'))]);
  });

  it('go when curators tell the word by another comparison, and stay when they add a line', async () => {
    const { proposals } = test.storage;
    const approve = async (slug: string, entry: EntryJson): Promise<void> => {
      const writer = { workspace: TEAM.id, user: ROBIN.id };
      const begun = await proposals.begin(writer, { slug, entry, state: 'waiting', over: 0 } as never, 1);
      expect(await proposals.approve(TEAM.id, begun, { by: ROBIN.id, at: 2 })).toMatchObject({ is: 'done' });
      await test.bot.lookAgain();
    };
    await approve('cloud', { extends: 'cloud', here: 'Ours hangs low.' });
    expect((await tellMeMore('Cloud')).pictures).toHaveLength(1);
    await approve('heron', { extends: 'heron', analogy: { story: 'It is a shop.' } });
    expect((await tellMeMore('Heron')).pictures).toEqual([]);
  });

  it('that were drawn again get a new address, and the old one leads nowhere', async () => {
    await put(folders[0], { 'pictures/staging.png': png('drawn again') });
    const [picture] = (await tellMeMore('Staging')).pictures;
    expect(picture?.image_url).toBe(addressOf('staging', png('drawn again')));
    expect((await fetch(addressOf('staging', png('staging')))).status).toBe(404);
  });
});

describe('pictures that Slack cannot fetch', () => {
  let test: TestWorkspace;
  const { tellMeMore, press } = looking(() => test);
  const opened = (method: string): boolean[] =>
    test.calls.filter((call) => call.method === method).map(({ answer }) => answer.ok === true);
  beforeAll(async () => {
    test = await openWorkspace({
      glossaryDirs: [await folderWith(SHIPPED)],
      pictures: 'https://define.example.com/words',
    });
  });
  afterAll(() => test.close());

  it('leave the word as it is, and who runs the bot reads once what to check, but no word', async () => {
    const staging = await tellMeMore('Staging');
    expect(staging.pictures).toEqual([]);
    const tried = test.calls.find(({ method }) => method === 'views.open');
    expect(JSON.stringify(tried?.args)).toContain('https://define.example.com/words/pictures/staging-');
    expect(opened('views.open')).toEqual([false, true]);

    expect((await press(staging, 'Cloud', 'Cloud')).pictures).toEqual([]);
    expect(opened('views.update')).toEqual([false, true]);
    const warned = test.logged.filter(({ level }) => level === 'warn');
    expect(warned.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Slack could not fetch a picture from https:\/\/define\.example\.com\/words.*PUBLIC_URL/),
    ]);
    expect(JSON.stringify(test.logged)).not.toMatch(/staging|cloud/i);
  });

  it('are not tried again for a while, so that the next press waits for nothing', async () => {
    test.calls.length = 0;
    await tellMeMore('Staging');
    expect(opened('views.open')).toEqual([true]);
    test.advance(600_000);
    await tellMeMore('Staging');
    expect(opened('views.open')).toEqual([true, false, true]);
  });

  it('and a refusal for another reason are not mixed up', async () => {
    test.fault = (method) =>
      method === 'views.open' ? { status: 200, body: '{"ok":false,"error":"expired_trigger_id"}' } : undefined;
    test.calls.length = 0;
    await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', 'bug');
    const card = last(test.slack.workspace.seenBy(SAM.id, GENERAL.id));
    await test.slack.press(SAM.id, card, button(card, 'Tell me more'));
    await until('words', () =>
      test.slack.workspace
        .seenBy(SAM.id, GENERAL.id)
        .find(({ text }) => text.includes('Please press the button again')),
    );
    test.fault = undefined;
    await tellMeMore('Bug');
    expect(opened('views.open')).toEqual([false, true]);
  });

  it('in time: whoever was kept waiting in vain presses once more, and gets there', async () => {
    const log = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };
    const pictures = new Pictures({
      publicUrl: () => 'https://define.example.com',
      nameOf: async ({ slug }) => `${slug}.png`,
      now: () => 0,
      log,
    });
    const image_url = await pictures.of(term());
    const view = { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [{ type: 'image', image_url }] };
    const late = Object.assign(new Error(), { original: Object.assign(new Error(), { name: 'TimeoutError' }) });
    const sent = pictures.sendWith(view as never, () => Promise.reject(late));
    await expect(sent).rejects.toBe(late);
    expect(await pictures.of(term())).toBeUndefined();
  });
});

it('a picture may stand in a folder that is named in another way', async () => {
  const dir = await folderWith(SHIPPED);
  const test = await openWorkspace({ glossaryDirs: [path.relative(process.cwd(), dir)], pictures: 'own' });
  const { tellMeMore } = looking(() => test);
  expect((await tellMeMore('QA')).pictures).toHaveLength(1);
  await test.close();
});
