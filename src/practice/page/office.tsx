import { useCallback, useEffect, useRef, useState } from 'react';
import { useAnnouncements } from './announcements.ts';
import { Conversation } from './conversation.tsx';
import { Sidebar } from './sidebar.tsx';
import { Thread } from './thread.tsx';
import { ViewStack } from './views.tsx';
import { useHere, useKept } from './workspace.ts';

interface OfficeProps {
  readonly onPerson: (id: string) => void;
  readonly onTheme: () => void;
}

const isNarrow = (): boolean => matchMedia('(max-width: 760px)').matches;

/** The workspace as one person has it before them: where they are, what they have begun to write, what is new. */
export function Office({ onPerson, onTheme }: OfficeProps) {
  const { snapshot, announce } = useHere();
  const { channels, messages } = snapshot;
  const [kept, setChannel] = useKept('channel', '');
  const channel = channels.find(({ id }) => id === kept) ?? channels[0];
  const channelId = channel?.id ?? '';
  const [thread, setThread] = useState<string>();
  const [navOpen, setNavOpen] = useState(false);
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const [focusOn, setFocusOn] = useState({ channel: isNarrow() ? 0 : 1, thread: 0 });
  const threadOpener = useRef<Element>(null);
  const unread = useUnread(channelId);
  useAnnouncements(snapshot, channelId, announce);

  const draft = (key: string, text: string) => setDrafts((all) => ({ ...all, [key]: text }));
  const focus = (which: 'channel' | 'thread') => setFocusOn((all) => ({ ...all, [which]: all[which] + 1 }));
  const goTo = (id: string) => {
    setChannel(id);
    setThread(undefined);
    setNavOpen(false);
    focus('channel');
  };
  const openThread = (ts: string) => {
    threadOpener.current = document.activeElement;
    setThread(ts);
    focus('thread');
  };
  const closeThread = useCallback(() => {
    setThread(undefined);
    const opener = threadOpener.current;
    if (opener instanceof HTMLElement && opener.isConnected) requestAnimationFrame(() => opener.focus());
    else setFocusOn((all) => ({ ...all, channel: all.channel + 1 }));
  }, []);
  const onTry = (where: 'channel' | 'thread' | 'bot', text: string) => {
    const bot = channels.find(({ kind }) => kind === 'im');
    const first = messages.find((each) => each.channel === channelId && !each.thread_ts);
    if (where === 'bot' && bot) {
      draft(bot.id, text);
      goTo(bot.id);
    } else if (where === 'thread' && first) {
      draft(first.ts, text);
      openThread(first.ts);
    } else {
      draft(channelId, text);
      focus('channel');
    }
  };

  if (!channel) return null;
  const here = messages.filter((each) => each.channel === channelId);
  const pane = navOpen ? 'nav' : thread ? 'thread' : 'main';
  return (
    <div className="office" data-pane={pane}>
      <Sidebar current={channelId} unread={unread} onChannel={goTo} onPerson={onPerson} onTheme={onTheme} />
      <main className="panes">
        <Conversation
          key={channelId}
          channel={channel}
          messages={here}
          draft={drafts[channelId] ?? ''}
          onDraft={(text) => draft(channelId, text)}
          focusOn={focusOn.channel}
          onThread={openThread}
          onNav={() => setNavOpen(true)}
          onTry={onTry}
        />
        {thread && (
          <Thread
            channel={channelId}
            channelName={channel.kind === 'channel' ? `# ${channel.name}` : snapshot.bot.realName}
            ts={thread}
            messages={here}
            draft={drafts[thread] ?? ''}
            onDraft={(text) => draft(thread, text)}
            focusOn={focusOn.thread}
            onClose={closeThread}
          />
        )}
      </main>
      {snapshot.views.length > 0 && <ViewStack views={snapshot.views} />}
    </div>
  );
}

/** The channels in which something was said since one was last there. */
function useUnread(current: string): ReadonlySet<string> {
  const { snapshot } = useHere();
  const [seen, setSeen] = useState<Readonly<Record<string, string>>>({});
  const latest = (channel: string) => snapshot.messages.findLast((each) => each.channel === channel)?.ts ?? '';
  const latestHere = latest(current);
  useEffect(() => {
    setSeen((all) => ({ ...all, [current]: latestHere }));
  }, [current, latestHere]);
  const isNew = (id: string) => id !== current && latest(id) > (seen[id] ?? snapshot.openingEnds);
  return new Set(snapshot.channels.map(({ id }) => id).filter(isNew));
}
