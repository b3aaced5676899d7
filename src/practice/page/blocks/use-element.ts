import { isJson, type Json, textOf } from '../../slack/types.ts';
import type { ElementProps } from './element.tsx';
import { useSurface } from './surface.tsx';
import { initialState } from './values.ts';

/** What an element holds, and how to change it: held for the form it is in, and told to the bot where Slack tells it. */
export function useElement({ element, blockId, input }: ElementProps) {
  const surface = useSurface();
  const type = textOf(element.type);
  const actionId = textOf(element.action_id);
  const state = surface.edited[blockId]?.[actionId] ?? initialState(element) ?? {};
  const tells = input ? input.tells : true;
  const base = { type, action_id: actionId, block_id: blockId };
  const confirm = isJson(element.confirm) ? element.confirm : undefined;
  return {
    state,
    tells,
    /** Only holds it, as while somebody is still typing. */
    hold: (change: Json) => surface.hold(blockId, actionId, { type, ...change }),
    /** Holds it, and tells the bot. */
    change: (change: Json) => {
      if (tells) void surface.send({ ...base, ...change }, confirm, { type, ...change });
      else surface.hold(blockId, actionId, { type, ...change });
    },
    /** Tells the bot of a press. */
    press: (what: Json) => void surface.send({ ...base, ...what }, confirm),
    source: surface.source,
    base,
  };
}

/** How an element is called: by the label of its input, or by its own words. */
export const nameOf = ({ element, input, about }: ElementProps, words: string) =>
  input
    ? { 'aria-labelledby': input.labelId, 'aria-describedby': input.hintId, 'aria-invalid': input.invalid || undefined }
    : { 'aria-label': textOf(element.accessibility_label) || words || about || 'Choose' };
