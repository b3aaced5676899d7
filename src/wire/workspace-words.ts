import type { Loaded } from '../glossary/load.ts';
import { type LaidOver, layOver, printOf } from '../glossary/overlay.ts';
import { type BuiltIndex, buildIndex } from '../lookup/build-index.ts';
import { termsNamed } from '../lookup/exact.ts';
import { overlayIndex } from '../lookup/overlay-index.ts';
import type { Index } from '../lookup/types.ts';
import { errorFacts, type Log } from '../slack/log.ts';
import { StorageAway } from '../storage/away.ts';
import type { WorkspaceWord } from '../storage/curation-types.ts';
import type { Storage } from '../storage/types.ts';

export interface WorkspaceWordsOptions {
  readonly storage: Storage;
  /** The workspace that the bot works for. */
  readonly workspace: string;
  readonly curatorsChannel: string | undefined;
  readonly now: () => number;
  readonly log: Log;
}

/**
 * The glossary as each workspace has it: what the files say, and over it the workspace's own words as they are stored. An
 * overlay that cannot be read stays as it was.
 */
export class WorkspaceWords {
  readonly #options: WorkspaceWordsOptions;
  #loaded: Loaded;
  #base: BuiltIndex;
  #shipped: Index;
  #stored: readonly WorkspaceWord[] = [];
  #laid: LaidOver | undefined;
  #index: Index;
  /** The number of the overlay in use. */
  #overlay = 0;
  #isTidy = false;
  #work: Promise<void> = Promise.resolve();
  /** The next look, which has not begun and serves all who ask for one until then. */
  #next: Promise<void> | undefined;

  constructor(loaded: Loaded, options: WorkspaceWordsOptions) {
    this.#options = options;
    this.#loaded = loaded;
    this.#base = buildIndex(loaded.glossary);
    this.#shipped = this.#indexOfShipped();
    this.#index = this.#base;
  }

  /** For people of this workspace; people of another company have the shipped words only. */
  index(workspace: string): Index {
    return workspace === this.#options.workspace ? this.#index : this.#shipped;
  }

  get loaded(): Loaded {
    return this.#loaded;
  }

  /** The workspace's words in force, as they are in use here. */
  all(workspace: string): readonly WorkspaceWord[] {
    return workspace === this.#options.workspace ? this.#stored : [];
  }

  stored(workspace: string, slug: string): WorkspaceWord | undefined {
    return this.all(workspace).find((word) => word.slug === slug);
  }

  /** The files were edited. */
  reload(loaded: Loaded): void {
    this.#loaded = loaded;
    this.#base = buildIndex(loaded.glossary);
    this.#shipped = this.#indexOfShipped();
    this.#lay();
    void this.poll();
  }

  /** Takes over what is stored if it changed, and sees to what follows from it. Never fails. */
  poll(): Promise<void> {
    this.#next ??= this.#work.then(() => {
      this.#next = undefined;
      return this.#lookAgain();
    });
    this.#work = this.#next;
    return this.#next;
  }

  async #lookAgain(): Promise<void> {
    const { storage, workspace, log } = this.#options;
    try {
      const overlay = (await storage.words.overlays()).get(workspace) ?? 0;
      if (overlay !== this.#overlay) {
        const { overlay: number, words } = await storage.words.inForce(workspace);
        [this.#overlay, this.#stored] = [number, words];
        this.#lay();
      }
      if (this.#isTidy) return;
      await this.#tidy();
      this.#isTidy = true;
    } catch (error) {
      // The storage says itself when it goes and when it is back.
      if (!(error instanceof StorageAway)) log.error(errorFacts(error), 'the workspace’s words could not be read');
    }
  }

  #lay(): void {
    const { glossary, beneath } = this.#loaded;
    this.#laid = layOver(beneath, glossary, this.#stored);
    this.#index = overlayIndex(this.#base, this.#laid);
    this.#isTidy = false;
  }

  /** People of another company see the index of the shipped words, which is built only where there are others. */
  #indexOfShipped(): Index {
    const { glossary, shipped } = this.#loaded;
    return shipped === glossary ? this.#base : buildIndex(shipped);
  }

  /** What the files or the words have changed: copies step back, curators hear of changed texts, requests are answered. */
  async #tidy(): Promise<void> {
    const { storage, workspace, now, curatorsChannel, log } = this.#options;
    const { same = [], unsound = [] } = this.#laid ?? {};
    if (unsound.length > 0) log.warn({ slugs: unsound }, 'words of the workspace that no longer fit the glossary');
    for (const { slug, version, beneath, beneathNow } of this.#stored) {
      if (same.includes(slug)) {
        const { is } = await storage.words.stepBack(workspace, slug, version, now());
        if (is === 'done') log.info({ slug }, 'the glossary’s files say this by now, so the stored copy steps back');
        continue;
      }
      const entry = this.#loaded.beneath.entries.get(slug)?.entry;
      const print = entry ? printOf(entry) : GONE;
      if (beneath !== undefined && print !== beneath && print !== beneathNow)
        await storage.words.beneathChanged(workspace, slug, { from: version, beneath: print }, now(), curatorsChannel);
    }
    for (const { key, word } of await storage.requests.list(workspace)) {
      const [term] = termsNamed(word, this.#index);
      if (term) await storage.requests.answer(workspace, key, term.slug, now());
    }
  }
}

/** Stands for the text beneath where there is none any more. */
const GONE = 'gone';
