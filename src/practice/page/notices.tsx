import { useState } from 'react';
import type { Note } from '../protocol.ts';
import { Icon } from './icon.tsx';
import { Inspector } from './inspector.tsx';
import { useHere } from './workspace.ts';

/** What whoever writes or builds should know: mistakes in the glossary, and what Slack would not have taken. */
export function Notices() {
  const { glossary, notes } = useHere().snapshot;
  return (
    <div className="notices" role="status" aria-label="Notes">
      {glossary && (
        <section className="notice wrong" aria-label="The glossary">
          <p className="notice-title">
            <Icon name="warning" /> There is a mistake in the glossary. Until it is mended, the last good one answers.
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
          <pre tabIndex={0}>{glossary}</pre>
        </section>
      )}
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} />
      ))}
    </div>
  );
}

function NoteCard({ note }: { readonly note: Note }) {
  const { act } = useHere();
  const [inspecting, setInspecting] = useState(false);
  return (
    <section className="notice" aria-label="A note">
      <p className="notice-title">
        <Icon name="warning" /> {note.title}
      </p>
      {note.lines.length > 0 && (
        <ul>
          {note.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className="notice-foot">
        {note.payload && (
          <button type="button" className="button quiet" onClick={() => setInspecting(true)}>
            Open the payload
          </button>
        )}
        <button type="button" className="button quiet" onClick={() => void act({ do: 'dismiss', note: note.id })}>
          Dismiss
        </button>
      </p>
      {inspecting && note.payload && (
        <Inspector title="What the bot sent" payload={note.payload} onClose={() => setInspecting(false)} />
      )}
    </section>
  );
}
