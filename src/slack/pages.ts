/** What is served to whoever asks, besides answers to Slack. */
export interface Page {
  readonly status: number;
  readonly body: string | Uint8Array;
  readonly type?: string;
  /** What it says besides `CAUTION`, or in its place. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** @param from the address of whoever asks */
export type MakePage = (from: string) => Promise<Page>;

/** A picture, whose address stands for exactly these bytes: it may be kept for ever, and shown on any page. */
export const picturePage = (bytes: Uint8Array): Page => ({
  status: 200,
  body: bytes,
  type: 'image/png',
  headers: {
    'cache-control': 'public, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'cross-origin',
  },
});

/** Whoever asks while a page is being made gets the same one, so that asking often is no load on the database. */
export function shared(make: () => Promise<Page>): () => Promise<Page> {
  let making: Promise<Page> | undefined;
  return () => {
    making ??= make().finally(() => {
      making = undefined;
    });
    return making;
  };
}

/** A browser that is led here runs nothing, shows it in no frame, and tells nobody. Answers to Slack need none of it. */
export const CAUTION: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
