import type { To } from './types.ts';

/** Where the pages stand, seen from the site's root. */
export const ADDRESSES = {
  home: 'index.html',
  allWords: 'all-words.html',
  paths: 'paths.html',
  about: 'about.html',
  notFound: '404.html',
  word: (slug: string) => `words/${slug}.html`,
  situation: (slug: string) => `situations/${slug}.html`,
  path: (slug: string) => `paths/${slug}.html`,
} as const;

/** Links that hold wherever the site stands, also in a folder that is opened without a server. */
export const linksFrom =
  (page: string): To =>
  (file) =>
    rootFrom(page) + file;

/** The way up from a page to the site's root: nothing, or `../`. */
export const rootFrom = (page: string): string => '../'.repeat(page.split('/').length - 1);
