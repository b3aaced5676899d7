import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { Source } from '../../protocol.ts';
import type { Json } from '../../slack/types.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { useHere } from '../workspace.ts';
import { collectValues, type Values } from './values.ts';

/** A message or a view, to the elements that stand in it. */
interface SurfaceHere {
  readonly source: Source;
  readonly edited: Values;
  /** What is wrong, by block. */
  readonly errors: Readonly<Record<string, string>>;
  readonly hold: (block: string, action: string, state: Json) => void;
  /** Tells the bot, after asking the person where that is wanted. Returns whether they went on. */
  readonly send: (action: Json, confirm?: Json, holding?: Json) => Promise<boolean>;
}

const SurfaceContext = createContext<SurfaceHere | undefined>(undefined);

export function useSurface(): SurfaceHere {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('an element stands in a message or a view');
  return surface;
}

interface SurfaceProps {
  readonly source: Source;
  readonly blocks: readonly Json[];
  readonly errors?: Readonly<Record<string, string>>;
  /** Is told of every change, for a form that will be sent. */
  readonly onEdit?: (edited: Values) => void;
  readonly children: ReactNode;
}

const NONE = {};

/** Holds what is typed and picked in a message or a view, and sends what is pressed. */
export function Surface({ source, blocks, errors = NONE, onEdit, children }: SurfaceProps) {
  const { act, announce } = useHere();
  const [edited, setEdited] = useState<Values>({});
  const [asking, setAsking] = useState<{ confirm: Json; answer: (yes: boolean) => void }>();
  const latest = useRef({ edited, blocks });
  latest.current.blocks = blocks;
  const busy = useRef(new Set<string>());

  const hold = useCallback(
    (block: string, action: string, state: Json) => {
      const { edited: before } = latest.current;
      const next = { ...before, [block]: { ...before[block], [action]: state } };
      latest.current.edited = next;
      setEdited(next);
      onEdit?.(next);
    },
    [onEdit],
  );

  const send = useCallback(
    async (action: Json, confirm?: Json, holding?: Json): Promise<boolean> => {
      const key = `${action.block_id}/${action.action_id}`;
      // A second press before the first was heard is a slip of the finger.
      if (busy.current.has(key)) return false;
      busy.current.add(key);
      try {
        if (confirm) {
          const yes = await new Promise<boolean>((answer) => setAsking({ confirm, answer }));
          setAsking(undefined);
          if (!yes) return false;
        }
        if (holding) hold(String(action.block_id), String(action.action_id), holding);
        const values = collectValues(latest.current.blocks, latest.current.edited);
        const { problem } = await act({ do: 'press', source, action, values });
        if (problem) announce(problem);
        return true;
      } finally {
        busy.current.delete(key);
      }
    },
    [act, announce, hold, source],
  );

  const here = useMemo(() => ({ source, edited, errors, hold, send }), [source, edited, errors, hold, send]);
  return (
    <SurfaceContext value={here}>
      {children}
      {asking && <ConfirmDialog confirm={asking.confirm} onAnswer={asking.answer} />}
    </SurfaceContext>
  );
}
