import type { Lesson } from '../lessons.ts';

/** What the check says to whoever fills a picture. */
export const pictureLessons = {
  notAnEmoji: (sign: string, meant: string | undefined): Lesson => ({
    what: `“${sign}” is not an emoji that can be drawn.`,
    why: 'The picture would have a hole where somebody should stand.',
    mend: `Begin with the emoji itself, then how many there are, then what it is here:\n${
      meant ? `- ${meant} x2 ${sign}` : '- 💺 x20 empty seats'
    }`,
  }),
  badCount: (count: number, most: number): Lesson => ({
    what: `“x${count}” is not a number of things that can be drawn.`,
    why: 'A reader takes in a few at a glance, and a crowd as a crowd.',
    mend: `Write a number from x1 to x${most}. From about ten on, everybody sees a crowd.`,
  }),
  noWords: (sign: string): Lesson => ({
    what: `“${sign}” has no words beside it.`,
    why: 'They are its label in the picture, and a reader cannot guess what it stands for.',
    mend: `Write what it is here, after the emoji:\n- ${sign} the recipe`,
  }),
};
