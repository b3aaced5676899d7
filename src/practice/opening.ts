import { COLLEAGUES, CURATORS, DESIGN, GENERAL, JONAS, LENA, PEOPLE, PRIYA, ROBIN } from './cast.ts';
import type { Channel, Person } from './slack/types.ts';
import type { Workspace } from './slack/workspace.ts';

const invited = (channel: Channel): Channel => ({
  ...channel,
  members: [...channel.members, ...COLLEAGUES.map(({ id }) => id)],
});

/** Everybody who works here, and where they talk. */
export const OFFICE: { readonly people: readonly Person[]; readonly channels: readonly Channel[] } = {
  people: [...PEOPLE, ...COLLEAGUES],
  channels: [invited(GENERAL), invited(DESIGN), CURATORS],
};

type Thread = 'rollback' | 'header';

interface Said {
  readonly minutesAgo: number;
  readonly by: Person;
  readonly channel: Channel;
  readonly text: string;
  /** The thread that this message begins, or that it answers in. */
  readonly begins?: Thread;
  readonly answers?: Thread;
}

/** A deploy gone wrong, and a pull request blocked on CI; in the order in which it was said. */
const SAID: readonly Said[] = [
  {
    minutesAgo: 58,
    by: PRIYA,
    channel: GENERAL,
    text: 'Heads up: the last deploy went sideways. Checkout is failing in production, so I am doing a rollback.',
    begins: 'rollback',
  },
  { minutesAgo: 56, by: ROBIN, channel: GENERAL, text: 'It was fine on staging, I promise.', answers: 'rollback' },
  {
    minutesAgo: 55,
    by: PRIYA,
    channel: GENERAL,
    text: 'I believe you. The environment is set up differently there.',
    answers: 'rollback',
  },
  { minutesAgo: 47, by: LENA, channel: GENERAL, text: 'Can customers pay again? I have one on the phone.' },
  {
    minutesAgo: 45,
    by: PRIYA,
    channel: GENERAL,
    text: 'Yes, since two minutes ago. The old version is back, and the bug has a ticket.',
  },
  {
    minutesAgo: 39,
    by: JONAS,
    channel: DESIGN,
    text: 'The new header is done, but my PR is still blocked on CI. A test that talks to the API times out.',
    begins: 'header',
  },
  {
    minutesAgo: 36,
    by: ROBIN,
    channel: DESIGN,
    text: 'Rebase on main and try again, that test was flaky last week too.',
    answers: 'header',
  },
  {
    minutesAgo: 34,
    by: JONAS,
    channel: DESIGN,
    text: 'Third time lucky. The k8s cluster is slow today.',
    answers: 'header',
  },
  { minutesAgo: 30, by: LENA, channel: DESIGN, text: 'Can I see it anywhere in the meantime?' },
  {
    minutesAgo: 28,
    by: JONAS,
    channel: DESIGN,
    text: 'Only on my localhost. Once CI is green it goes to staging by itself.',
  },
  {
    minutesAgo: 21,
    by: ROBIN,
    channel: GENERAL,
    text: 'The fix is ready. Let’s push to staging first this time, and QA has a look. Until then nobody merges, please: *the build is red*.',
  },
];

/** Lets the colleagues talk before the story begins. Returns the timestamp of the last thing they said. */
export function playOpening(workspace: Workspace, now: number): string {
  const threads = new Map<Thread, string>();
  let last = '';
  for (const { minutesAgo, by, channel, text, begins, answers } of SAID) {
    const thread_ts = answers && threads.get(answers);
    const { ts } = workspace.add({ user: by.id, channel: channel.id, text, thread_ts }, now - minutesAgo * 60_000);
    if (begins) threads.set(begins, ts);
    last = ts;
  }
  return last;
}
