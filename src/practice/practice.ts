import { NOOR, PEOPLE, SAM } from './cast.ts';
import { MovableClock } from './clock.ts';
import { featuresOf, scopesOf } from './features.ts';
import { noteOf } from './notes.ts';
import { OFFICE, playOpening } from './opening.ts';
import type { Features, Note, Snapshot } from './protocol.ts';
import { withBlockIds } from './slack/blocks.ts';
import { StandIn } from './slack/stand-in.ts';
import type { OpenView, Person, StoredMessage } from './slack/types.ts';
import { BOT, SLACKBOT } from './slack/workspace.ts';

export interface PracticeOptions {
  readonly token: string;
  readonly signingSecret: string;
  /** The app's manifest, as it was parsed: what it offers, and what it may. */
  readonly manifest: unknown;
}

const MOST_NOTES = 20;
const BOT_PERSON: Person = { id: BOT.userId, name: 'define', realName: BOT.name, title: 'Explains technical words' };

/** One visit to the practice workspace: the stand-in for Slack, and all that the page shows besides. */
export class Practice {
  readonly clock = new MovableClock();
  readonly slack: StandIn;
  readonly features: Features;
  readonly #openingEnds: string;
  readonly #listeners = new Set<() => void>();
  #notes: Note[] = [];
  #glossary = '';
  #told = false;

  constructor({ token, signingSecret, manifest }: PracticeOptions) {
    this.features = featuresOf(manifest);
    this.slack = new StandIn({
      ...OFFICE,
      now: this.clock.now,
      token,
      signingSecret,
      scopes: scopesOf(manifest),
      homeTab: this.features.homeTab,
      onCall: (call) => {
        const note = noteOf(call);
        if (note) this.note(note);
      },
    });
    for (const { id } of PEOPLE) this.slack.workspace.directMessages(id);
    this.#openingEnds = playOpening(this.slack.workspace, this.clock.now());
    this.slack.workspace.on('change', () => this.changed());
  }

  /** The people whom one can be. */
  get #cast(): readonly Person[] {
    return [...PEOPLE, NOOR].filter((each) => this.slack.workspace.people.includes(each));
  }

  /** The id of whom one is: that person, or the first, where it is nobody whom one can be. */
  personOf(id: string | null | undefined): string {
    return (this.#cast.find((person) => person.id === id) ?? SAM).id;
  }

  /** Tells the page of something that went another way than the bot thought. */
  note(note: Omit<Note, 'id'>): void {
    this.#notes = [...this.#notes, { ...note, id: this.slack.workspace.nextId('N') }].slice(-MOST_NOTES);
    this.changed();
  }

  dismiss(id: string): void {
    this.#notes = this.#notes.filter((note) => note.id !== id);
    this.changed();
  }

  /** Shows what the glossary's checker says; nothing, when all is well. */
  showGlossaryProblems(words: string): void {
    this.#glossary = words;
    this.changed();
  }

  /** Slack itself says something to one person. */
  slackSays(user: string, { channel, thread }: { channel: string; thread?: string | undefined }, text: string): void {
    this.slack.workspace.add({ user: SLACKBOT.userId, channel, thread_ts: thread, text, visibleTo: user });
  }

  /** Calls `listener` after each change, once for all that happen together. Returns the way to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    if (this.#told) return;
    this.#told = true;
    setImmediate(() => {
      this.#told = false;
      for (const listener of this.#listeners) listener();
    });
  }

  /**
   * What one person sees.
   *
   * @param since the timestamp at which their page was loaded: what was private or open before then is gone
   */
  snapshot(me: string, since: string): Snapshot {
    const { workspace } = this.slack;
    const mine = workspace.channels.filter(({ members }) => members.includes(me));
    const isHere = ({ channel, visibleTo, ts }: StoredMessage): boolean =>
      mine.some(({ id }) => id === channel) && (visibleTo === undefined || (visibleTo === me && ts > since));
    const home = workspace.homes.get(me);
    return {
      me,
      now: this.clock.now(),
      daysAhead: this.clock.daysAhead,
      people: workspace.people,
      cast: this.#cast.map(({ id }) => id),
      mayJoin: this.#cast.includes(NOOR) ? undefined : NOOR,
      bot: BOT_PERSON,
      channels: mine,
      messages: workspace.messages.filter(isHere).map(messageForPage),
      views: (workspace.views.get(me) ?? []).filter(({ openedAt }) => openedAt > since).map(viewForPage),
      home: home && viewForPage(home),
      features: this.features,
      notes: this.#notes,
      glossary: this.#glossary,
      openingEnds: this.#openingEnds,
    };
  }
}

const messageForPage = (message: StoredMessage): StoredMessage =>
  message.blocks ? { ...message, blocks: withBlockIds(message.blocks) } : message;

const viewForPage = (opened: OpenView): OpenView => ({
  ...opened,
  view: { ...opened.view, blocks: withBlockIds(opened.view.blocks) },
});
