import type { TestWorkspace } from './workspace.ts';

const DAY_MS = 86_400_000;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** Moves a workspace's clock to days of the week, in UTC. */
export class Calendar {
  readonly #test: TestWorkspace;
  #ahead = 0;

  constructor(test: TestWorkspace) {
    this.#test = test;
  }

  /** Forward to the next time that it is so late on that day. */
  to(weekday: (typeof WEEKDAYS)[number], time: string): void {
    const now = Date.now() + this.#ahead;
    const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
    let then = now - (now % DAY_MS) + ((hours * 60 + minutes) * 60 + seconds) * 1_000;
    while (then <= now || new Date(then).getUTCDay() !== WEEKDAYS.indexOf(weekday)) then += DAY_MS;
    this.by(then - now);
  }

  by(ms: number): void {
    this.#ahead += ms;
    this.#test.advance(ms);
  }
}
