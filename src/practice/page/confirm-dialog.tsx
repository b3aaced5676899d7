import type { Json } from '../slack/types.ts';
import { textOf } from '../slack/types.ts';
import { words } from './blocks/values.ts';
import { Dialog } from './dialog.tsx';

/** Asks "are you sure?" in the bot's words. */
export function ConfirmDialog({
  confirm,
  onAnswer,
}: {
  readonly confirm: Json;
  readonly onAnswer: (yes: boolean) => void;
}) {
  return (
    <Dialog title={words(confirm.title) || 'Are you sure?'} className="confirm" onClose={() => onAnswer(false)}>
      <p className="dialog-body">{words(confirm.text)}</p>
      <div className="dialog-foot">
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          {words(confirm.deny) || 'Cancel'}
        </button>
        <button
          type="button"
          className={`button ${textOf(confirm.style) === 'danger' ? 'danger-fill' : 'primary-fill'}`}
          data-autofocus
          onClick={() => onAnswer(true)}
        >
          {words(confirm.confirm) || 'Yes'}
        </button>
      </div>
    </Dialog>
  );
}
