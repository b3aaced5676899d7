import { useEffect, useRef } from 'react';
import type { Snapshot } from '../protocol.ts';
import { useAuthors } from './workspace.ts';

/** Says new and changed messages of the conversation one is in to a screen reader, as Slack does: by their `text`. */
export function useAnnouncements(snapshot: Snapshot, channel: string, announce: (words: string) => void): void {
  const authors = useAuthors();
  const known = useRef<Map<string, string>>(undefined);
  useEffect(() => {
    const texts = new Map(snapshot.messages.map(({ ts, text }) => [ts, text] as const));
    const before = known.current;
    known.current = texts;
    if (!before) return;
    for (const { ts, text, user, channel: where, visibleTo } of snapshot.messages) {
      if (where !== channel || user === snapshot.me || before.get(ts) === text) continue;
      const words = text.replace(/<@(\w+)>/g, (_, id: string) => authors.get(id)?.realName ?? id);
      announce(`${authors.get(user)?.realName ?? user}${visibleTo ? ', only visible to you' : ''}: ${words}`);
    }
  }, [snapshot, channel, announce, authors]);
}
