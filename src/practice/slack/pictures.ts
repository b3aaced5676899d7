import { isJson, type Json, textOf } from './types.ts';

const MOST_WAIT_MS = 3_000;

/**
 * What Slack would say of the pictures in these blocks: it fetches each of them before it takes a message or a view. The
 * stand-in reaches no further than this machine.
 */
export async function pictureProblems(blocks: unknown): Promise<string[]> {
  const problems = picturesIn(blocks, '/blocks').map(async ({ url, at }) =>
    (await isPicture(url)) ? [] : [`downloading image failed [json-pointer:${at}/image_url]`],
  );
  return (await Promise.all(problems)).flat();
}

/** The addresses of all pictures, however deep they stand, each with its place. */
function picturesIn(node: unknown, at: string): { url: string; at: string }[] {
  if (Array.isArray(node)) return node.flatMap((each, i) => picturesIn(each, `${at}/${i}`));
  if (!isJson(node)) return [];
  const url = node.type === 'image' ? textOf(node.image_url) : '';
  return [
    ...(url ? [{ url, at }] : []),
    ...Object.entries(node).flatMap(([part, child]) => picturesIn(child, `${at}/${part}`)),
  ];
}

async function isPicture(url: string): Promise<boolean> {
  if (!URL.canParse(url) || new URL(url).hostname !== '127.0.0.1') return false;
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(MOST_WAIT_MS) });
    const { size } = await response.blob();
    return response.ok && size > 0 && /^image\/(?:png|jpeg|gif)$/.test(response.headers.get('content-type') ?? '');
  } catch {
    return false;
  }
}

const TAKEN = ['type', 'block_id', 'image_url', 'slack_file', 'alt_text', 'title'];

/** What Slack would say of parts of a picture that it does not take, such as those that it adds itself. */
export const unknownPictureParts = (blocks: unknown): string[] =>
  (Array.isArray(blocks) ? blocks : []).flatMap((block: unknown, i) =>
    isJson(block) && block.type === 'image'
      ? Object.keys(block)
          .filter((part) => !TAKEN.includes(part))
          .map((part) => `invalid additional property: ${part} [json-pointer:/blocks/${i}]`)
      : [],
  );

/** Blocks as Slack sends them back: pictures carry what it measured of them. Only that it does so is played here. */
export const withMeasures = (blocks: readonly Json[]): Json[] =>
  blocks.map((block) =>
    block.type === 'image'
      ? { fallback: '0x0px image', image_width: 0, image_height: 0, image_bytes: 0, is_animated: false, ...block }
      : block,
  );
