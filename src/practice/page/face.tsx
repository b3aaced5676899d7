interface Looks {
  readonly back: string;
  readonly skin: string;
  readonly hair: string;
  readonly shirt: string;
  /** The hair, drawn behind and before the head. */
  readonly behind?: string;
  readonly before: string;
  readonly glasses?: boolean;
}

const SHORT = 'M11 16c-1-8 5-10 8-10s8 2 7 10c-1-4-3-6-7-6s-7 1-8 6z';
const BOB = 'M9 22c-2-12 3-17 9-17s11 5 9 17l-3 1V14z';
const FRINGE = 'M11 15c0-6 3-9 7-9s8 3 7 9c-3-1-5-2-7-4-2 2-4 3-7 4z';

/** Everybody's face, drawn by hand; nobody real. */
const LOOKS: Readonly<Record<string, Looks>> = {
  U0SAM00000: { back: '#f6c667', skin: '#8d5a3b', hair: '#2b1d16', shirt: '#d1495b', before: SHORT },
  U0ROBIN000: {
    back: '#9ad1d4',
    skin: '#f2c9a8',
    hair: '#b5651d',
    shirt: '#2f4858',
    before: FRINGE,
    behind: BOB,
    glasses: true,
  },
  U0PRIYA000: { back: '#cdb4f0', skin: '#b97a56', hair: '#1d1a26', shirt: '#4f7d5c', before: FRINGE, behind: BOB },
  U0JONAS000: { back: '#b9d9a2', skin: '#f5d3bd', hair: '#d8b25c', shirt: '#5b5f97', before: SHORT, glasses: true },
  U0LENA0000: { back: '#f4b6a5', skin: '#efc3a4', hair: '#5a2d22', shirt: '#e0e1dd', before: FRINGE, behind: BOB },
};

const SOMEBODY: Looks = { back: '#d5d5dd', skin: '#e0b899', hair: '#55505f', shirt: '#777485', before: SHORT };

/** A person's face, or the sign of the bot or of Slack. A picture beside a name says nothing new, so it is not read aloud. */
export function Face({ id, size = 36 }: { readonly id: string; readonly size?: number }) {
  return (
    <svg className="face" viewBox="0 0 36 36" width={size} height={size} aria-hidden="true">
      {id === 'U0DEFINE00' ? <Speech /> : id === 'USLACKBOT' ? <Robot /> : <Portrait looks={LOOKS[id] ?? SOMEBODY} />}
    </svg>
  );
}

function Portrait({ looks }: { readonly looks: Looks }) {
  const { back, skin, hair, shirt, behind, before, glasses } = looks;
  return (
    <>
      <rect width="36" height="36" fill={back} />
      {behind && <path d={behind} fill={hair} />}
      <path d="M5 36c1-8 6-10 13-10s12 2 13 10z" fill={shirt} />
      <path d="M15 22h6v5a3 3 0 0 1-6 0z" fill={skin} />
      <ellipse cx="18" cy="17" rx="6.6" ry="7.6" fill={skin} />
      <path d={before} fill={hair} />
      <circle cx="15.4" cy="17.4" r=".9" fill="#2a2430" />
      <circle cx="20.6" cy="17.4" r=".9" fill="#2a2430" />
      <path d="M15.6 21c1.4 1.4 3.4 1.4 4.8 0" stroke="#2a2430" strokeWidth=".9" fill="none" strokeLinecap="round" />
      {glasses && (
        <path
          d="M13 17.4a2.4 2.4 0 1 0 4.8 0 2.4 2.4 0 1 0-4.8 0zm5.2 0a2.4 2.4 0 1 0 4.8 0 2.4 2.4 0 1 0-4.8 0z"
          fill="none"
          stroke="#2a2430"
          strokeWidth=".8"
        />
      )}
    </>
  );
}

const Speech = () => (
  <>
    <rect width="36" height="36" fill="#4b2e6b" />
    <path d="M8 10a3 3 0 0 1 3-3h14a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3h-8l-6 5v-5a3 3 0 0 1-3-3z" fill="#fff" />
    <path d="M12.5 12.5h11M12.5 16h11M12.5 19.5h6" stroke="#4b2e6b" strokeWidth="1.8" strokeLinecap="round" />
  </>
);

const Robot = () => (
  <>
    <rect width="36" height="36" fill="#5d6470" />
    <rect x="9" y="12" width="18" height="14" rx="4" fill="#fff" />
    <path d="M18 12V8" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
    <circle cx="14.5" cy="18.5" r="1.7" fill="#5d6470" />
    <circle cx="21.5" cy="18.5" r="1.7" fill="#5d6470" />
  </>
);
