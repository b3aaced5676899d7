import type { Cast } from '../glossary/picture/cast.ts';
import type { Panel, Scene } from '../glossary/picture/scene.ts';
import type { Setting } from '../glossary/picture/settings.ts';
import type { Term } from '../glossary/types.ts';
import { PICTURE_WORDS } from './words/picture.ts';

/** What a word's picture shows, in words, for whoever cannot see it: at most 1,500 characters, and never none. */
export const pictureAlt = ({ term, picture }: Term): string =>
  picture ? `${term}. ${sentences(picture).join(' ')}` : term;

function sentences(scene: Scene): string[] {
  switch (scene.kind) {
    case 'two-worlds':
      return [PICTURE_WORDS.twoWorlds, ...panels(scene.panels, PICTURE_WORDS.left, PICTURE_WORDS.right)];
    case 'before-after':
      return [PICTURE_WORDS.beforeAfter, ...panels(scene.panels, PICTURE_WORDS.before, PICTURE_WORDS.after)];
    case 'room':
      return [PICTURE_WORDS.room(where(scene.setting), listed(scene.things)), ...underneath(scene.caption)];
    case 'flow':
      return [
        PICTURE_WORDS.flow(scene.beats.length, where(scene.setting)),
        ...scene.beats.map(({ cast, caption }, i) => `${PICTURE_WORDS.step(i + 1)}: ${said(cast, caption)}`),
        ...underneath(scene.caption),
      ];
    case 'mapping':
      return [
        PICTURE_WORDS.mapping,
        ...scene.likenesses.map(({ is, like }) => sentence(PICTURE_WORDS.likeness(is, like))),
        ...underneath(scene.caption),
      ];
  }
}

const panels = ([first, second]: readonly [Panel, Panel], one: string, other: string): string[] =>
  [
    { panel: first, label: one },
    { panel: second, label: other },
  ].map(
    ({ panel: { title, setting, cast, caption }, label }) =>
      `${title ? PICTURE_WORDS.titled(label, title) : label}: ${said(cast, caption, where(setting))}`,
  );

const where = (setting: Setting): string => PICTURE_WORDS.where[setting];

/** Who and what is there, and where; then the words that stand beneath. */
const said = (cast: readonly Cast[], caption: string, place = ''): string =>
  `${listed(cast)}${place && ` ${place}`}. ${sentence(caption)}`;

function listed(cast: readonly Cast[]): string {
  const all = cast.map(called);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')}${PICTURE_WORDS.and}${last}`;
}

/** “20 empty seats”; where nobody wrote what it is, what the emoji is called. */
function called({ count, name, words }: Cast): string {
  if (words !== undefined) return count > 1 ? `${count} ${words}` : words;
  return count > 1 ? PICTURE_WORDS.times(count, name) : name;
}

const underneath = (caption: string | undefined): string[] =>
  caption === undefined ? [] : [sentence(PICTURE_WORDS.underneath(caption))];

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
