import type { Note } from './protocol.ts';
import type { Call } from './slack/web-api-server.ts';

/** What is worth a note about a call of the bot's; most calls are not. */
export function noteOf({ method, args, answer, uncovered }: Call): Omit<Note, 'id'> | undefined {
  const name = method === 'response_url' ? 'an answer to a response_url' : method;
  if (answer.error === 'unknown_method')
    return {
      title: `The bot called ${name}, which this workspace does not know.`,
      lines: ['It answered unknown_method. Slack may well know it: see the table of what is covered.'],
      payload: args,
    };
  if (answer.ok === false)
    return {
      title: `Slack would refuse ${name}: ${String(answer.error)}`,
      lines: detail(answer.response_metadata),
      payload: args,
    };
  if (uncovered.length > 0)
    return {
      title: `The bot sent ${name} with what this workspace passes over.`,
      lines: [`Not covered: ${uncovered.join(', ')}`],
      payload: args,
    };
  return undefined;
}

function detail(metadata: unknown): string[] {
  const { messages } = (metadata ?? {}) as { messages?: unknown };
  return Array.isArray(messages) ? messages.map(String) : [];
}
