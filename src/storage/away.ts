/** The database cannot be used. The message says what and why, for the person who runs the bot. */
export class StorageAway extends Error {
  /** Code that may not import this class knows it by its name. */
  override readonly name = 'StorageAway';
  /** What to do. */
  readonly mend: string;
  /** Whether it may come back with nothing to mend but the database itself, so that a bot can start without it. */
  readonly mayPass: boolean;

  constructor(what: string, mend: string, { mayPass, cause }: { mayPass: boolean; cause?: unknown }) {
    super(what, { cause });
    this.mend = mend;
    this.mayPass = mayPass;
  }
}
