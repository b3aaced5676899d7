import type { StorageAway } from './away.ts';
import { clarity } from './clarity.ts';
import { Database } from './database.ts';
import { events } from './events.ts';
import { keptWords } from './kept-words.ts';
import { learning } from './learning.ts';
import { notices } from './notices.ts';
import { outbox } from './outbox.ts';
import { people } from './people.ts';
import { postgres } from './postgres.ts';
import { proposals } from './proposals.ts';
import { requests } from './requests.ts';
import { sqlite } from './sqlite.ts';
import { stats } from './stats.ts';
import type { Storage } from './types.ts';
import { welcomes } from './welcomes.ts';
import { wordADay } from './word-a-day.ts';
import { words } from './words.ts';

/** Where everything is kept: a file in a folder, or a PostgreSQL database. */
export type DatabasePlace =
  | { readonly by: 'sqlite'; readonly dataDir: string }
  | { readonly by: 'postgres'; readonly url: string };

/**
 * The storage. Nothing is opened until `ready` or another call asks for it.
 *
 * @param onChange is told when the database goes away, and, with `undefined`, when it is back
 */
export function openStorage(
  place: DatabasePlace,
  onChange: (away: StorageAway | undefined) => void = () => {},
): Storage {
  const database = new Database(place.by === 'sqlite' ? sqlite(place.dataDir) : postgres(place.url), onChange);
  return {
    events: events(database),
    keptWords: keptWords(database),
    learning: learning(database),
    wordADay: wordADay(database),
    outbox: outbox(database, { skipsLocked: place.by === 'postgres' }),
    clarity: clarity(database),
    welcomes: welcomes(database),
    requests: requests(database),
    proposals: proposals(database),
    words: words(database),
    notices: notices(database),
    people: people(database),
    stats: stats(database),
    ready: () => database.ready(),
    healthy: (withinMs) => database.healthy(withinMs),
    close: () => database.close(),
  };
}
