import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Face } from './face.tsx';
import { Icon } from './icon.tsx';
import { type Suggestion, suggestionsFor } from './suggestions.ts';
import { useHere } from './workspace.ts';

interface ComposerProps {
  readonly label: string;
  readonly channel: string;
  readonly thread?: string | undefined;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  /** The box takes the focus whenever this changes; never while it is 0. */
  readonly focusOn: number;
}

/** The box to write in. Enter sends, Shift and Enter begins a line. */
export function Composer({ label, channel, thread, draft, onDraft, focusOn }: ComposerProps) {
  const { snapshot, act } = useHere();
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [cursor, setCursor] = useState(0);
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState('');
  const [problem, setProblem] = useState('');

  const offered = draft === dismissed ? [] : suggestionsFor(draft, Math.min(cursor, draft.length), snapshot);
  const current = Math.min(at, offered.length - 1);
  const command = snapshot.features.commands.find((each) => draft === `${each.command} `);

  useEffect(() => {
    if (focusOn > 0) box.current?.focus();
  }, [focusOn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the box grows with what stands in it
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [draft]);

  const put = ({ text, cursor: to }: Suggestion): void => {
    onDraft(text);
    setCursor(to);
    setAt(0);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(to, to);
    });
  };
  const send = async (): Promise<void> => {
    if (!draft.trim()) return;
    onDraft('');
    box.current?.focus();
    const { problem: wrong = '' } = await act({ do: 'send', channel, ...(thread && { thread }), text: draft });
    setProblem(wrong);
    // What could not be sent is not lost.
    if (wrong) onDraft(draft);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const suggestion = offered[current];
    if (suggestion && event.key === 'ArrowDown') setAt((current + 1) % offered.length);
    else if (suggestion && event.key === 'ArrowUp') setAt((current + offered.length - 1) % offered.length);
    else if (suggestion && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey) put(suggestion);
    else if (suggestion && event.key === 'Escape') setDismissed(draft);
    else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) void send();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="composer">
      {offered.length > 0 && (
        <div className="suggestions" id={`${id}list`} role="listbox" aria-label="Suggestions">
          {offered.map((suggestion, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the focus and takes the keys
            <div
              key={suggestion.key}
              id={`${id}${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === current}
              className={i === current ? 'option current' : 'option'}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => put(suggestion)}
            >
              {suggestion.face && <Face id={suggestion.face} size={22} />}
              <span>
                <strong>{suggestion.words}</strong>
                <small>{suggestion.hint}</small>
              </span>
            </div>
          ))}
        </div>
      )}
      {problem && (
        <p className="composer-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="composer-box">
        <textarea
          ref={box}
          rows={1}
          aria-label={label}
          placeholder={label}
          aria-autocomplete="list"
          aria-controls={offered.length > 0 ? `${id}list` : undefined}
          aria-activedescendant={offered.length > 0 ? `${id}${current}` : undefined}
          aria-describedby={command ? `${id}hint` : undefined}
          value={draft}
          onChange={({ target }) => {
            onDraft(target.value);
            setCursor(target.selectionStart);
            setAt(0);
            setDismissed('');
          }}
          onSelect={({ currentTarget }) => setCursor(currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className="send"
          aria-label="Send"
          aria-disabled={!draft.trim()}
          onClick={() => void send()}
        >
          <Icon name="send" />
        </button>
      </div>
      <p className="composer-hint" id={`${id}hint`} aria-hidden={!command}>
        {command ? `${command.usageHint} · ${command.description}` : 'Enter sends · Shift+Enter for a new line'}
      </p>
    </div>
  );
}
