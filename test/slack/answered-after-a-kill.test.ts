import { expect, it, jest } from '@jest/globals';
import { PEOPLE } from '../../src/practice/cast.ts';
import { StandIn } from '../../src/practice/slack/stand-in.ts';
import type { Person } from '../../src/practice/slack/types.ts';
import { TEAM } from '../../src/practice/slack/workspace.ts';
import { onBoth } from '../storage/databases.ts';
import { startBotProcess } from '../support/bot-process.ts';
import { aFewWords } from '../support/glossary.ts';
import { aMoment, SCOPES, SECRET, TOKEN, until } from '../support/workspace.ts';

jest.setTimeout(90_000);

const ASKING: readonly Person[] = Array.from({ length: 30 }, (_, i) => ({
  id: `U0ASKING${String(i).padStart(2, '0')}`,
  name: `asking-${i}`,
  realName: `Asking ${i}`,
  title: 'Waits for a word',
}));
const ENTRY = { term: 'Blue Heron', tldr: 'Our list of customers.' };
/** As long as a message may be with who took it. */
const LEASE_MS = 120_000;

onBoth((databases) => {
  it('a bot that is killed while it tells those who asked tells everyone, and nobody twice but the one it was telling', async () => {
    const place = await databases.place();
    const storage = databases.open(place);
    const slack = new StandIn({
      people: [...PEOPLE, ...ASKING],
      channels: [],
      now: Date.now,
      token: TOKEN,
      signingSecret: SECRET,
      scopes: SCOPES,
    });
    const [slackApiUrl, glossaryDirs] = [await slack.start(), [await aFewWords()]];
    const start = () => startBotProcess({ slackApiUrl, glossaryDirs, database: place });
    const told = (): string[] =>
      slack.workspace.messages.flatMap(({ channel, text }) =>
        text.includes('Here it is')
          ? slack.workspace.channel(channel).members.filter((id) => id.includes('ASKING'))
          : [],
      );
    try {
      for (const { id } of ASKING)
        await storage.requests.ask({ workspace: TEAM.id, user: id }, { key: 'heron', word: 'heron' }, 1);
      const first = await start();
      const robin = { workspace: TEAM.id, user: 'U0ROBIN000' };
      const draft = { slug: 'blue-heron', entry: ENTRY, state: 'waiting', request: 'heron', over: 0 } as const;
      const proposal = await storage.proposals.begin(robin, draft, 1);
      await storage.proposals.approve(TEAM.id, proposal, { by: robin.user, at: 2 });
      await until('some were told', () => told().length >= 3, 30_000);
      await first.kill();
      const before = told().length;
      expect(before).toBeLessThan(ASKING.length);
      await start();
      for (const end = Date.now() + 30_000; (await storage.outbox.waiting()) > 1 && Date.now() < end; )
        await aMoment(50);
      // The one that it was telling is claimed still: whether they heard it, the kill hid.
      const [hidden, ...more] = await storage.outbox.claimDue(Date.now() + LEASE_MS + 1_000, 1, 99);
      expect(more).toEqual([]);
      const all = [...told(), ...(hidden ? [hidden.person.user] : [])];
      expect(new Set(all)).toEqual(new Set(ASKING.map(({ id }) => id)));
      expect(all.length - new Set(all).size).toBeLessThanOrEqual(1);
      expect(told()).toHaveLength(new Set(told()).size);
    } finally {
      await slack.stop();
    }
  });
});
