import { Fragment, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { StoredMessage } from '../slack/types.ts';
import { MessageRow } from './message.tsx';
import { dayName, msOf, sameDay } from './time.ts';
import { useHere } from './workspace.ts';

interface MessageListProps {
  readonly label: string;
  readonly messages: readonly StoredMessage[];
  readonly repliesTo?: (ts: string) => readonly StoredMessage[];
  readonly onThread?: (ts: string) => void;
  /** Something that stands after the messages up to a timestamp. */
  readonly aside?: { readonly after: string; readonly content: ReactNode } | undefined;
}

const NONE: readonly StoredMessage[] = [];

/** Messages, oldest first, a line between days; the newest is kept in view. */
export function MessageList({ label, messages, repliesTo, onThread, aside }: MessageListProps) {
  const { now } = useHere().snapshot;
  const scroller = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  const latest = messages.at(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new last message is what moves the view
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && atEnd.current) element.scrollTop = element.scrollHeight;
  }, [latest, messages.length]);
  const asideAt = aside ? messages.findLastIndex(({ ts }) => ts <= aside.after) : -1;
  return (
    <section
      ref={scroller}
      className="messages"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < 80;
      }}
    >
      <div className="spring" />
      {messages.map((message, i) => {
        const before = messages[i - 1];
        const isNewDay = !before || !sameDay(msOf(before.ts), msOf(message.ts));
        return (
          <Fragment key={message.ts}>
            {isNewDay && <p className="day">{dayName(msOf(message.ts), now)}</p>}
            {message.user === NOBODY ? (
              <p className="deleted">This message was deleted.</p>
            ) : (
              <MessageRow
                message={message}
                replies={repliesTo?.(message.ts) ?? NONE}
                onThread={onThread && (() => onThread(message.ts))}
              />
            )}
            {i === asideAt && aside?.content}
          </Fragment>
        );
      })}
    </section>
  );
}

const NOBODY = '';

/** What stands where a message was that others had answered. */
export const gone = (channel: string, ts: string): StoredMessage => ({ channel, ts, user: NOBODY, text: '' });
