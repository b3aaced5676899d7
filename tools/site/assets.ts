import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import type { Glossary } from '../../src/glossary/types.ts';
import { searchWord } from './search/search-word.ts';

const HERE = path.resolve('tools/site');
const FONT_LICENCE = fileURLToPath(import.meta.resolve('@fontsource/nunito/LICENSE'));

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
  await copyFile(FONT_LICENCE, path.join(folder, 'nunito-licence.txt'));
}
