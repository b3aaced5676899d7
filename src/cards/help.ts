import { bold, bullets, type Message, message, paragraph, small, title } from './pieces.ts';
import { EXPLAIN_WORDS } from './words/explain.ts';
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
    paragraph(EXPLAIN_WORDS.help),
    paragraph(WORDS.helpSpelling),
    small(WORDS.helpPrivacy),
  ]);
}

/** For whoever points at what others said, which the bot cannot read: how to have it explained. */
export const pointing = (command: string): Message =>
  message([
    title(EXPLAIN_WORDS.threadTitle),
    paragraph(EXPLAIN_WORDS.threadWhy),
    bullets(EXPLAIN_WORDS.threadWays(command).map(([what, how]) => [bold(what), `: ${how}`])),
    small(EXPLAIN_WORDS.threadPhone),
  ]);

/** A line for one person, when there is no card to show. */
export const note = (text: string): Message => message([paragraph(text)]);
