/** What is said to whoever asked for a word, once it is decided. */
export const ANSWERED_WORDS = {
  hereItIs: (word: string) => `You asked for “${word}”. Here it is.`,
  declinedTitle: (word: string) => `You asked for “${word}”`,
  declined:
    'The people who look after my words have read your question, and will not explain this one here. They wrote:',
  declinedNext: 'Thank you for asking. Whoever used the word will be glad to say what they meant by it.',
} as const;
