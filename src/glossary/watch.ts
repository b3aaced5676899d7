import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { fingerprint, readFolders } from './files.ts';
import { errorsOf, type Loaded, loadGlossary } from './load.ts';

export interface WatchOptions {
  /** The fingerprint of the glossary in use; whatever differs from it is read. */
  readonly inUse: string;
  /** Called with every glossary that has no errors. */
  readonly onGlossary: (loaded: Loaded) => void;
  /** Called when an edit broke it; the last good glossary stays in use. */
  readonly onBroken: (loaded: Loaded) => void;
  /** Quiet time after the last change before the files are read again, in milliseconds. */
  readonly settle?: number;
  /**
   * How often the contents are compared whether or not the file system said a word, in milliseconds: a swapped link (as
   * Kubernetes does with a ConfigMap) is announced by nothing.
   */
  readonly compareEvery?: number;
}

/** Watches glossary folders and reads them again after each change. Returns the way to stop. */
export function watchGlossary(dirs: readonly string[], options: WatchOptions): () => Promise<void> {
  const { inUse, onGlossary, onBroken, settle = 100, compareEvery = 30_000 } = options;
  let last = inUse;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();

  const compare = async (): Promise<void> => {
    if (fingerprint(await readFolders(dirs)) === last || stopped) return;
    const loaded = await loadGlossary(dirs);
    last = loaded.fingerprint;
    if (stopped) return;
    if (errorsOf(loaded.problems).length === 0) onGlossary(loaded);
    else onBroken(loaded);
  };
  const look = (): void => {
    work = work.then(compare);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, settle);
  };
  let watcher: FSWatcher | undefined;
  // To look for all the files takes a while, and the first answers should not wait for it.
  const beginning = setTimeout(() => {
    // A picture is read anew each time that it is shown.
    watcher = watch([...dirs], { ignoreInitial: true, ignored: dirs.map((dir) => path.join(dir, 'pictures')) });
    watcher.on('all', soon);
    // What changed before the watcher was ready is found by looking once.
    watcher.on('ready', look);
    // A folder that cannot be watched is still compared.
    watcher.on('error', soon);
  }, settle);
  const comparing = setInterval(look, compareEvery);
  comparing.unref();

  return async () => {
    stopped = true;
    clearTimeout(beginning);
    clearTimeout(timer);
    clearInterval(comparing);
    await watcher?.close();
    await work;
  };
}
