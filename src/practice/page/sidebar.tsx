import { useState } from 'react';
import { COVERAGE } from '../slack/coverage.ts';
import type { Channel } from '../slack/types.ts';
import { Dialog } from './dialog.tsx';
import { Face } from './face.tsx';
import { Icon } from './icon.tsx';
import { Menu } from './menu.tsx';
import { useHere } from './workspace.ts';

interface SidebarProps {
  readonly current: string;
  /** Channels with something new in them. */
  readonly unread: ReadonlySet<string>;
  readonly onChannel: (id: string) => void;
  readonly onPerson: (id: string) => void;
  readonly onTheme: () => void;
}

/** Where one can go, who one is, and what one can change about this practice workspace. */
export function Sidebar({ current, unread, onChannel, onPerson, onTheme }: SidebarProps) {
  const { snapshot, theme, act } = useHere();
  const [covering, setCovering] = useState(false);
  const { channels, people, me, cast, bot, daysAhead, mayJoin } = snapshot;
  const person = people.find(({ id }) => id === me);
  const entry = ({ id, name, kind }: Channel) => (
    <li key={id}>
      <button
        type="button"
        className={unread.has(id) ? 'nav-item unread' : 'nav-item'}
        aria-current={id === current ? 'page' : undefined}
        data-channel={id}
        onClick={() => onChannel(id)}
      >
        {kind === 'channel' ? <span className="hash">#</span> : <Face id={bot.id} size={20} />}
        <span>{kind === 'channel' ? name : bot.realName}</span>
        {unread.has(id) && <span className="unseen"> (something new)</span>}
      </button>
    </li>
  );
  return (
    <aside className="sidebar" aria-label="Workspace">
      <header className="sidebar-head">
        <p className="sidebar-name">Practice</p>
        <p>No Slack, no tokens: all of it is on this computer.</p>
      </header>
      <nav aria-label="Channels and direct messages">
        <h2>Channels</h2>
        <ul>{channels.filter(({ kind }) => kind === 'channel').map(entry)}</ul>
        <h2>Direct messages</h2>
        <ul>{channels.filter(({ kind }) => kind === 'im').map(entry)}</ul>
      </nav>
      <div className="sidebar-tools">
        <button type="button" className="nav-item" onClick={() => void act({ do: 'tomorrow' })}>
          <Icon name="clock" />
          <span>Jump to tomorrow{daysAhead > 0 && ` (${daysAhead} ${daysAhead === 1 ? 'day' : 'days'} ahead)`}</span>
        </button>
        {mayJoin && (
          <button type="button" className="nav-item" onClick={() => void act({ do: 'join' })}>
            <Icon name="person" />
            <span>Let {mayJoin.realName} join</span>
          </button>
        )}
        <button type="button" className="nav-item" onClick={onTheme}>
          <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
          <span>{theme === 'dark' ? 'Light' : 'Dark'} colours</span>
        </button>
        <button type="button" className="nav-item" onClick={() => setCovering(true)}>
          <Icon name="tick" />
          <span>What is covered of Slack</span>
        </button>
      </div>
      <Menu
        label="Whom you are"
        hasWords
        className="person"
        items={people
          .filter(({ id }) => cast.includes(id))
          .map(({ id, realName, title }) => ({
            key: id,
            words: realName,
            hint: title,
            before: <Face id={id} size={30} />,
            checked: id === me,
            pick: () => onPerson(id),
          }))}
      >
        <Face id={me} size={34} />
        <span>
          <span className="unseen">You are </span>
          {person?.realName}
          <small>{person?.title}</small>
        </span>
        <Icon name="swap" />
      </Menu>
      {covering && <Coverage onClose={() => setCovering(false)} />}
    </aside>
  );
}

function Coverage({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="What is covered of Slack" className="inspector" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section className="dialog-body" tabIndex={0} aria-label="What is covered of Slack">
        <p>Anything else gets Slack’s unknown_method, or a note on this page.</p>
        <table className="coverage">
          <thead>
            <tr>
              <th scope="col">Method</th>
              <th scope="col">Arguments it reads</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(COVERAGE.methods).map(([name, { reads }]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{reads.join(', ') || 'none'}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>Events: {COVERAGE.events.join(', ')}.</p>
        <p>Interactions: {COVERAGE.interactions.join(', ')}.</p>
        <p>Answers to a form: {COVERAGE.responseActions.join(', ')}.</p>
      </section>
    </Dialog>
  );
}
