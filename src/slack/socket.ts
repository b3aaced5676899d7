import { SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { asRequest, boltLogger, errorFacts, type Log } from './log.ts';

/** A receiver for Socket Mode that no single frame can end: on `null`, the library's own handler throws past everybody. */
export function socketReceiver(appToken: string, clientOptions: WebClientOptions, log: Log): SocketModeReceiver {
  // The library writes its own retry rule into options that have none, hence a copy with one of its own.
  const options = { ...clientOptions, retryConfig: { retries: 3 } };
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    installerOptions: { clientOptions: options },
  });
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
  return receiver;
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
