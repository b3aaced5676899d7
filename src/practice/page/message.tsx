import { useEffect, useMemo, useRef, useState } from 'react';
import type { Json, StoredMessage } from '../slack/types.ts';
import { Blocks } from './blocks/blocks.tsx';
import { Written } from './blocks/drawn.tsx';
import { Surface } from './blocks/surface.tsx';
import { Face } from './face.tsx';
import { Icon } from './icon.tsx';
import { InspectButton, Inspector } from './inspector.tsx';
import { Menu } from './menu.tsx';
import { clockTime, msOf } from './time.ts';
import { useAuthors, useHere } from './workspace.ts';

interface MessageProps {
  readonly message: StoredMessage;
  /** How many answered in its thread; a message within a thread has none of its own. */
  readonly replies?: readonly StoredMessage[];
  readonly onThread?: (() => void) | undefined;
}

/** A message as Slack shows it: who, when, what, and what one can do with it. */
export function MessageRow({ message, replies = [], onThread }: MessageProps) {
  const author = useAuthors().get(message.user);
  const row = useRef<HTMLElement>(null);
  useKeptFocus(row, message);
  const name = author?.realName ?? message.user;
  const time = clockTime(msOf(message.ts));
  const source = useMemo(
    () => ({ in: 'message', channel: message.channel, ts: message.ts }) as const,
    [message.channel, message.ts],
  );
  const blocks = message.blocks;
  return (
    <article
      ref={row}
      tabIndex={-1}
      className={message.visibleTo ? 'message private' : 'message'}
      aria-label={`${name}, ${time}`}
      data-ts={message.ts}
    >
      {message.visibleTo && (
        <p className="only-you">
          <Icon name="eye" size={13} /> Only visible to you
        </p>
      )}
      <Face id={message.user} />
      <div className="message-main">
        <p className="byline">
          <strong>{name}</strong>
          {(message.bot_id || message.user === 'USLACKBOT') && <span className="app-badge">APP</span>}
          <time dateTime={new Date(msOf(message.ts)).toISOString()}>{time}</time>
        </p>
        {blocks && blocks.length > 0 ? (
          <Surface source={source} blocks={blocks}>
            <Blocks blocks={blocks} />
          </Surface>
        ) : (
          <Written text={message.text} />
        )}
        {replies.length > 0 && onThread && <Replies replies={replies} onOpen={onThread} />}
      </div>
      <Toolbar message={message} name={name} onThread={onThread} />
    </article>
  );
}

function Replies({ replies, onOpen }: { readonly replies: readonly StoredMessage[]; readonly onOpen: () => void }) {
  const authors = [...new Set(replies.map(({ user }) => user))].slice(0, 3);
  return (
    <button type="button" className="replies" onClick={onOpen}>
      {authors.map((id) => (
        <Face key={id} id={id} size={22} />
      ))}
      <span>
        {replies.length} {replies.length === 1 ? 'reply' : 'replies'}
      </span>
    </button>
  );
}

interface ToolbarProps {
  readonly message: StoredMessage;
  readonly name: string;
  readonly onThread?: (() => void) | undefined;
}

function Toolbar({ message, name, onThread }: ToolbarProps) {
  const { snapshot, act } = useHere();
  const [inspecting, setInspecting] = useState(false);
  const { messageShortcuts } = snapshot.features;
  const isBots = message.bot_id !== undefined;
  return (
    <div className="toolbar">
      {onThread && !message.visibleTo && (
        <button
          type="button"
          className="icon-button"
          aria-label={`Reply in thread to ${name}`}
          title="Reply in thread"
          onClick={onThread}
        >
          <Icon name="reply" />
        </button>
      )}
      {isBots && <InspectButton onClick={() => setInspecting(true)} />}
      {messageShortcuts.length > 0 && !message.visibleTo && (
        <Menu
          label={`More actions for the message of ${name}`}
          className="icon-button"
          items={messageShortcuts.map(({ callbackId, name: words }) => ({
            key: callbackId,
            words,
            hint: 'Define',
            pick: () => void act({ do: 'shortcut', channel: message.channel, ts: message.ts, callbackId }),
          }))}
        >
          <Icon name="more" />
        </Menu>
      )}
      {inspecting && (
        <Inspector title="A message of Define" payload={payloadOf(message)} onClose={() => setInspecting(false)} />
      )}
    </div>
  );
}

const payloadOf = ({ ts: _, user: __, bot_id: ___, visibleTo, ...message }: StoredMessage): Json => ({
  ...(visibleTo && { user: visibleTo }),
  ...message,
});

/** When a press replaces the message, and with it the button that had the focus, the focus stays in the message. */
function useKeptFocus(row: React.RefObject<HTMLElement | null>, message: StoredMessage): void {
  const had = useRef(false);
  useEffect(() => {
    const element = row.current;
    const note = (event: FocusEvent): void => {
      had.current = element?.contains(event.target as Node) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [row]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the message that takes the focus away
  useEffect(() => {
    if (had.current && document.activeElement === document.body) row.current?.focus();
  }, [message, row]);
}
