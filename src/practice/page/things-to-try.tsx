import { Icon } from './icon.tsx';
import { useHere, useKept } from './workspace.ts';

interface ThingsToTryProps {
  /** Writes something into a box, for the person to send. */
  readonly onTry: (where: 'channel' | 'thread' | 'bot', text: string) => void;
}

/** Three things to try, for somebody who has just come in. */
export function ThingsToTry({ onTry }: ThingsToTryProps) {
  const { snapshot } = useHere();
  const [hidden, setHidden] = useKept('things-hidden', '');
  const command = snapshot.features.commands[0]?.command ?? '/define';
  const things = [
    {
      where: 'channel',
      title: 'Ask in private',
      text: `${command} staging`,
      why: 'Only you see the answer.',
    },
    {
      where: 'thread',
      title: 'Ask aloud, in a thread',
      text: `@${snapshot.bot.realName} what is a rollback?`,
      why: 'The answer is for everyone there.',
    },
    {
      where: 'bot',
      title: 'Write to the bot, and misspell it',
      text: 'kubernetis',
      why: 'It finds the nearest word, and says so.',
    },
  ] as const;
  if (hidden) return null;
  return (
    <section className="things" aria-label="Three things to try">
      <button type="button" className="icon-button" aria-label="Hide the three things" onClick={() => setHidden('yes')}>
        <Icon name="close" size={15} />
      </button>
      <h3>New here, and puzzled? Three things to try</h3>
      <ol>
        {things.map(({ where, title, text, why }) => (
          <li key={where}>
            <span>
              <strong>{title}.</strong> {why}
            </span>
            <button type="button" className="button try" onClick={() => onTry(where, text)}>
              <span className="unseen">Write </span>
              {text}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
