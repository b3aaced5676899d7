import { isJson, type Json, textOf } from '../../slack/types.ts';
import { Drawn, NotDrawn } from './drawn.tsx';
import { Element, INTERACTIVE } from './element.tsx';
import { InputBlock } from './input-block.tsx';
import { Picture } from './picture.tsx';
import { words } from './values.ts';

/** What the library draws well and nobody acts on. */
const READ_ONLY = new Set([
  'alert',
  'context',
  'data_visualization',
  'divider',
  'header',
  'markdown',
  'plan',
  'rich_text',
  'section',
  'table',
  'task_card',
]);

/** Parts of a rich text that the library draws; it leaves out any other without a word. */
const RICH_TEXT_PARTS = new Set([
  'rich_text_section',
  'rich_text_list',
  'rich_text_quote',
  'rich_text_preformatted',
  'broadcast',
  'channel',
  'color',
  'date',
  'emoji',
  'link',
  'text',
  'user',
  'usergroup',
]);

/** The blocks of a message or a view. What is only read comes from the library; what is acted on is drawn here. */
export function Blocks({ blocks }: { readonly blocks: readonly Json[] }) {
  return (
    <div className="blocks">
      {blocks.map((block, i) => (
        <OneBlock key={`${textOf(block.block_id)}.${textOf(block.type)}.${String(i)}`} block={block} />
      ))}
    </div>
  );
}

function OneBlock({ block }: { readonly block: Json }) {
  const type = textOf(block.type);
  const blockId = textOf(block.block_id);
  switch (type) {
    case 'actions':
    case 'context_actions':
      return <Row elements={block.elements} blockId={blockId} />;
    case 'input':
      return <InputBlock block={block} />;
    case 'image':
      return <Picture image={block} title={words(block.title)} />;
    case 'section':
      if (isJson(block.accessory)) return <SectionWithAccessory block={block} accessory={block.accessory} />;
      return <Drawn blocks={[block]} />;
    case 'card': {
      const { actions, ...card } = block;
      return (
        <div>
          <Drawn blocks={[card]} />
          {Array.isArray(actions) && <Row elements={actions} blockId={blockId} />}
        </div>
      );
    }
    case 'carousel':
      return (
        <div className="carousel">
          {(Array.isArray(block.elements) ? (block.elements as Json[]) : []).map((card, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cards have no id, and their order is who they are
            <OneBlock key={i} block={{ block_id: `${blockId}.${i}`, ...card, type: 'card' }} />
          ))}
        </div>
      );
    default: {
      if (!READ_ONLY.has(type)) return <NotDrawn type={type} />;
      const missing = type === 'rich_text' ? missingParts(block.elements) : [];
      return (
        <div>
          <Drawn blocks={[block]} />
          {missing.map((part) => (
            <NotDrawn key={part} type={part} />
          ))}
        </div>
      );
    }
  }
}

const Row = ({ elements, blockId }: { readonly elements: unknown; readonly blockId: string }) => (
  <div className="actions">
    {(Array.isArray(elements) ? (elements as Json[]) : []).map((element, i) => (
      <Element key={textOf(element.action_id) || String(i)} element={element} blockId={blockId} />
    ))}
  </div>
);

function SectionWithAccessory({ block, accessory }: { readonly block: Json; readonly accessory: Json }) {
  const { accessory: _, ...section } = block;
  const type = textOf(accessory.type);
  return (
    <div className="section">
      <div className="section-text">
        <Drawn blocks={[section]} />
      </div>
      {type === 'image' && <Picture image={accessory} small />}
      {INTERACTIVE.has(type) && (
        <Element element={accessory} blockId={textOf(block.block_id)} about={words(block.text)} />
      )}
      {type !== 'image' && !INTERACTIVE.has(type) && <NotDrawn type={type} />}
    </div>
  );
}

function missingParts(elements: unknown): string[] {
  if (!Array.isArray(elements)) return [];
  const parts = (elements as Json[]).flatMap((part) => [
    ...(RICH_TEXT_PARTS.has(textOf(part.type)) ? [] : [textOf(part.type)]),
    ...missingParts(part.elements),
  ]);
  return [...new Set(parts)];
}
