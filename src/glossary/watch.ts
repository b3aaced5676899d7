import { createHash } from 'node:crypto';
import { watch } from 'chokidar';
import { listFolder, readBytes } from './files.ts';
import { errorsOf, type Loaded, loadGlossary } from './load.ts';

export interface WatchOptions {
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
  const { onGlossary, onBroken, settle = 100, compareEvery = 30_000 } = options;
  let last: string | undefined;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = fingerprint(dirs).then((print) => {
    last = print;
  });

  const look = (): void => {
    work = work.then(async () => {
      const print = await fingerprint(dirs);
      if (stopped || print === last) return;
      last = print;
      const loaded = await loadGlossary(dirs);
      if (stopped) return;
      if (errorsOf(loaded.problems).length === 0) onGlossary(loaded);
      else onBroken(loaded);
    });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, settle);
  };
  const watcher = watch([...dirs], { ignoreInitial: true });
  watcher.on('all', soon);
  // A folder that cannot be watched is still compared.
  watcher.on('error', soon);
  const comparing = setInterval(look, compareEvery);
  comparing.unref();

  return async () => {
    stopped = true;
    clearTimeout(timer);
    clearInterval(comparing);
    await watcher.close();
    await work;
  };
}

/** One hash over every file of every folder. */
async function fingerprint(dirs: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const dir of dirs) {
    const listed = await listFolder(dir);
    if ('problem' in listed) continue;
    const { situations, words } = listed.folder;
    for (const file of situations ? [situations, ...words] : words) {
      const read = await readBytes(file);
      hash.update(`\0${file}\0`).update('bytes' in read ? read.bytes : '');
    }
  }
  return hash.digest('hex');
}
