import type { ClausemarkDb } from './db.ts';

/** Texts that every document keeps, whatever the room: the accepted one and the one before it. */
const LEAST_SNAPSHOTS = 2;

/**
 * Runs a piece of writing; where the browser has no room for it, older texts of all documents give way but for the newest
 * two of each, and it is tried once more. Changes, reports and settings never give way.
 */
export async function withRoom<T>(db: ClausemarkDb, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (thrown) {
    if (!isFull(thrown) || (await dropOlder(db)) === 0) throw thrown;
    return write();
  }
}

/** Whether the browser refused for want of room; Dexie puts the browser's reason inside its own error. */
function isFull(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const inner: unknown = 'inner' in thrown ? thrown.inner : null;
  return thrown.name === 'QuotaExceededError' || (inner instanceof Error && inner.name === 'QuotaExceededError');
}

/** Returns how many texts gave way. */
async function dropOlder(db: ClausemarkDb): Promise<number> {
  const keys = await db.snapshots.orderBy('[watch+at]').keys();
  const ids = await db.snapshots.orderBy('[watch+at]').primaryKeys();
  const left = new Map<string, number>();
  const older: string[] = [];
  for (let at = ids.length - 1; at >= 0; at--) {
    const key: unknown = keys[at];
    const watch = String(Array.isArray(key) ? key[0] : key);
    const kept = left.get(watch) ?? 0;
    left.set(watch, kept + 1);
    const id = ids[at];
    if (kept >= LEAST_SNAPSHOTS && id !== undefined) older.push(id);
  }
  await db.snapshots.bulkDelete(older);
  return older.length;
}
