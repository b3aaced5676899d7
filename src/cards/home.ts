import type { HomeView } from '@slack/types';
import type { Glossary } from '../glossary/types.ts';
import { situationsPieces } from './browse.ts';
import { paragraph, title } from './pieces.ts';
import { WORDS } from './words.ts';

/** The Home tab, as one person sees it. */
export function homeView(glossary: Glossary): HomeView {
  const pieces = [
    title(WORDS.homeTitle),
    paragraph(WORDS.helpIntro),
    paragraph(WORDS.helpPrivacy),
    ...situationsPieces(glossary, { alone: true }),
  ];
  return { type: 'home', blocks: pieces.map(({ block }) => block) };
}
