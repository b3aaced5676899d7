import type { Depth } from './types.ts';

const FLAG = /(?:^|\s)(?:--|[‐-―])(plain[- ]english|plain|short|technical)(?=\s|$)/giu;

/** Takes `--plain-english`, `--short` and `--technical` out of a question; phones turn the hyphens into a long dash. */
export function takeFlags(question: string): { text: string; depth: Depth } {
  let depth: Depth = 'plain';
  const text = question.replace(FLAG, (_, flag: string) => {
    const name = flag.toLowerCase();
    depth = name === 'short' || name === 'technical' ? name : 'plain';
    return ' ';
  });
  return { text: text.trim(), depth };
}
