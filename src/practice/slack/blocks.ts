import { unknownPictureParts } from './pictures.ts';
import { isJson, type Json } from './types.ts';

type Surface = 'message' | 'modal' | 'home';

const EVERYWHERE: readonly Surface[] = ['message', 'modal', 'home'];
const MESSAGES: readonly Surface[] = ['message'];

/** Every type of block that Slack knows, and where it takes it. */
const BLOCK_TYPES: Readonly<Record<string, readonly Surface[]>> = {
  actions: EVERYWHERE,
  alert: ['modal'],
  card: MESSAGES,
  carousel: MESSAGES,
  container: MESSAGES,
  context: EVERYWHERE,
  context_actions: MESSAGES,
  data_visualization: MESSAGES,
  divider: EVERYWHERE,
  file: MESSAGES,
  header: EVERYWHERE,
  image: EVERYWHERE,
  input: EVERYWHERE,
  markdown: MESSAGES,
  plan: MESSAGES,
  rich_text: EVERYWHERE,
  section: EVERYWHERE,
  table: MESSAGES,
  task_card: MESSAGES,
  video: EVERYWHERE,
};

/** What Slack would say of blocks that it does not know, or not on this surface. */
export function blockTypeProblems(blocks: unknown, surface: Surface): string[] {
  if (!Array.isArray(blocks)) return [];
  const problems = blocks.flatMap((block: unknown, i) => {
    const type = isJson(block) ? String(block.type) : 'none';
    if (!BLOCK_TYPES[type]) return [`unsupported type: ${type} [json-pointer:/blocks/${i}/type]`];
    return BLOCK_TYPES[type].includes(surface)
      ? []
      : [`a block of type ${type} is not taken in a ${surface} [json-pointer:/blocks/${i}/type]`];
  });
  return [...problems, ...unknownPictureParts(blocks)];
}

/** Blocks with an id each: Slack gives one to every block that came without. */
export function withBlockIds(blocks: unknown): Json[] {
  if (!Array.isArray(blocks)) return [];
  return blocks.map((block: Json, i) => ({ ...block, block_id: block.block_id ?? `b${i}` }));
}
