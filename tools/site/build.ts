import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeAssets } from './assets.ts';
import { aboutPage } from './pages/about.tsx';
import { homePage } from './pages/home.tsx';
import { allWordsPage, situationPages } from './pages/lists.tsx';
import { notFoundPage } from './pages/not-found.tsx';
import { pathPages } from './pages/paths.tsx';
import { wordPages } from './pages/word.tsx';
import { pageHtml } from './parts/layout.tsx';
import type { Page, Site } from './types.ts';
import { SITE_WORDS } from './words.ts';

/** Says of a folder that all in it was written by us, so that it may be written anew. */
const NOTE = 'about-this-folder.txt';

const pagesOf = (site: Site): Page[] => [
  homePage(site),
  allWordsPage(site),
  ...situationPages(site),
  ...wordPages(site),
  ...pathPages(site),
  aboutPage(),
  notFoundPage(),
];

/**
 * Writes the site into a folder.
 *
 * @returns how many pages it has
 * @throws a `RangeError` in words when the folder holds something else
 */
export async function buildSite(site: Site, folder: string): Promise<number> {
  await emptyFolder(folder);
  await writeFile(path.join(folder, NOTE), SITE_WORDS.folderNote);
  const pages = pagesOf(site);
  await Promise.all([
    ...pages.map((page) => writeInto(folder, page.file, pageHtml(page, site))),
    ...[...site.pictures.values()].map(({ file, bytes }) => writeInto(folder, file, bytes)),
    writeAssets(site.glossary, path.join(folder, 'assets')),
  ]);
  return pages.length;
}

async function emptyFolder(folder: string): Promise<void> {
  const isOther = existsSync(folder) && !existsSync(path.join(folder, NOTE)) && (await readdir(folder)).length > 0;
  if (isOther) throw new RangeError(SITE_WORDS.folderInUse(folder));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

async function writeInto(folder: string, file: string, content: string | Uint8Array): Promise<void> {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
}
