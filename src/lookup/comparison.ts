const PATTERNS = [
  /^(?:.*\b)?differen(?:ce|ces|t)(?: is| are)?(?: there)? (?:between|of) (.+?) (?:and|vs\.?|versus|or|to) (.+)$/i,
  /^(?:how|what) (?:is|are) (.+?) different (?:from|to|than) (.+)$/i,
  /^(?:is|are) (?:an? |the )?(.+?) (?:the )?same (?:thing )?(?:as|like) (?:an? |the )?(.+)$/i,
  /^(.+?) (?:vs\.?|versus|v\.|compared (?:to|with)) (.+)$/i,
  /^(.+?) or (.+)$/i,
];

/** The two things that a question compares, if it compares any: "difference between A and B", "A vs B", "A or B?". */
export function comparedIn(kernel: string): readonly [string, string] | undefined {
  const text = kernel.replace(/[\s?!.]+$/, '').replace(/^compare (.+?) (?:and|with|to) /i, '$1 vs ');
  for (const pattern of PATTERNS) {
    const [, a, b] = pattern.exec(text) ?? [];
    if (a && b) return [a, b];
  }
  return undefined;
}
