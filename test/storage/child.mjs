// A process with a storage of its own, built as it ships. It does one task, when it is told to go, and prints lines.
import { once } from 'node:events';
import { openStorage } from '../../dist/storage/open.js';

const [place, task] = process.argv.slice(2);
const storage = openStorage(JSON.parse(place));
const say = (line) => process.stdout.write(`${line}\n`);
const SAM = { workspace: 'T1', user: 'U1' };

const TASKS = {
  async open() {
    await storage.ready();
    say('opened');
  },
  async rest() {
    await storage.ready();
    say(await storage.outbox.waiting());
    await once(process.stdin, 'data');
    say(await storage.outbox.waiting());
  },
  async first() {
    for (let key = 0; key < 100; key++) if (await storage.events.first('T1', `C1:${key}`, 1_000)) say(key);
  },
  async claim() {
    for (;;) {
      const claimed = await storage.outbox.claimDue(1_000, 60_000, 3);
      for (const { id } of claimed) say(id);
      if (claimed.length === 0) return;
    }
  },
  async approve() {
    for (let word = 0; word < 500; word++) {
      const key = `word-${word}`;
      await storage.requests.ask(SAM, { key, word: key }, 1);
      const draft = { slug: key, entry: { term: key }, state: 'waiting', request: key, over: 0 };
      const proposal = await storage.proposals.begin({ ...SAM, user: 'U2' }, draft, 2);
      await storage.proposals.approve('T1', proposal, { by: 'U2', at: 3 });
      say(key);
    }
  },
  async keep() {
    for (let word = 0; ; word++) {
      await storage.keptWords.keep({ ...SAM, user: String(process.pid) }, `word-${word}`, word);
      say(`word-${word}`);
    }
  },
};

say('here');
await once(process.stdin, 'data');
await TASKS[task]();
process.stdin.destroy();
await storage.close();
