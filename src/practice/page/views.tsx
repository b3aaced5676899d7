import { useEffect, useRef, useState } from 'react';
import type { OpenView } from '../slack/types.ts';
import { textOf } from '../slack/types.ts';
import { Blocks } from './blocks/blocks.tsx';
import { Surface } from './blocks/surface.tsx';
import { collectValues, formProblems, type Values, words } from './blocks/values.ts';
import { Dialog, focusInside } from './dialog.tsx';
import { Icon } from './icon.tsx';
import { InspectButton, Inspector } from './inspector.tsx';
import { useHere, usePrevious } from './workspace.ts';

/** The modals that are open, the topmost to be seen; those beneath keep what was typed into them. */
export function ViewStack({ views }: { readonly views: readonly OpenView[] }) {
  const { act } = useHere();
  const body = useRef<HTMLDivElement>(null);
  const [inspecting, setInspecting] = useState(false);
  const top = views.at(-1);
  const title = words(top?.view.title);
  const page = top && `${top.id} ${title}`;
  const before = usePrevious(page);
  useEffect(() => {
    // The first modal is focused by its dialog; a later one, or the one beneath it, when it comes to the top. One that
    // turned into something else is read from its beginning.
    if (before === undefined || !page || before === page) return;
    body.current?.querySelector('.view:not([hidden]) .dialog-body')?.scrollTo(0, 0);
    focusInside(body.current?.closest('dialog') ?? null);
  }, [page, before]);
  if (!top) return null;

  const close = (all: boolean) => void act({ do: 'close', view: top.id, all: all && views.length > 1 });
  return (
    <Dialog
      title={title}
      className="modal"
      onClose={() => close(false)}
      onCross={() => close(true)}
      before={
        views.length > 1 && (
          <button type="button" className="icon-button" aria-label="Back" onClick={() => close(false)}>
            <Icon name="back" />
          </button>
        )
      }
      after={<InspectButton onClick={() => setInspecting(true)} />}
    >
      <div ref={body} className="views">
        {views.map((opened) => (
          <div key={opened.id} className="view" hidden={opened !== top}>
            <ViewForm opened={opened} onClose={() => close(false)} />
          </div>
        ))}
      </div>
      {inspecting && (
        <Inspector title={`The modal “${title}”`} payload={top.view} onClose={() => setInspecting(false)} />
      )}
    </Dialog>
  );
}

function ViewForm({ opened, onClose }: { readonly opened: OpenView; readonly onClose: () => void }) {
  const { act } = useHere();
  const [edited, setEdited] = useState<Values>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState('');
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const blocks = Array.isArray(opened.view.blocks) ? opened.view.blocks : [];
  const source = useRef({ in: 'view', id: opened.id } as const).current;
  const submit = words(opened.view.submit);

  const before = usePrevious(opened.hash);
  useEffect(() => {
    // An update may take away what had the focus; then one reads on from the top.
    const dialog = form.current?.closest('dialog') ?? null;
    const isLost = [document.body, dialog].includes(document.activeElement as HTMLElement);
    if (before === undefined || before === opened.hash || !isLost) return;
    form.current?.querySelector('.dialog-body')?.scrollTo({ top: 0 });
    focusInside(dialog);
  }, [before, opened.hash]);

  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('.wrong :is(input, textarea, button)')?.focus();
  }, [errors]);

  const send = async (): Promise<void> => {
    if (sending) return;
    const values = collectValues(blocks, edited);
    const wrong = formProblems(blocks, values);
    setErrors(wrong);
    setProblem('');
    if (Object.keys(wrong).length > 0) return;
    setSending(true);
    const done = await act({ do: 'submit', view: opened.id, values });
    setSending(false);
    if (done.errors) setErrors(done.errors);
    else if (!done.ok) setProblem('We had some trouble connecting. Try again?');
  };

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section className="dialog-body" tabIndex={0} aria-label={words(opened.view.title)}>
        {problem && (
          <p className="view-problem" role="alert">
            {problem}
          </p>
        )}
        <Surface source={source} blocks={blocks} errors={errors} onEdit={setEdited}>
          <Blocks blocks={blocks} />
        </Surface>
      </section>
      <div className="dialog-foot">
        <button type="button" className="button" onClick={onClose}>
          {words(opened.view.close) || 'Cancel'}
        </button>
        {submit && (
          <button type="submit" className="button primary-fill" aria-busy={sending}>
            {submit}
          </button>
        )}
      </div>
    </form>
  );
}

/** The Home tab, as the bot published it for this person. */
export function HomeTab({ home }: { readonly home: OpenView | undefined }) {
  const [inspecting, setInspecting] = useState(false);
  const source = { in: 'view', id: home?.id ?? '' } as const;
  const blocks = Array.isArray(home?.view.blocks) ? home.view.blocks : [];
  if (!home) return <p className="empty">The bot has not published a Home tab for you yet.</p>;
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setInspecting(true)}>
        <Icon name="code" size={15} /> What Slack sees
      </button>
      <Surface key={home.id} source={source} blocks={blocks}>
        <Blocks blocks={blocks} />
      </Surface>
      {inspecting && (
        <Inspector
          title={`The Home tab ${textOf(home.view.callback_id)}`}
          payload={home.view}
          onClose={() => setInspecting(false)}
        />
      )}
    </>
  );
}
