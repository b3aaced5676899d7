import * as z from 'zod';
import { hiddenCharacters } from './characters.ts';

/** The length of a text once `&`, `<` and `>` are written as Slack needs them. */
export function lengthInSlack(text: string): number {
  return text.replace(/&/g, '&amp;').replace(/[<>]/g, '&lt;').length;
}

/** A text that people read: not empty, at most so long as Slack counts, with no character that nobody can see. */
export const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .superRefine((value, context) => {
      if (lengthInSlack(value) > most)
        context.addIssue({ code: 'too_big', origin: 'string', maximum: most, input: value });
      if (hiddenCharacters(value).length > 0)
        context.addIssue({ code: 'custom', params: { hidden: true }, input: value });
    })
    .meta({ maxLength: most });
