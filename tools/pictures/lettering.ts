import { COLOURS } from './colours.ts';
import { box, type LaidOut, type Style, typeset } from './typeset.ts';

/** Words to be set into a box, in pixels. */
export interface Lettering {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Sizes to try, the largest first. Less than 32 cannot be read on a phone, where a picture is a third as wide. */
  readonly sizes: readonly number[];
  /** A name that all have in common that are to be of one size. */
  readonly alike?: string;
  readonly align?: 'left' | 'center';
  readonly colour?: string;
  /** 800 for what is read first. */
  readonly weight?: 700 | 800;
  /** What lies beneath the words, and how far it reaches beyond them at both ends. */
  readonly plate?: { readonly colour: string; readonly corner: number; readonly pad: number };
}

interface Fit {
  readonly size: number;
  /** The least width in which the words need no more lines than they have to. */
  readonly width: number;
}

const LINE = 1.16;
/** Widths to try for words on a plate, in parts of the room there is. */
const WIDTHS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const widthsOf = ({ plate }: Lettering): readonly number[] => (plate ? WIDTHS : [1]);

/**
 * Words as paths of SVG, each text in the largest of its sizes in which it fits into its box.
 *
 * @throws Error that names a text for which no size is small enough
 */
export async function lettered(all: readonly Lettering[], width: number, height: number): Promise<string> {
  const fits = await fitting(all);
  const boxes = all.map((each, i) => {
    const { x, y, align, plate } = each;
    const { size, width: least } = fits[i] ?? { size: 0, width: 0 };
    const place = { position: 'absolute', left: x, top: y, width: each.width, height: each.height };
    const justifyContent = align === 'left' ? 'flex-start' : 'center';
    const beneath = plate && {
      backgroundColor: plate.colour,
      borderRadius: plate.corner,
      padding: `6px ${plate.pad}px`,
    };
    // A width that is a hair too small would make one line more.
    const set = words(each, size, plate ? { maxWidth: least + 2 } : {});
    return box({ ...place, display: 'flex', alignItems: 'center', justifyContent }, [
      beneath ? box({ display: 'flex', ...beneath }, [set]) : set,
    ]);
  });
  return (await typeset(boxes, width, height)).svg;
}

const words = (
  { text, align = 'center', colour = COLOURS.ink, weight = 700, plate }: Lettering,
  size: number,
  more: Style = {},
  key?: string,
) => {
  const style = { fontSize: size, fontWeight: weight, lineHeight: LINE, color: colour, textWrap: 'balance' };
  return box({ display: 'block', ...style, textAlign: plate ? 'center' : align, ...more }, text, key);
};

/** How each text fits; those that are to be alike in the size of the one that needs the smallest. */
async function fitting(all: readonly Lettering[]): Promise<Fit[]> {
  const boxes = all.flatMap((each, i) => each.sizes.flatMap((size) => trials(each, size, i)));
  const { sizes: measured } = await typeset(boxes, 4_000, 4_000);
  const own = all.map((each, i) => sizeOf(each, i, measured));
  return all.map((each, i) => {
    const alike = own.filter((_, j) => j === i || (each.alike !== undefined && all[j]?.alike === each.alike));
    const size = Math.min(...alike);
    return { size, width: leastWidth(each, size, i, measured) };
  });
}

const roomOf = ({ width, plate }: Lettering): number => width - 2 * (plate?.pad ?? 0);

/** A text in one size and several widths, and its longest word, to be measured. */
const trials = (each: Lettering, size: number, i: number) => [
  ...widthsOf(each).map((part) => {
    const width = roomOf(each) * part;
    return box({ position: 'absolute', display: 'flex', width }, [words(each, size, {}, `${i} ${size} ${part}`)]);
  }),
  box({ position: 'absolute', display: 'flex' }, [
    words({ ...each, text: longestWord(each.text) }, size, { whiteSpace: 'nowrap' }, `${i} ${size} word`),
  ]),
];

function sizeOf(each: Lettering, i: number, measured: LaidOut['sizes']): number {
  const size = each.sizes.find((size) => {
    const height = measured.get(`${i} ${size} 1`)?.height ?? Number.POSITIVE_INFINITY;
    const word = measured.get(`${i} ${size} word`)?.width ?? Number.POSITIVE_INFINITY;
    return height <= each.height && word <= roomOf(each);
  });
  if (size === undefined)
    throw new Error(`“${each.text}” does not fit into the picture. Say it in fewer or shorter words.`);
  return size;
}

function leastWidth(each: Lettering, size: number, i: number, measured: LaidOut['sizes']): number {
  const word = measured.get(`${i} ${size} word`)?.width ?? 0;
  const height = measured.get(`${i} ${size} 1`)?.height;
  const part = widthsOf(each).find(
    (part) => measured.get(`${i} ${size} ${part}`)?.height === height && roomOf(each) * part >= word,
  );
  return roomOf(each) * (part ?? 1);
}

const longestWord = (text: string): string =>
  text.split(/\s+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
