import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Deed, Done, Snapshot } from '../protocol.ts';
import type { Person } from '../slack/types.ts';

/** What every part of the page may know and do. */
export interface Here {
  readonly snapshot: Snapshot;
  readonly theme: 'light' | 'dark';
  /** Carries out a deed as the person whose eyes these are. */
  readonly act: (deed: Deed) => Promise<Done>;
  /** Says something to a screen reader. */
  readonly announce: (words: string) => void;
}

const HereContext = createContext<Here | undefined>(undefined);
export const HereProvider = HereContext.Provider;

export function useHere(): Here {
  const here = useContext(HereContext);
  if (!here) throw new Error('there is no workspace around this part of the page');
  return here;
}

const loadedAt = document.querySelector<HTMLMetaElement>('meta[name="loaded-at"]')?.content ?? '';

/** The workspace as one person sees it, kept up to date; `undefined` until the first word arrives. */
export function useSnapshot(me: string | undefined): { snapshot: Snapshot | undefined; lost: boolean } {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const query = new URLSearchParams({ since: loadedAt, ...(me && { as: me }) });
    const source = new EventSource(`/events?${query}`);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      setSnapshot(JSON.parse(data) as Snapshot);
      setLost(false);
    };
    source.onerror = () => setLost(true);
    return () => source.close();
  }, [me]);
  return { snapshot, lost };
}

/** Carries out a person's deeds. */
export function useAct(me: string | undefined): Here['act'] {
  return useCallback(
    async (deed) => {
      try {
        const response = await fetch('/do', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ as: me, ...deed }),
        });
        return (await response.json()) as Done;
      } catch {
        return { ok: false, problem: 'The practice workspace does not answer. Is it still running in the terminal?' };
      }
    },
    [me],
  );
}

/** Everybody who may have written something, by id. */
export function useAuthors(): ReadonlyMap<string, Person> {
  const { people, bot } = useHere().snapshot;
  return useMemo(
    () => new Map([...people, bot, SLACKBOT].map((person) => [person.id, person] as const)),
    [people, bot],
  );
}

const SLACKBOT: Person = { id: 'USLACKBOT', name: 'slackbot', realName: 'Slackbot', title: 'Slack itself' };

/** A value that survives a reload of this tab. */
export function useKept(name: string, initial: string): [string, (value: string) => void] {
  const [value, setValue] = useState(() => sessionStorage.getItem(name) ?? initial);
  const keep = useCallback(
    (next: string) => {
      sessionStorage.setItem(name, next);
      setValue(next);
    },
    [name],
  );
  return [value, keep];
}

/** The value of the render before. */
export function usePrevious<T>(value: T): T | undefined {
  const previous = useRef<T>(undefined);
  useEffect(() => {
    previous.current = value;
  });
  return previous.current;
}
