import { expect, it } from '@jest/globals';
import type { Person } from '../../src/storage/types.ts';
import { onBoth } from './databases.ts';

const SAM: Person = { workspace: 'T1', user: 'U1' };
const ROBIN: Person = { workspace: 'T1', user: 'U2' };
const ELSEWHERE: Person = { workspace: 'T2', user: 'U1' };

onBoth((databases) => {
  it('counts what there is by workspace, as numbers, and names nobody', async () => {
    const storage = databases.open(await databases.place());
    expect(await storage.stats.all()).toEqual([]);
    for (const person of [SAM, ROBIN, ELSEWHERE]) await storage.keptWords.keep(person, 'staging', 1);
    await storage.keptWords.keep(SAM, 'api', 2);
    await storage.learning.open(SAM, 'first-week', 2);
    await storage.learning.open(SAM, 'another', 2);
    await storage.wordADay.start(ROBIN, { minute: 60, due: 3 });
    for (const person of [SAM, ROBIN]) await storage.requests.ask(person, { key: 'orm', word: 'ORM' }, 4);
    await storage.requests.ask(SAM, { key: 'erp', word: 'ERP' }, 5);
    await storage.requests.decline('T1', 'erp', 'No.', { by: 'U2', at: 6 });
    await storage.clarity.count('T1', 'api', 'notYet');
    const ours = { slug: 'orm', entry: { term: 'ORM', tldr: 'A translator.' }, state: 'waiting', over: 0 } as const;
    const proposal = await storage.proposals.begin(ROBIN, ours, 7);
    await storage.proposals.approve('T1', proposal, { by: 'U2', at: 8 });
    await storage.words.remove('T1', 'orm', 1, { by: 'U2', at: 9 });
    const again = await storage.proposals.begin(ROBIN, { ...ours, slug: 'erp' }, 10);
    await storage.proposals.approve('T1', again, { by: 'U2', at: 11 });
    const stats = await storage.stats.all();
    expect(stats.map(({ workspace, what, word, count }) => [workspace, what, word, count])).toEqual([
      ['T1', 'people learning', '', 1],
      ['T1', 'people with a word a day', '', 1],
      ['T1', 'people who keep words', '', 2],
      ['T1', 'words kept', '', 3],
      ['T1', 'own words in use', '', 1],
      ['T1', 'requests, open', '', 1],
      ['T1', 'requests, declined', '', 1],
      ['T1', 'approved so far', '', 2],
      ['T1', 'asked for, open', 'ORM', 2],
      ['T1', 'asked for, declined', 'ERP', 1],
      ['T1', 'not clear yet', 'api', 1],
      ['T2', 'people who keep words', '', 1],
      ['T2', 'words kept', '', 1],
    ]);
    expect(JSON.stringify(stats)).not.toMatch(/U[12]/);
  });
});
