import { ok, type Result } from '../model/result.ts';
import { type Change, ChangeSchema } from '../model/watch.ts';
import { attempt } from './attempt.ts';
import type { ClausemarkDb } from './db.ts';

/**
 * Changes that the reader is still to be told of. A notice is written in the transaction that keeps its change and taken
 * away once it was shown, so that a background that dies in between neither forgets nor repeats one.
 */
export interface Notices {
  /** Oldest first. */
  waiting(): Promise<Result<readonly Change[]>>;
  /** They were shown, or nobody is to be told any more. */
  done(changes: readonly Change[]): Promise<Result<void>>;
}

/** Opens the waiting notices in a database. */
export function notices(db: ClausemarkDb): Notices {
  return {
    waiting: () =>
      attempt(async () => {
        const rows = await db.notices.toArray();
        const changes = await db.changes.bulkGet(rows.map(({ id }) => id));
        const read = changes.flatMap((row) => ChangeSchema.safeParse(row?.value).data ?? []);
        return ok(read.sort((a, b) => a.at - b.at));
      }),
    done: (changes) => attempt(async () => ok(await db.notices.bulkDelete(changes.map(({ id }) => id)))),
  };
}
