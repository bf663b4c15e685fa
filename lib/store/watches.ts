import { check } from '../messages/check.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { type Change, ChangeSchema, type CheckRun, CheckRunSchema, type Watch, WatchSchema } from '../model/watch.ts';
import { type Snapshot, SnapshotSchema } from '../watch/judge/snapshot.ts';
import { attempt } from './attempt.ts';
import type { ClausemarkDb } from './db.ts';
import { pack, unpack } from './pack.ts';
import { withRoom } from './room.ts';

/** Texts kept of one document; the oldest give way. */
export const MOST_SNAPSHOTS = 20;
/** Runs of checks kept of one document. */
const MOST_RUNS = 200;
/** The due time of a document that is looked at only when asked. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** All that one check leaves behind. It is kept whole or not at all. */
interface CheckResult {
  /** As it is to be kept; `revision` is still that of the watch which the check began with. */
  readonly watch: Watch;
  readonly snapshot: Snapshot | null;
  readonly change: Change | null;
}

/** What is kept of one document, for its view. */
export interface WatchHistory {
  readonly watch: Watch;
  readonly changes: readonly Change[];
  readonly runs: readonly CheckRun[];
}

/** Watched documents on this device. */
export interface Watches {
  /** Keeps a new watch; one that is there already keeps its history and takes the new wishes. */
  add(watch: Watch): Promise<Result<Watch>>;
  list(): Promise<Result<readonly Watch[]>>;
  get(id: string): Promise<Result<Watch>>;
  /** Keeps a changed watch. Fails with `refused` where another write came first. */
  update(watch: Watch): Promise<Result<Watch>>;
  /** Texts of a document, newest first; broken ones are left out. */
  snapshots(id: string): Promise<Result<readonly Snapshot[]>>;
  /** Keeps what a check brought, in one transaction. Fails with `refused` where another write came first. */
  record(result: CheckResult): Promise<Result<Watch>>;
  history(id: string): Promise<Result<WatchHistory>>;
  unread(): Promise<Result<readonly Change[]>>;
  markRead(watch: string): Promise<Result<void>>;
  /** Keeps changes that the dataset tells of, in one transaction with the watch that knows up to which day. */
  keepArchived(watch: Watch, changes: readonly Change[]): Promise<Result<Watch>>;
  remove(id: string): Promise<Result<void>>;
  removeAll(): Promise<Result<void>>;
}

/** Opens the watched documents in a database. */
export function watches(db: ClausemarkDb): Watches {
  const all = [db.watches, db.snapshots, db.changes, db.checks, db.notices];
  return {
    add: (watch) => attempt(() => db.transaction('rw', db.watches, () => addWatch(db, watch))),
    list: () => attempt(async () => ok(readable(WatchSchema, await db.watches.toArray()))),
    get: (id) => attempt(() => getWatch(db, id)),
    update: (watch) => attempt(() => db.transaction('rw', db.watches, () => putWatch(db, watch))),
    snapshots: (id) => attempt(async () => ok(await snapshotsOf(db, id))),
    record: (result) => attempt(() => withRoom(db, () => recordCheck(db, result))),
    history: (id) => attempt(() => historyOf(db, id)),
    unread: () => attempt(async () => ok((await allChanges(db)).filter(({ unread }) => unread))),
    markRead: (watch) => attempt(() => db.transaction('rw', all, async () => ok(await markRead(db, watch)))),
    keepArchived: (watch, changes) => attempt(() => db.transaction('rw', all, () => keepArchived(db, watch, changes))),
    remove: (id) => attempt(() => db.transaction('rw', all, async () => ok(await removeWatch(db, id)))),
    removeAll: () =>
      attempt(() => db.transaction('rw', all, async () => ok(void (await Promise.all(all.map((t) => t.clear())))))),
  };
}

async function allChanges(db: ClausemarkDb): Promise<Change[]> {
  return readable(ChangeSchema, await db.changes.orderBy('at').reverse().toArray());
}

async function markRead(db: ClausemarkDb, watch: string): Promise<void> {
  await db.notices.where('watch').equals(watch).delete();
  await db.changes
    .where('[watch+at]')
    .between(...spanOf(watch))
    .modify((row) => {
      const parsed = ChangeSchema.safeParse(row.value);
      if (parsed.success) Object.assign(row, { value: { ...parsed.data, unread: false } });
    });
}

async function keepArchived(db: ClausemarkDb, watch: Watch, changes: readonly Change[]): Promise<Result<Watch>> {
  const put = await putWatch(db, watch);
  if (put.ok) for (const change of changes) await putChange(db, change);
  return put;
}

/** With a notice beside it where the reader is to be told. */
async function putChange(db: ClausemarkDb, change: Change): Promise<void> {
  const { id, watch, at } = change;
  await db.changes.put({ id, watch, at, value: change });
  if (change.unread) await db.notices.put({ id, watch, at });
}

type Ranged = [[string, number], [string, number]];
function spanOf(watch: string): Ranged {
  return [
    [watch, 0],
    [watch, NEVER],
  ];
}

function readable<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  rows: readonly { readonly value: unknown }[],
): T[] {
  return rows.flatMap(({ value }) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

async function addWatch(db: ClausemarkDb, watch: Watch): Promise<Result<Watch>> {
  const before = WatchSchema.safeParse((await db.watches.get(watch.id))?.value);
  const { types, pace, due } = watch;
  const kept = before.success ? { ...before.data, types, pace, due } : watch;
  return putWatch(db, kept);
}

async function getWatch(db: ClausemarkDb, id: string): Promise<Result<Watch>> {
  const row = await db.watches.get(id);
  return row ? check(WatchSchema, row.value, 'watched document') : fail('missing', 'That document is not watched.');
}

/** Refuses a write that does not know the newest state, so that two workers can't undo each other. */
async function putWatch(db: ClausemarkDb, watch: Watch): Promise<Result<Watch>> {
  const kept = WatchSchema.safeParse((await db.watches.get(watch.id))?.value);
  if (kept.success && kept.data.revision !== watch.revision)
    return fail('refused', 'That document was changed meanwhile. Try again.');
  const next = { ...watch, revision: watch.revision + 1 };
  await db.watches.put({ id: next.id, due: next.due ?? NEVER, value: next });
  return ok(next);
}

async function snapshotsOf(db: ClausemarkDb, id: string): Promise<Snapshot[]> {
  const rows = await db.snapshots
    .where('[watch+at]')
    .between(...spanOf(id))
    .reverse()
    .toArray();
  const values = await Promise.all(rows.map(({ packed }) => unpack(packed).catch(() => null)));
  return values.flatMap((value) => SnapshotSchema.safeParse(value).data ?? []);
}

async function recordCheck(db: ClausemarkDb, { watch, snapshot, change }: CheckResult): Promise<Result<Watch>> {
  const packed = snapshot && (await pack(snapshot));
  return db.transaction('rw', [db.watches, db.snapshots, db.changes, db.checks, db.notices], async () => {
    if (!(await db.watches.get(watch.id))) return fail('missing', 'That document is not watched any more.');
    const put = await putWatch(db, watch);
    if (!put.ok) return put;
    const at = watch.last?.at ?? 0;
    if (packed) {
      await db.snapshots.put({ id: `${watch.id} ${at}`, watch: watch.id, at, packed });
      await dropOldest(db, watch.id);
    }
    if (change) await putChange(db, change);
    await addRun(db, watch);
    return put;
  });
}

async function dropOldest(db: ClausemarkDb, id: string): Promise<void> {
  const keys = await db.snapshots
    .where('[watch+at]')
    .between(...spanOf(id))
    .primaryKeys();
  await db.snapshots.bulkDelete(keys.slice(0, Math.max(0, keys.length - MOST_SNAPSHOTS)));
}

/** Lengthens the last run where the outcome is the same, else begins one. */
async function addRun(db: ClausemarkDb, { id, last }: Watch): Promise<void> {
  if (!last) return;
  const rows = db.checks.where('[watch+to]').between(...spanOf(id));
  const row = await rows.last();
  const run = CheckRunSchema.safeParse(row?.value).data;
  const isSame = run !== undefined && run.outcome === last.outcome && run.reason === last.reason;
  const value: CheckRun = isSame
    ? { ...run, to: last.at, count: run.count + 1 }
    : { watch: id, outcome: last.outcome, reason: last.reason, from: last.at, to: last.at, count: 1 };
  const key = isSame && row?.id !== undefined ? { id: row.id } : {};
  await db.checks.put({ ...key, watch: id, to: last.at, value });
  const keys = await db.checks
    .where('[watch+to]')
    .between(...spanOf(id))
    .primaryKeys();
  await db.checks.bulkDelete(keys.slice(0, Math.max(0, keys.length - MOST_RUNS)));
}

async function historyOf(db: ClausemarkDb, id: string): Promise<Result<WatchHistory>> {
  const watch = await getWatch(db, id);
  if (!watch.ok) return watch;
  const changes = await db.changes
    .where('[watch+at]')
    .between(...spanOf(id))
    .reverse()
    .toArray();
  const runs = await db.checks
    .where('[watch+to]')
    .between(...spanOf(id))
    .reverse()
    .toArray();
  return ok({ watch: watch.value, changes: readable(ChangeSchema, changes), runs: readable(CheckRunSchema, runs) });
}

async function removeWatch(db: ClausemarkDb, id: string): Promise<void> {
  await db.watches.delete(id);
  await db.notices.where('watch').equals(id).delete();
  await db.snapshots
    .where('[watch+at]')
    .between(...spanOf(id))
    .delete();
  await db.changes
    .where('[watch+at]')
    .between(...spanOf(id))
    .delete();
  await db.checks
    .where('[watch+to]')
    .between(...spanOf(id))
    .delete();
}
