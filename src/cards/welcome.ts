import type { LearningPath } from '../glossary/types.ts';
import { ACTIONS } from './ids.ts';
import {
  actions,
  bold,
  bullets,
  button,
  type Message,
  message,
  type Piece,
  paragraph,
  small,
  title,
} from './pieces.ts';
import { encode } from './values.ts';
import { WELCOME_WORDS } from './words/welcome.ts';

interface Welcome {
  /** Who sends it; nobody, where the bot greets by itself. */
  readonly by: string | undefined;
  /** The path for the first week, where the glossary has one. */
  readonly path: LearningPath | undefined;
  readonly command: string;
}

/** The one message that a new teammate gets. */
export const welcomeMessage = ({ by, path, command }: Welcome): Message =>
  message([
    title(WELCOME_WORDS.title),
    by ? paragraph({ user: by }, WELCOME_WORDS.sentBy) : paragraph(WELCOME_WORDS.greeting),
    paragraph(WELCOME_WORDS.whatIDo),
    ...(path
      ? [paragraph(bold(path.title), WELCOME_WORDS.pathBefore, WELCOME_WORDS.path(path.steps.length)), startOf(path)]
      : []),
    title(WELCOME_WORDS.askTitle),
    bullets([[WELCOME_WORDS.askHere], [bold(WELCOME_WORDS.askByCommand(command)), WELCOME_WORDS.askByCommandThen]]),
    small(WELCOME_WORDS.onlyThis),
  ]);

/** For whoever would welcome themselves. */
export const ownWelcome = (path: LearningPath | undefined): Message =>
  message([paragraph(WELCOME_WORDS.yourself), ...(path ? [startOf(path)] : [])]);

/** Tells whoever sent it that it is on its way. */
export const welcomeSent = (user: string): Message =>
  message([paragraph(WELCOME_WORDS.sentBefore, { user }, WELCOME_WORDS.sent)]);

/** A line about a person, whose name it begins with. */
export const aboutPerson = (user: string, text: string): Message => message([paragraph({ user }, text)]);

const startOf = ({ slug, title: name }: LearningPath): Piece =>
  actions(button(ACTIONS.learnChoose, WELCOME_WORDS.start, name, encode({ path: slug }), { style: 'primary' }));
