import type { moreView } from '../cards/more.ts';
import type { Log } from './log.ts';
import type { Modal } from './modal.ts';
import { slackErrorOf } from './refusal.ts';
import { isTimeout } from './web-api.ts';

type Term = Parameters<typeof moreView>[0];

export interface PictureSource {
  /** Where Slack fetches pictures, without a slash at its end; `undefined` where it cannot fetch any. */
  readonly publicUrl: () => string | undefined;
  /** The name under which a word's picture is served. */
  readonly nameOf: (term: Term) => Promise<string | undefined>;
  /** The time in milliseconds. */
  readonly now: () => number;
  readonly log: Log;
}

/** What Slack calls it when it could not fetch a picture: the one or the other. */
const REFUSALS = ['invalid_blocks', 'invalid_arguments'];
/** Slack waits for a picture while a person waits for Slack; what failed is not tried again at once. */
const PAUSE_MS = 600_000;

/** The pictures that Slack fetches by itself. No word waits for its picture: where Slack cannot have it, it goes without. */
export class Pictures {
  readonly #source: PictureSource;
  readonly #pausedUntil = new Map<string, number>();
  #hasWarned = false;

  constructor(source: PictureSource) {
    this.#source = source;
  }

  /** The address of a word's picture. */
  async of(term: Term): Promise<string | undefined> {
    const base = this.#source.publicUrl();
    const name = base && (await this.#source.nameOf(term));
    if (!name) return undefined;
    const url = `${base}/pictures/${name}`;
    return this.#source.now() < (this.#pausedUntil.get(url) ?? 0) ? undefined : url;
  }

  /** Sends a view; once more without its pictures where Slack, which fetches them first, does not take it with them. */
  async sendWith<T>(view: Modal, send: (view: Modal) => Promise<T>): Promise<T> {
    try {
      return await send(view);
    } catch (error) {
      const urls = view.blocks.flatMap((block) => ('image_url' in block ? block.image_url : []));
      const isRefused = REFUSALS.includes(slackErrorOf(error) ?? '');
      if (urls.length === 0 || !(isRefused || isTimeout(error))) throw error;
      for (const url of urls) this.#pausedUntil.set(url, this.#source.now() + PAUSE_MS);
      this.#warn();
      // Slack may still be at it after a time-out; whoever then presses once more gets there.
      if (!isRefused) throw error;
      return await send({ ...view, blocks: view.blocks.filter(({ type }) => type !== 'image') });
    }
  }

  /** The log gets no address of a picture, for the name of its word stands in it. */
  #warn(): void {
    if (this.#hasWarned) return;
    this.#hasWarned = true;
    this.#source.log.warn(
      {},
      `Slack could not fetch a picture from ${this.#source.publicUrl()}/pictures/, so words are shown without. Check PUBLIC_URL: docs/pictures.md says how.`,
    );
  }
}
