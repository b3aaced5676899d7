import { useEffect, useState } from 'react';
import type { Channel, StoredMessage } from '../slack/types.ts';
import { Composer } from './composer.tsx';
import { Icon } from './icon.tsx';
import { gone, MessageList } from './message-list.tsx';
import { Notices } from './notices.tsx';
import { ThingsToTry } from './things-to-try.tsx';
import { HomeTab } from './views.tsx';
import { useHere } from './workspace.ts';

interface ConversationProps {
  readonly channel: Channel;
  readonly messages: readonly StoredMessage[];
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly focusOn: number;
  readonly onThread: (ts: string) => void;
  readonly onNav: () => void;
  readonly onTry: (where: 'channel' | 'thread' | 'bot', text: string) => void;
}

/** A channel, or the conversation with the bot. */
export function Conversation({
  channel,
  messages,
  draft,
  onDraft,
  focusOn,
  onThread,
  onNav,
  onTry,
}: ConversationProps) {
  const { snapshot, act } = useHere();
  const { bot, features, home, openingEnds } = snapshot;
  const isBots = channel.kind === 'im';
  const name = isBots ? bot.realName : `#${channel.name}`;
  const [tab, setTab] = useState<'home' | 'messages'>('messages');
  const hasHome = isBots && features.homeTab;
  useEffect(() => {
    if (isBots) void act({ do: 'openHome', tab });
  }, [isBots, tab, act]);

  const answers = messages.filter(({ thread_ts }) => thread_ts !== undefined);
  const main = messages.filter(({ thread_ts }) => thread_ts === undefined);
  // What was deleted leaves a line where others had answered it.
  const orphaned = [...new Set(answers.map(({ thread_ts = '' }) => thread_ts))]
    .filter((ts) => !main.some((each) => each.ts === ts))
    .map((ts) => gone(channel.id, ts));
  const shown = [...main, ...orphaned].sort((a, b) => Number(a.ts) - Number(b.ts));
  const isFirst = snapshot.channels[0]?.id === channel.id;
  return (
    <section className="main" aria-label={name}>
      <header className="pane-head">
        <button type="button" className="icon-button nav-button" aria-label="Channels" onClick={onNav}>
          <Icon name="menu" />
        </button>
        <h2>{isBots ? name : <span>#&nbsp;{channel.name}</span>}</h2>
        <span className="faint">{isBots ? bot.title : `${channel.members.length} members`}</span>
      </header>
      {hasHome && (
        <div className="tabs" role="tablist" aria-label={name}>
          {(['home', 'messages'] as const).map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              aria-selected={tab === each}
              className="tab"
              onClick={() => setTab(each)}
            >
              {each === 'home' ? 'Home' : 'Messages'}
            </button>
          ))}
        </div>
      )}
      {hasHome && tab === 'home' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
        <div className="home" role="tabpanel" aria-label="Home" tabIndex={0}>
          <HomeTab home={home} />
        </div>
      ) : (
        <MessageList
          label={`Messages in ${name}`}
          messages={shown}
          repliesTo={(ts) => answers.filter(({ thread_ts }) => thread_ts === ts)}
          onThread={onThread}
          aside={isFirst ? { after: openingEnds, content: <ThingsToTry onTry={onTry} /> } : undefined}
        />
      )}
      {isBots && main.length === 0 && tab === 'messages' && (
        <p className="empty">This is between you and {name}. Write a word, spelled as well as you can.</p>
      )}
      <Notices />
      <Composer label={`Message ${name}`} channel={channel.id} draft={draft} onDraft={onDraft} focusOn={focusOn} />
    </section>
  );
}
