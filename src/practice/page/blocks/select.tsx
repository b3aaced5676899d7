import { useEffect, useState } from 'react';
import { isJson, type Json, textOf } from '../../slack/types.ts';
import { Picker } from '../picker.tsx';
import { useHere } from '../workspace.ts';
import type { ElementProps } from './element.tsx';
import { asOption, optionsOf, pickedField, pickedKeys } from './options.ts';
import { nameOf, useElement } from './use-element.ts';
import { words } from './values.ts';

/** Every kind of menu to pick from. */
export function Select(props: ElementProps) {
  const { element } = props;
  const { snapshot } = useHere();
  const { state, change } = useElement(props);
  const type = textOf(element.type);
  const many = type.startsWith('multi_');
  const field = pickedField(type);
  const external = useExternal(props);
  const held = (Array.isArray(state[field]) ? (state[field] as unknown[]) : [state[field]]).filter(isJson);
  const offered = external.options ?? optionsOf(element, snapshot);
  // What is picked stays to be seen though the bot no longer offers it.
  const kept = held.map((each) => asOption(each)).filter(({ key }) => !offered.some((option) => option.key === key));
  return (
    <Picker
      called={nameOf(props, words(element.placeholder) || 'Choose')}
      placeholder={words(element.placeholder) || 'Choose'}
      options={offered}
      kept={kept}
      picked={pickedKeys(state[field])}
      many={many}
      onType={external.ask}
      onPick={(options) => {
        const values = options.map(({ value }) => value);
        change({ [field]: many ? values : (values[0] ?? null) });
      }}
    />
  );
}

/** The options of a menu that the bot fills as a person types. */
function useExternal({ element, blockId }: ElementProps) {
  const { act } = useHere();
  const { source } = useElement({ element, blockId });
  const isExternal = textOf(element.type).endsWith('external_select');
  const least = typeof element.min_query_length === 'number' ? element.min_query_length : 3;
  const [typed, setTyped] = useState('');
  const [options, setOptions] = useState<ReturnType<typeof asOption>[]>([]);
  useEffect(() => {
    if (!isExternal || typed.length < least) return;
    let current = true;
    const menu: Json = { action_id: element.action_id, block_id: blockId, value: typed };
    act({ do: 'suggest', source, menu }).then((done) => {
      if (current) setOptions((done.options ?? []).map((option) => asOption(option)));
    });
    return () => {
      current = false;
    };
  }, [isExternal, typed, least, element.action_id, blockId, act, source]);
  return isExternal ? { options, ask: setTyped } : { options: undefined, ask: undefined };
}
