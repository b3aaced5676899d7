import { useEffect, useRef } from 'react';
import type { StoredMessage } from '../slack/types.ts';
import { Composer } from './composer.tsx';
import { Icon } from './icon.tsx';
import { gone, MessageList } from './message-list.tsx';

interface ThreadProps {
  readonly channel: string;
  readonly channelName: string;
  readonly ts: string;
  readonly messages: readonly StoredMessage[];
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly focusOn: number;
  readonly onClose: () => void;
}

/** A thread, in the panel beside its channel. */
export function Thread({ channel, channelName, ts, messages, draft, onDraft, focusOn, onClose }: ThreadProps) {
  const panel = useRef<HTMLElement>(null);
  const inThread = messages.filter((each) => each.ts === ts || each.thread_ts === ts);
  const shown = inThread.some((each) => each.ts === ts) ? inThread : [gone(channel, ts), ...inThread];
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // Whoever has begun to write does not mean to leave.
      if (event.key === 'Escape' && !draft && panel.current?.contains(document.activeElement)) onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose, draft]);
  return (
    <section ref={panel} className="thread" aria-label="Thread">
      <header className="pane-head">
        <h2>Thread</h2>
        <span className="faint">{channelName}</span>
        <button type="button" className="icon-button end" aria-label="Close the thread" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <MessageList key={ts} label="Messages in the thread" messages={shown} />
      <Composer
        key={ts}
        label="Reply…"
        channel={channel}
        thread={ts}
        draft={draft}
        onDraft={onDraft}
        focusOn={focusOn}
      />
    </section>
  );
}
