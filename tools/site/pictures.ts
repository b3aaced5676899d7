import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Glossary } from '../../src/glossary/types.ts';
import type { Picture } from './types.ts';

/** The pictures that there are; a word without one does without. A later folder's picture is the one that is shown. */
export async function findPictures(dirs: readonly string[], { terms }: Glossary): Promise<Map<string, Picture>> {
  const found = await Promise.all(
    [...terms.values()].map(async ({ slug, term, own }): Promise<[string, Picture][]> => {
      // What a team changed, the picture that ships may no longer show.
      for (const dir of own ? dirs.slice(1).toReversed() : dirs.slice(0, 1)) {
        const source = path.join(dir, 'pictures', `${slug}.png`);
        const bytes = await readFile(source).catch(() => undefined);
        if (bytes) return [[slug, { source, file: `pictures/${pictureName(slug, bytes)}`, alt: term }]];
      }
      return [];
    }),
  );
  return new Map(found.flat());
}

/** The address says which bytes it stands for, as Slack is told it too. */
const pictureName = (slug: string, bytes: Uint8Array): string =>
  `${slug}-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.png`;
