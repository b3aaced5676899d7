const PATHS = {
  reply: 'M4 5h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-6l-4 3v-3H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z',
  more: 'M10 4.5v.01M10 10v.01M10 15.5v.01',
  code: 'M7 6 3 10l4 4M13 6l4 4-4 4',
  close: 'M5 5l10 10M15 5 5 15',
  back: 'M12 4 6 10l6 6',
  menu: 'M3 5h14M3 10h14M3 15h14',
  send: 'M3 4l14 6-14 6 3-6zM6 10h11',
  down: 'M5 8l5 5 5-5',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  tick: 'M4 10l4 4 8-8',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.5 4.5l1 1M14.5 14.5l1 1M4.5 15.5l1-1M14.5 5.5l1-1',
  moon: 'M16 12A7 7 0 0 1 8 4a6.5 6.5 0 1 0 8 8z',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4l3 2',
  swap: 'M4 7h11l-3-3M16 13H5l3 3',
  person: 'M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 17a6.5 6.5 0 0 1 13 0',
  house: 'M3 9l7-6 7 6v8h-5v-5H8v5H3z',
  warning: 'M10 3l8 14H2zM10 8v4M10 14.5v.01',
  thumbUp: 'M3 9h3v8H3zM6 9l4-6c2 0 2 2 1.5 5H16a1.5 1.5 0 0 1 1.4 2l-1.6 6a1.5 1.5 0 0 1-1.4 1H6z',
  thumbDown: 'M3 11h3V3H3zM6 11l4 6c2 0 2-2 1.5-5H16a1.5 1.5 0 0 0 1.4-2l-1.6-6A1.5 1.5 0 0 0 14.4 3H6z',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside words or within a labelled button; it is not read aloud. */
export const Icon = ({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) => (
  <svg
    viewBox="0 0 20 20"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth={name === 'more' ? 2.6 : 1.5}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={PATHS[name]} />
  </svg>
);
