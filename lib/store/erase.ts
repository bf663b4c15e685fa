import { ok, type Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import type { ClausemarkDb } from './db.ts';

/** Deletes every row of every table, in one transaction. */
export function eraseAll(db: ClausemarkDb): Promise<Result<void>> {
  return attempt(() =>
    db.transaction('rw', db.tables, async () => ok(void (await Promise.all(db.tables.map((table) => table.clear()))))),
  );
}
