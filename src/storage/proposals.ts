import { randomUUID } from 'node:crypto';
import type { DeedBy, EntryJson, NewProposal, Outcome, Proposal, Proposals, Seen } from './curation-types.ts';
import type { Database } from './database.ts';
import { touchNotice } from './notices.ts';
import { enqueueOf } from './outbox-queue.ts';
import { close, isOpen, visible } from './request-rows.ts';
import type { Queries, Tables } from './tables.ts';
import type { Person, WordAt } from './types.ts';
import { lockOverlay, putVersion, versionsOf } from './word-rows.ts';

export function proposals(database: Database): Proposals {
  return {
    begin: (person, proposal, at, channel) =>
      database.run(async (db) => {
        const id = randomUUID();
        await insertProposal(db, person, id, proposal, at, channel);
        return found(db, person.workspace, id);
      }),
    change: ({ workspace, user }, seen, proposal, at, channel) =>
      database.run(async (db) => {
        const set = { ...columnsFor(proposal), written_by: user, changed_at: at };
        const isDone = await update(db, workspace, seen, set);
        if (isDone) await touch(db, workspace, seen.id, at, channel);
        return outcome(db, workspace, seen, isDone);
      }),
    get: (workspace, id) => database.run((db) => get(db, workspace, id)),
    list: (workspace) => database.run((db) => undecided(db, workspace)),
    forRequest: (workspace, key) =>
      database.run(async (db) => (await undecided(db, workspace)).filter(({ request }) => request === key).at(-1)),
    approve: (workspace, seen, deed) => database.run((db) => approve(db, workspace, seen, deed)),
    beginApproved: (person, proposal, at, answers) =>
      database.run(async (db) => {
        const { workspace, user } = person;
        await lockOverlay(db, workspace);
        const { inForce } = await versionsOf(db, workspace, proposal.slug);
        const isAsked = proposal.request === undefined || (await isOpen(db, workspace, proposal.request));
        if (inForce !== proposal.over || !isAsked) return false;
        const id = randomUUID();
        await insertProposal(db, person, id, proposal, at, undefined);
        const { is } = await approve(db, workspace, { id, version: 1 }, { by: user, at, answers });
        return is === 'done';
      }),
    decline: (workspace, seen, why, { by, at }) =>
      database.run(async (db) => {
        const isDone = await update(db, workspace, seen, {
          state: 'declined',
          why: visible(why),
          decided_by: by,
          decided_at: at,
          changed_at: at,
        });
        const proposal = await get(db, workspace, seen.id);
        if (isDone && proposal?.by !== undefined && proposal.by !== by)
          await enqueueOf(
            db,
            { workspace, user: proposal.by },
            'proposal-declined',
            { id: seen.id },
            { due: at, key: seen.id },
          );
        if (isDone) await touch(db, workspace, seen.id, at);
        return outcome(db, workspace, seen, isDone);
      }),
    discard: (workspace, seen, at) =>
      database.run(async (db) => {
        const before = await get(db, workspace, seen.id);
        const { numDeletedRows } = await db
          .deleteFrom('proposals')
          .where((row) => row.and({ workspace, id: seen.id, version: seen.version, state: 'draft' }))
          .executeTakeFirst();
        if (!before || numDeletedRows === 0n) return outcome(db, workspace, seen, false);
        await touchNotice(db, workspace, { about: 'proposal', id: seen.id }, at);
        if (before.request !== undefined)
          await touchNotice(db, workspace, { about: 'request', id: before.request }, at);
        return { is: 'done', now: before };
      }),
  };
}

async function approve(
  db: Queries,
  workspace: string,
  seen: Seen,
  { by, at, answers = [] }: DeedBy & { readonly answers?: readonly string[] },
): Promise<Outcome<Proposal>> {
  await lockOverlay(db, workspace);
  const proposal = await get(db, workspace, seen.id);
  const versions = proposal && (await versionsOf(db, workspace, proposal.slug));
  const decided = { state: 'approved', decided_by: by, decided_at: at, changed_at: at };
  if (!proposal || versions?.inForce !== proposal.over || !(await update(db, workspace, seen, decided)))
    return outcome(db, workspace, seen, false);
  const { slug, entry, beneath, by: writer, request } = proposal;
  await putVersion(db, workspace, slug, versions.newest, {
    did: 'approved',
    entry,
    beneath,
    writtenBy: writer,
    decided: { by, at },
  });
  const keys = new Set([...(request === undefined ? [] : [request]), ...answers]);
  for (const key of keys)
    if (await close(db, workspace, key, { state: 'answered', slug, decided_at: at }))
      await touchNotice(db, workspace, { about: 'request', id: key }, at);
  if (writer !== undefined && writer !== by)
    await enqueueOf(
      db,
      { workspace, user: writer },
      'proposal-approved',
      { slug },
      { due: at, key: `${seen.id}:${seen.version}` },
    );
  await touch(db, workspace, seen.id, at);
  return outcome(db, workspace, seen, true);
}

export async function insertProposal(
  db: Queries,
  { workspace, user }: Person,
  id: string,
  proposal: NewProposal,
  at: number,
  channel: string | undefined,
): Promise<void> {
  const row = { id, workspace, version: 1, written_by: user, begun_at: at, changed_at: at, ...columnsFor(proposal) };
  await db.insertInto('proposals').values(row).execute();
  await touch(db, workspace, id, at, channel);
}

const columnsFor = ({ slug, entry, state, request, over, beneath }: NewProposal) => ({
  slug,
  entry: JSON.stringify(entry),
  state,
  request: request ?? null,
  over_version: over,
  beneath: beneath ?? null,
});

/** The messages that tell of a proposal: its own, and that of the request it answers. */
async function touch(db: Queries, workspace: string, id: string, at: number, channel?: string): Promise<void> {
  await touchNotice(db, workspace, { about: 'proposal', id }, at, channel);
  const { request } = await found(db, workspace, id);
  if (request !== undefined) await touchNotice(db, workspace, { about: 'request', id: request }, at);
}

/** Changes a proposal that nobody decided, if it is as it was seen. */
async function update(
  db: Queries,
  workspace: string,
  { id, version }: Seen,
  set: Partial<Tables['proposals']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('proposals')
    .set({ ...set, version: version + 1 })
    .where((row) => row.and({ workspace, id, version }))
    .where('state', 'in', ['draft', 'waiting'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function outcome(db: Queries, workspace: string, { id }: Seen, isDone: boolean): Promise<Outcome<Proposal>> {
  const now = await get(db, workspace, id);
  return now ? { is: isDone ? 'done' : 'changed', now } : { is: 'gone' };
}

async function get(db: Queries, workspace: string, id: string): Promise<Proposal | undefined> {
  const row = await db
    .selectFrom('proposals')
    .selectAll()
    .where((each) => each.and({ workspace, id }))
    .executeTakeFirst();
  return row && proposalOf(row);
}

async function found(db: Queries, workspace: string, id: string): Promise<Proposal> {
  const proposal = await get(db, workspace, id);
  if (!proposal) throw new Error('a proposal is gone that was just written');
  return proposal;
}

async function undecided(db: Queries, workspace: string): Promise<Proposal[]> {
  const rows = await db
    .selectFrom('proposals')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('state', 'in', ['draft', 'waiting'])
    .orderBy('begun_at')
    .orderBy('id')
    .execute();
  return rows.map(proposalOf);
}

/** The words that a person wrote or suggested something for, which nobody decided yet, the last first. */
export async function writtenBy(db: Queries, { workspace, user }: Person): Promise<WordAt[]> {
  const rows = await db
    .selectFrom('proposals')
    .select(['slug', 'changed_at'])
    .where((row) => row.and({ workspace, written_by: user }))
    .where('state', 'in', ['draft', 'waiting'])
    .orderBy('changed_at', 'desc')
    .orderBy('slug')
    .execute();
  return rows.map(({ slug, changed_at }) => ({ slug, at: changed_at }));
}

function proposalOf(row: Tables['proposals']): Proposal {
  return {
    id: row.id,
    version: row.version,
    slug: row.slug,
    entry: JSON.parse(row.entry) as EntryJson,
    request: row.request ?? undefined,
    over: row.over_version,
    beneath: row.beneath ?? undefined,
    by: row.written_by ?? undefined,
    begunAt: row.begun_at,
    changedAt: row.changed_at,
    state: stateOf(row),
  };
}

function stateOf({ state, why, decided_by, decided_at }: Tables['proposals']): Proposal['state'] {
  const deed = { by: decided_by ?? undefined, at: decided_at ?? 0 };
  if (state === 'approved') return { is: 'approved', ...deed };
  if (state === 'declined') return { is: 'declined', why: why ?? '', ...deed };
  return { is: state === 'draft' ? 'draft' : 'waiting' };
}
