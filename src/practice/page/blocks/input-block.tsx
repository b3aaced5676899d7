import { useId } from 'react';
import { isJson, type Json, textOf } from '../../slack/types.ts';
import { Element } from './element.tsx';
import { useSurface } from './surface.tsx';
import { words } from './values.ts';

/** A labelled input with its hint and, when the form was not taken, what is wrong with it. */
export function InputBlock({ block }: { readonly block: Json }) {
  const { errors } = useSurface();
  const id = useId();
  const blockId = textOf(block.block_id);
  const error = errors[blockId];
  const hint = words(block.hint);
  return (
    <div className={error ? 'input-block wrong' : 'input-block'}>
      <div className="input-label" id={`${id}label`}>
        {words(block.label)}
        {block.optional === true && <span className="optional"> (optional)</span>}
      </div>
      <Element
        element={isJson(block.element) ? block.element : {}}
        blockId={blockId}
        input={{
          labelId: `${id}label`,
          hintId: `${id}hint`,
          invalid: error !== undefined,
          tells: block.dispatch_action === true,
        }}
      />
      <div id={`${id}hint`}>
        {error && <p className="input-error">{error}</p>}
        {hint && <p className="input-hint">{hint}</p>}
      </div>
    </div>
  );
}
