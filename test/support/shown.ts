import { escapeText } from '../../src/cards/pieces.ts';

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** What eyes read on a message's or view's blocks, a line for each run of words, buttons left out; escaped as in `text`. */
export function shown(blocks: readonly unknown[]): string[] {
  return blocks
    .filter(isNode)
    .filter(({ type }) => type !== 'actions')
    .flatMap(linesOf);
}

function linesOf(node: Node): string[] {
  const { type, text, elements } = node;
  if (isNode(text)) return linesOf(text);
  const parts = Array.isArray(elements) ? elements.filter(isNode) : [];
  if (type === 'rich_text_section' || type === 'rich_text_preformatted') return [parts.map(spanOf).join('')];
  if (type === 'mrkdwn') return [String(text)];
  if (typeof text === 'string') return [escapeText(text)];
  return parts.flatMap(linesOf);
}

function spanOf({ type, text, user_id, timestamp, format, fallback }: Node): string {
  if (type === 'user') return `<@${user_id}>`;
  if (type === 'date') return `<!date^${timestamp}^${format}|${fallback}>`;
  return escapeText(String(text ?? ''));
}

/** All nodes of a tree for which something holds. */
export function nodes(tree: unknown, holds: (node: Node) => boolean): Node[] {
  if (Array.isArray(tree)) return tree.flatMap((each) => nodes(each, holds));
  if (!isNode(tree)) return [];
  return [...(holds(tree) ? [tree] : []), ...Object.values(tree).flatMap((each) => nodes(each, holds))];
}
