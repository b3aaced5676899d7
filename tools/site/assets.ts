import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { Glossary } from '../../src/glossary/types.ts';
import { searchWord } from './search/search-word.ts';

const HERE = path.resolve('tools/site');
/** Whose work goes with the pages, and the notice that each asks for. */
const NOTICES = [
  ['Define', 'LICENSE'],
  ['The words of Define', 'glossary/LICENSE'],
  ['Nunito, the typeface', 'node_modules/@fontsource/nunito/LICENSE'],
  ['Fuse.js, in the search', 'node_modules/fuse.js/LICENSE'],
  ['double-metaphone, in the search', 'node_modules/double-metaphone/license'],
] as const;
const ENGLISH_WORDS = 'src/lookup/english-words.ts';

/** Writes what the pages share: how they look, what every page runs, and the search with its words. */
export async function writeAssets({ terms }: Glossary, folder: string): Promise<void> {
  const shared: BuildOptions = {
    bundle: true,
    minify: true,
    // Opened from a file, a page may run a script, but no module.
    format: 'iife',
    target: 'es2022',
    legalComments: 'linked',
    logLevel: 'error',
    outdir: folder,
    entryNames: '[name]',
    assetNames: '[name]',
    loader: { '.woff2': 'file', '.svg': 'copy' },
  };
  const words = [...terms.values()].map(searchWord);
  await Promise.all([
    build({
      ...shared,
      entryPoints: ['styles/site.css', 'styles/icon.svg', 'search/page.ts'].map((file) => path.join(HERE, file)),
    }),
    build({
      ...shared,
      stdin: {
        contents: `import { startSearch } from './search.ts'; startSearch(${JSON.stringify(words)});`,
        resolveDir: path.join(HERE, 'search'),
        sourcefile: 'search.js',
      },
      entryNames: 'search',
    }),
  ]);
  await writeFile(path.join(folder, 'licences.txt'), await notices());
}

async function notices(): Promise<string> {
  const licences = await Promise.all(
    NOTICES.map(async ([name, file]) => `${name}\n\n${(await readFile(file, 'utf8')).trim()}`),
  );
  const [words = ''] = /^(?:\/\/.*\n)+/.exec(await readFile(ENGLISH_WORDS, 'utf8')) ?? [];
  return `${[...licences, `A list of English words, in the search\n\n${words.replace(/^\/\/ ?/gm, '').trim()}`].join(RULE)}\n`;
}

const RULE = `\n\n${'-'.repeat(72)}\n\n`;
