import type { ReactNode } from 'react';
import type { Glossary } from '../../src/glossary/types.ts';

/** A picture that belongs to a word. */
export interface Picture {
  readonly bytes: Uint8Array;
  /** Where it stands in the site, seen from its root: `pictures/staging-0a1b2c3d4e5f.png`. */
  readonly file: string;
  /** What it shows, in words. */
  readonly alt: string;
}

/** All that pages are made of. */
export interface Site {
  readonly glossary: Glossary;
  /** By the slug of their word. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Where the site will stand, without a slash at the end, if that is known. */
  readonly publicUrl: string | undefined;
}

/** How a page reaches a file of the site: from `all-words.html` to whatever leads there from where the page stands. */
export type To = (file: string) => string;

export interface Page {
  /** Where it stands, seen from the site's root. */
  readonly file: string;
  readonly title: string;
  /** What it says, in a sentence, for whoever is sent a link to it. */
  readonly description: string;
  readonly picture?: Picture | undefined;
  /** What is read on it; exactly one heading of the first rank. */
  readonly main: (to: To) => ReactNode;
}
