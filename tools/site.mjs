// `npm run site`: writes the words as a site of pages that need no server. Node.js cannot run TSX, so that the builder is
// bundled first, under a name of its own each time: several may run at once.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// React draws twice as fast so, and says less.
process.env.NODE_ENV = 'production';

const bundle = path.resolve(`dist-tools/site-${process.pid}.mjs`);
try {
  await build({
    entryPoints: ['tools/site/site.ts'],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    logLevel: 'warning',
  });
  await import(pathToFileURL(bundle).href);
} finally {
  await rm(bundle, { force: true });
}
