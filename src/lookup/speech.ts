/** Code, quoted lines, and what Slack writes for people, channels and links. No part of it can look further than once. */
const MARKED = /```[\s\S]*?(?:```|(?![\s\S]))|`[^`\n]*`|^[ \t]*(?:>|&gt;).*$|<[^<>\n]*>/gm;
const RUN = /\S+/g;
/** A longer run without a space is no speech, and the patterns below would take their time over it. */
const LONGEST_RUN = 100;

/** Links, addresses, names of people, channels and packages, numbers of issues, paths and names of files, emoji. */
const NOT_SPEECH = new RegExp(
  [
    /https?:\/\/\S+/,
    /[\w.+-]+@[\w-]+\.\w+/,
    /:[a-z0-9_+'-]*[a-z][a-z0-9_+'-]*:/,
    /(?<!\w)[@#][\w-]+(?:[./][\w-]+)*/,
    /(?<![\w.])(?:\/?[\w.-]+\/){2,}[\w.-]*/,
    /(?<![\w.])[\w/-]+\.(?:md|js|ts|tsx|jsx|json|ya?ml|tf|py|rb|go|java|css|html?|sh|txt|png|svg|csv|toml|lock)(?!\w)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
const MAYBE_NOT_SPEECH = /[:@#/.]/;

/** A message with all that blanked out that is no speech of its writer, so that every place in it stays where it was. */
export const speechOf = (message: string): string =>
  message
    .replace(MARKED, blank)
    .replace(RUN, (run) =>
      run.length > LONGEST_RUN ? blank(run) : MAYBE_NOT_SPEECH.test(run) ? run.replace(NOT_SPEECH, blank) : run,
    );

const blank = (text: string): string => ' '.repeat(text.length);
