import { Pool } from 'undici';
import { define } from './requests.ts';

/** As many people as ask in a round, so that none of them asks more than a person may. */
const PEOPLE = 4_000;
const CONNECTIONS = 10;

export interface Round {
  /** How long each answer took, in milliseconds. */
  readonly tookMs: readonly number[];
  readonly seconds: number;
}

/** Sends `/define staging` over ten connections, each the next one as soon as it has its answer. */
export async function load(url: string, seconds: number): Promise<Round> {
  const requests = Array.from({ length: PEOPLE }, (_, i) => define(`U${String(i).padStart(9, '0')}`));
  const pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 });
  const tookMs: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1_000;
  let sent = 0;
  const ask = async (): Promise<void> => {
    while (performance.now() < end) {
      const request = requests[sent++ % PEOPLE];
      if (!request) return;
      const from = performance.now();
      const { statusCode, body } = await pool.request({ path: '/slack/events', ...request });
      const answer = await body.text();
      if (statusCode !== 200 || !answer.includes('Staging')) throw new Error(`${statusCode} ${answer}`);
      tookMs.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  const took = (performance.now() - began) / 1_000;
  await pool.close();
  return { tookMs, seconds: took };
}
