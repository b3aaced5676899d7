/** The words of "Tell me more", beside those that cards have too. */
export const MORE_WORDS = {
  anotherComparison: 'Another comparison',
  firstComparison: 'The first comparison',
  backTo: (name: string) => `Back to ${name}`,
  goneTitle: 'No longer here',
  gone: 'That word has just been taken out of the glossary, so there is nothing more to show of it.',
} as const;
