import { LIMITS, messageProblems, viewProblems } from '../../limits.ts';
import type { Json } from '../slack/types.ts';
import { textOf } from '../slack/types.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';

interface InspectorProps {
  readonly title: string;
  readonly payload: Json;
  readonly onClose: () => void;
}

/** Opens the inspector. */
export function InspectButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label="What Slack sees"
      title="What Slack sees"
      onClick={onClick}
    >
      <Icon name="code" />
    </button>
  );
}

/** A payload of the bot's as JSON, with what Slack makes of it. */
export function Inspector({ title, payload, onClose }: InspectorProps) {
  const isView = payload.type === 'modal' || payload.type === 'home';
  const blocks = Array.isArray(payload.blocks) ? payload.blocks.length : 0;
  const text = textOf(payload.text);
  const problems = isView ? viewProblems(payload) : messageProblems(payload);
  const bytes = new TextEncoder().encode(JSON.stringify(payload)).length;
  const counts = isView
    ? [`${blocks} of ${LIMITS.viewBlocks} blocks`, `${bytes} of ${LIMITS.viewBytes} bytes`]
    : [`${blocks} of ${LIMITS.messageBlocks} blocks`, `${text.length} of ${LIMITS.messageText} characters of text`];
  return (
    <Dialog title={title} className="inspector" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section className="dialog-body" tabIndex={0} aria-label="What Slack sees">
        <h3>What Slack sees</h3>
        <p>
          {counts.join(' · ')}. {problems.length === 0 ? 'Slack takes it.' : 'Slack would refuse it, or cut it:'}
        </p>
        {problems.length > 0 && (
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        {!isView && (
          <>
            <h3>What a screen reader says</h3>
            <p className="said">{text || 'Nothing: there is no text, and Slack does not read the blocks.'}</p>
          </>
        )}
        <h3>The payload</h3>
        <pre className="json">{JSON.stringify(payload, null, 2)}</pre>
      </section>
    </Dialog>
  );
}
