import { Component, type ReactNode, useMemo } from 'react';
import { type Block, Message } from 'slack-blocks-to-jsx';
import type { Json } from '../../slack/types.ts';
import { useHere } from '../workspace.ts';

/** Blocks as the library draws them: whatever one only reads. */
export function Drawn({ blocks }: { readonly blocks: readonly Json[] }) {
  const { snapshot, theme } = useHere();
  const { people, bot, channels } = snapshot;
  const data = useMemo(
    () => ({
      users: [...people, bot].map(({ id, realName }) => ({ id, name: realName })),
      channels: channels.map(({ id, name }) => ({ id, name })),
    }),
    [people, bot, channels],
  );
  return (
    <CannotDraw type={String(blocks[0]?.type)} key={JSON.stringify(blocks)}>
      <Message blocks={blocks as unknown as Block[]} withoutWrapper theme={theme} name="" logo="" data={data} />
    </CannotDraw>
  );
}

/** A line of Slack's own markup, as people write it. */
export const Written = ({ text }: { readonly text: string }) => (
  <Drawn blocks={[{ type: 'section', text: { type: 'mrkdwn', text } }]} />
);

/** Stands where something cannot be drawn, so that nothing is dropped in silence. */
export const NotDrawn = ({ type }: { readonly type: string }) => (
  <p className="not-drawn">
    This page cannot draw <code>{type}</code>. Slack may well; “What Slack sees” shows it as JSON.
  </p>
);

interface CannotDrawProps {
  readonly type: string;
  readonly children: ReactNode;
}

/** Catches a failure of the library's, so that one block does not take the page with it. */
class CannotDraw extends Component<CannotDrawProps, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? <NotDrawn type={this.props.type} /> : this.props.children;
  }
}
