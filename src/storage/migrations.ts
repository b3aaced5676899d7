import { type ColumnDefinitionBuilder, type Kysely, type Migration, Migrator, type SchemaModule, sql } from 'kysely';
import { StorageAway } from './away.ts';

/** In the order of their names, which is that in which they run. One that has run somewhere is never changed. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-beginnings': { up: beginnings },
  '0002-requests': { up: requests },
  '0003-curation': { up: curation },
  '0004-who-asked-an-expert': { up: whoAskedAnExpert },
};

/** Runs what has not run yet, once even when several processes begin together. */
export async function migrate(db: Kysely<never>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  if (error instanceof Error && error.message.startsWith('corrupted migrations'))
    throw new StorageAway(
      'The database belongs to a newer version of Define than this one.',
      'Start the newer version, or give this one a database of its own.',
      { mayPass: false, cause: error },
    );
  throw error;
}

const OF_WORKSPACE = { workspace: 'text' } as const;
const OF_PERSON = { workspace: 'text', person: 'text' } as const;

/** A question mark stands for a column that may be empty. */
type Column = 'text' | 'text?' | 'integer' | 'integer?' | 'bigint' | 'bigint?';

async function beginnings({ schema }: Kysely<never>): Promise<void> {
  const table = tablesIn(schema);
  await table('seen_events', { ...OF_WORKSPACE, key: 'text', at: 'bigint' }, ['workspace', 'key']);
  await table('kept_words', { ...OF_PERSON, slug: 'text', at: 'bigint' }, ['workspace', 'person', 'slug']);
  await table(
    'learning_paths',
    { ...OF_PERSON, path: 'text', quiz_right: 'integer?', finished_at: 'bigint?', touched_at: 'bigint' },
    ['workspace', 'person', 'path'],
  );
  await table('learnt_words', { ...OF_PERSON, path: 'text', slug: 'text', at: 'bigint' }, [
    'workspace',
    'person',
    'path',
    'slug',
  ]);
  await table(
    'word_a_day',
    { ...OF_PERSON, minute: 'integer', paused: 'text?', unanswered: 'integer', due: 'bigint?' },
    ['workspace', 'person'],
  );
  await table('words_sent', { ...OF_PERSON, slug: 'text', at: 'bigint' }, ['workspace', 'person', 'slug']);
  await table(
    'outbox',
    {
      id: 'text',
      ...OF_PERSON,
      kind: 'text',
      payload: 'text',
      due: 'bigint',
      key: 'text?',
      claimed_until: 'bigint?',
    },
    ['id'],
  );
  await table('clarity', { ...OF_WORKSPACE, slug: 'text', clear: 'integer', not_yet: 'integer' }, [
    'workspace',
    'slug',
  ]);
  await table('unclear_notes', { id: 'text', ...OF_WORKSPACE, slug: 'text', text: 'text', at: 'bigint' }, ['id']);
  await table('welcomes', { ...OF_PERSON, welcomed_by: 'text?', at: 'bigint' }, ['workspace', 'person']);

  await schema.createIndex('seen_events_at').on('seen_events').column('at').execute();
  await schema.createIndex('outbox_due').on('outbox').column('due').execute();
  await schema.createIndex('outbox_one_of_a_key').on('outbox').columns(['workspace', 'key']).unique().execute();
  await schema.createIndex('outbox_person').on('outbox').columns(['workspace', 'person']).execute();
  await schema.createIndex('unclear_notes_workspace').on('unclear_notes').column('workspace').execute();
}

async function requests({ schema }: Kysely<never>): Promise<void> {
  const table = tablesIn(schema);
  await table('requests', { ...OF_WORKSPACE, key: 'text', word: 'text', at: 'bigint' }, ['workspace', 'key']);
  await table('request_waiters', { ...OF_PERSON, key: 'text', at: 'bigint' }, ['workspace', 'person', 'key']);
}

async function curation(db: Kysely<never>): Promise<void> {
  const { schema } = db;
  const table = tablesIn(schema);
  await schema
    .alterTable('requests')
    .addColumn('asked', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .alterTable('requests')
    .addColumn('state', 'text', (column) => column.notNull().defaultTo('open'))
    .execute();
  const optional = {
    why: 'text',
    slug: 'text',
    decided_by: 'text',
    decided_at: 'bigint',
    expert: 'text',
    expert_asked_at: 'bigint',
    expert_proposal: 'text',
    expert_answered_at: 'bigint',
  } as const;
  for (const [column, type] of Object.entries(optional))
    await schema.alterTable('requests').addColumn(column, type).execute();
  await sql`update requests set asked = (
    select count(*) from request_waiters
    where request_waiters.workspace = requests.workspace and request_waiters.key = requests.key
  )`.execute(db);
  await table('request_places', { id: 'text', ...OF_WORKSPACE, key: 'text', text: 'text', at: 'bigint' }, ['id']);
  await table(
    'proposals',
    {
      id: 'text',
      ...OF_WORKSPACE,
      version: 'integer',
      slug: 'text',
      entry: 'text',
      request: 'text?',
      over_version: 'integer',
      beneath: 'text?',
      state: 'text',
      why: 'text?',
      written_by: 'text?',
      decided_by: 'text?',
      decided_at: 'bigint?',
      begun_at: 'bigint',
      changed_at: 'bigint',
    },
    ['id'],
  );
  await table(
    'words',
    {
      ...OF_WORKSPACE,
      slug: 'text',
      version: 'integer',
      did: 'text',
      entry: 'text?',
      beneath: 'text?',
      beneath_now: 'text?',
      written_by: 'text?',
      decided_by: 'text?',
      at: 'bigint',
    },
    ['workspace', 'slug', 'version'],
  );
  await table('overlays', { ...OF_WORKSPACE, version: 'integer' }, ['workspace']);
  await table(
    'notices',
    { ...OF_WORKSPACE, about: 'text', id: 'text', channel: 'text', ts: 'text?', revision: 'integer' },
    ['workspace', 'about', 'id'],
  );
  await schema.createIndex('request_waiters_word').on('request_waiters').columns(['workspace', 'key']).execute();
  await schema.createIndex('request_places_word').on('request_places').columns(['workspace', 'key']).execute();
  await schema.createIndex('proposals_state').on('proposals').columns(['workspace', 'state']).execute();
}

async function whoAskedAnExpert({ schema }: Kysely<never>): Promise<void> {
  await schema.alterTable('requests').addColumn('expert_asked_by', 'text').execute();
}

/** What makes a table of these columns, in which the key is found once. */
const tablesIn =
  (schema: SchemaModule) =>
  async (name: string, columns: Readonly<Record<string, Column>>, key: string[]): Promise<void> => {
    let table = schema.createTable(name);
    for (const [column, type] of Object.entries(columns)) {
      const build = (builder: ColumnDefinitionBuilder) => (type.endsWith('?') ? builder : builder.notNull());
      table = table.addColumn(column, type.replace('?', '') as 'text' | 'integer' | 'bigint', build);
    }
    await table.addPrimaryKeyConstraint(`${name}_key`, key as never[]).execute();
  };
