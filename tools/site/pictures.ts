import { pictureAlt } from '../../src/cards/picture-alt.ts';
import { type Layer, pictureOf } from '../../src/glossary/pictures.ts';
import type { Glossary } from '../../src/glossary/types.ts';
import type { Picture } from './types.ts';

/** The pictures that there are, named as Slack asks for them; a word without one does without. */
export async function findPictures({ terms }: Glossary, layers: readonly Layer[]): Promise<Map<string, Picture>> {
  const found = await Promise.all(
    [...terms.values()].map(async (term): Promise<[string, Picture][]> => {
      const picture = await pictureOf(term, layers);
      if (!picture) return [];
      return [[term.slug, { file: `pictures/${picture.name}`, bytes: picture.bytes, alt: pictureAlt(term) }]];
    }),
  );
  return new Map(found.flat());
}
