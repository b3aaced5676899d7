/** What is said before a team's own word is shown where people of another company may read. */
export const SHARING_WORDS = {
  sharedTitle: 'People from another company are here',
  shared: (name: string) =>
    `This channel is shared with another company, and ${name} is a word of your own team. Everyone here will read it, with your name beside it.`,
  perhapsTitle: 'Might people from another company be here?',
  perhaps: (name: string) =>
    `I cannot see whether this channel is shared with another company, and ${name} is a word of your own team. Everyone here will read it, with your name beside it.`,
  showAnyway: 'Show it to everyone',
  keepPrivate: 'Keep it private',
  theirWord:
    'This word belongs to the team that shared it. What they chose to share with you stands in the message itself; the rest stays with them. Whoever shared it is named there: ask them if you would like to know more.',
  onlyYou: (name: string) =>
    `This channel is shared with another company, and ${name} is a word of your own team. So I answer you alone.`,
} as const;
