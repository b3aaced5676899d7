import type { Problem } from './types.ts';

/** Problems as lines for a person to read: the place first, so that an editor can jump there. */
export function problemLines(problems: readonly Problem[]): string {
  return problems.map(problemText).join('\n\n');
}

function problemText({ file, line, column, severity, what, why, mend }: Problem): string {
  const mendLines = mend.split('\n').map((text, i) => (i === 0 ? `  Do:  ${text}` : `         ${text}`));
  const note = severity === 'note' ? ' (a note)' : '';
  return [`${file}:${line}:${column}${note}`, `  What: ${what}`, `  Why: ${why}`, ...mendLines].join('\n');
}
