import { bold, bullets, type Message, message, paragraph, small, title } from './pieces.ts';
import { WORDS } from './words.ts';

/**
 * What one can do here.
 *
 * @param command the command's name
 * @param asked whether help was asked for; otherwise the question was empty
 */
export function help(command: string, asked: boolean): Message {
  return message([
    title(WORDS.helpTitle),
    paragraph(asked ? WORDS.helpIntro : WORDS.helpEmpty),
    bullets(WORDS.helpWays(command).map(([type, what]) => [bold(type), `: ${what}`])),
    paragraph(WORDS.helpMention),
    paragraph(WORDS.helpSpelling),
    small(WORDS.helpPrivacy),
  ]);
}

/** A line for one person, when there is no card to show. */
export const note = (text: string): Message => message([paragraph(text)]);
