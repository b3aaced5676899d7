import type { SocketModeReceiver } from '@slack/bolt';
import { asRequest, errorFacts, type Log } from './log.ts';

/** Sees to it that no single frame ends the process: on `null`, the library's own handler throws past everybody. */
export function guardFrames(receiver: SocketModeReceiver, log: Log): void {
  const { client } = receiver as unknown as { client: FrameEmitter };
  const handlers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data, isBinary) => {
    for (const handle of handlers)
      Promise.resolve(isFrame(data) ? asRequest(log, () => handle(data, isBinary)) : undefined).catch(
        (error: unknown) => {
          log.warn(errorFacts(error), 'a frame from Slack could not be read');
        },
      );
  });
}

type FrameHandler = (data: string | ArrayBuffer, isBinary: boolean) => unknown;
interface FrameEmitter {
  listeners(event: 'ws_message'): FrameHandler[];
  removeAllListeners(event: 'ws_message'): void;
  on(event: 'ws_message', handler: FrameHandler): void;
}

/** Whether a frame is what Slack sends: an object, and with an object in it where it carries something. */
function isFrame(data: string | ArrayBuffer): boolean {
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  try {
    const frame = JSON.parse(typeof data === 'string' ? data : new TextDecoder().decode(data));
    return isObject(frame) && (frame.payload === undefined || isObject(frame.payload));
  } catch {
    return false;
  }
}
