import type { ReactNode } from 'react';
import { SITE_WORDS } from '../words.ts';

/** A colleague's message, as one meets it at work. */
export const Message = ({ from, text }: { from: string; text: string }): ReactNode => (
  <figure className="message">
    <figcaption>{SITE_WORDS.pathMessage(from)}</figcaption>
    <blockquote>{text}</blockquote>
  </figure>
);
