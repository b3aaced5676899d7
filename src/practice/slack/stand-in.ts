import type { AddressInfo } from 'node:net';
import { type Origin, ResponseUrls } from './response-urls.ts';
import { messageShape, teamOf, viewShape } from './shapes.ts';
import { signatureHeaders } from './signature.ts';
import type { Json, OpenView, StoredMessage } from './types.ts';
import { createWebApiServer, type WebApiOptions } from './web-api-server.ts';
import { BOT, TEAM, Workspace, type WorkspaceOptions } from './workspace.ts';

/** Where a person types: a channel, and the thread in it if they are in one. */
export interface Spot {
  readonly user: string;
  readonly channel: string;
  readonly thread?: string | undefined;
}

/** What the bot answered to a request of Slack's. */
export interface Answered {
  readonly status: number;
  readonly body: string;
}

export interface StandInOptions
  extends WorkspaceOptions,
    Pick<WebApiOptions, 'token' | 'scopes' | 'onCall' | 'faultFor'> {
  readonly signingSecret: string;
}

/**
 * A Slack on loopback, as far as a bot can tell: it signs what it sends, answers the Web API and the response addresses,
 * and remembers what each person would see.
 */
export class StandIn {
  readonly workspace: Workspace;
  readonly #options: StandInOptions;
  readonly #responseUrls: ResponseUrls;
  readonly #server: ReturnType<typeof createWebApiServer>;
  #origin = '';
  #botUrl = '';

  constructor(options: StandInOptions) {
    this.#options = options;
    this.workspace = new Workspace(options);
    this.#responseUrls = new ResponseUrls(this.workspace, options.now);
    this.#server = createWebApiServer({ ...options, workspace: this.workspace, responseUrls: this.#responseUrls });
  }

  /** Begins to answer on a free port. Returns the base address of the Web API. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return `${this.#origin}/api/`;
  }

  /** Says where the bot listens. */
  connect(botUrl: string): void {
    this.#botUrl = botUrl;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** A person sends a slash command. What the bot answers is shown to them. */
  async command({ user, channel }: Spot, command: string, text: string): Promise<Answered> {
    const { name } = this.workspace.channel(channel);
    const answered = await this.form({
      token: 'unused',
      team_id: teamOf(this.workspace.person(user)),
      team_domain: TEAM.domain,
      channel_id: channel,
      channel_name: name,
      user_id: user,
      user_name: this.workspace.person(user).name,
      command,
      text,
      api_app_id: BOT.appId,
      is_enterprise_install: 'false',
      response_url: this.responseUrl({ user, channel }),
      trigger_id: this.workspace.newTrigger(user),
    });
    const body = parseObject(answered.body);
    if (answered.status === 200 && body) {
      // An answer for everyone shows what it answers.
      if (body.response_type === 'in_channel') this.workspace.add({ user, channel, text: `${command} ${text}` });
      this.#responseUrls.use(this.#responseUrls.give({ user, channel }), body);
    }
    return answered;
  }

  /** A person writes a message; the bot hears of it where Slack would tell it. */
  async say({ user, channel, thread }: Spot, text: string): Promise<StoredMessage> {
    const message = this.workspace.add({ user, channel, text, thread_ts: thread });
    const { kind } = this.workspace.channel(channel);
    const about = {
      user,
      text,
      ts: message.ts,
      channel,
      event_ts: message.ts,
      team: teamOf(this.workspace.person(user)),
      ...(thread && { thread_ts: thread }),
    };
    if (kind === 'im') await this.event({ type: 'message', channel_type: 'im', ...about });
    else if (text.includes(`<@${BOT.userId}>`)) await this.event({ type: 'app_mention', ...about });
    return message;
  }

  /** A person presses a button, or picks from a menu, in a message; `values` are what its inputs hold. */
  press(user: string, message: StoredMessage, action: Json, values: Json = {}): Promise<Answered> {
    const { channel, ts, thread_ts, visibleTo } = message;
    return this.interact(user, {
      type: 'block_actions',
      channel: { id: channel, name: this.workspace.channel(channel).name },
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: visibleTo !== undefined,
        ...(thread_ts && { thread_ts }),
      },
      // Slack does not send a private message's content back.
      ...(visibleTo === undefined && { message: messageShape(message) }),
      state: { values },
      response_url: this.responseUrl({ user, channel, thread: thread_ts, message }),
      actions: [action],
    });
  }

  /** A person presses a button in a modal or on the Home tab. */
  pressInView(opened: OpenView, action: Json, values: Json = {}): Promise<Answered> {
    return this.interact(opened.user, {
      type: 'block_actions',
      container: { type: 'view', view_id: opened.id },
      view: viewShape(opened, values),
      actions: [action],
    });
  }

  /** Sends an interaction of any kind, with what all of them have in common. */
  interact(user: string, payload: Json): Promise<Answered> {
    const person = this.workspace.person(user);
    const { name } = person;
    const whole = {
      user: { id: user, username: name, name, team_id: teamOf(person) },
      team: { id: TEAM.id, domain: TEAM.domain },
      api_app_id: BOT.appId,
      token: 'unused',
      is_enterprise_install: false,
      trigger_id: this.workspace.newTrigger(user),
      ...payload,
    };
    return this.form({ payload: JSON.stringify(whole) });
  }

  /** Sends an event, and again if asked to, as Slack's retries do. */
  event(event: Json, { eventId = this.workspace.nextId('Ev'), retry = 0 } = {}): Promise<Answered> {
    const body = JSON.stringify({
      token: 'unused',
      team_id: TEAM.id,
      api_app_id: BOT.appId,
      type: 'event_callback',
      event_id: eventId,
      event_time: Math.floor(this.#options.now() / 1_000),
      authorizations: [{ team_id: TEAM.id, user_id: BOT.userId, is_bot: true, is_enterprise_install: false }],
      is_ext_shared_channel: this.#isSharedOutside(event.channel),
      event,
    });
    const headers = retry ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' } : {};
    return this.send(body, { 'content-type': 'application/json', ...headers });
  }

  #isSharedOutside(channel: unknown): boolean {
    return this.workspace.channels.some(({ id, sharedOutside }) => id === channel && sharedOutside === true);
  }

  form(fields: Readonly<Record<string, string>>): Promise<Answered> {
    return this.send(new URLSearchParams(fields).toString(), { 'content-type': 'application/x-www-form-urlencoded' });
  }

  /** Sends a body to the bot, signed. */
  async send(body: string, headers: Readonly<Record<string, string>>): Promise<Answered> {
    // A signature is held against the real time, wherever the workspace's own clock may stand.
    const signed = signatureHeaders(this.#options.signingSecret, body, Date.now() / 1_000);
    const response = await fetch(`${this.#botUrl}/slack/events`, {
      method: 'POST',
      // A connection kept open may be closed by the bot in the very moment in which it is used again.
      headers: { ...signed, ...headers, connection: 'close' },
      body,
    });
    return { status: response.status, body: await response.text() };
  }

  /** A new address at which an interaction can be answered. */
  responseUrl(origin: Origin): string {
    return `${this.#origin}/respond/${this.#responseUrls.give(origin)}`;
  }
}

function parseObject(text: string): Json | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? (data as Json) : undefined;
  } catch {
    return text ? { text } : undefined;
  }
}
