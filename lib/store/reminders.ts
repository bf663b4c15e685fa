import { ok, type Result } from '../model/result.ts';
import { type Reminder, ReminderSchema } from '../model/watch.ts';
import { attempt } from './attempt.ts';
import type { ClausemarkDb } from './db.ts';

/** Days that the reader asked to be reminded of. */
export interface Reminders {
  /** One that is there already takes the new day. */
  put(reminder: Reminder): Promise<Result<void>>;
  /** Next one first; broken ones are left out. */
  list(): Promise<Result<readonly Reminder[]>>;
  remove(id: string): Promise<Result<void>>;
}

/** Opens the reminders in a database. */
export function reminders(db: ClausemarkDb): Reminders {
  return {
    put: (value) => attempt(async () => ok(void (await db.reminders.put({ id: value.id, due: value.due, value })))),
    list: () =>
      attempt(async () => {
        const rows = await db.reminders.orderBy('due').toArray();
        return ok(rows.flatMap(({ value }) => ReminderSchema.safeParse(value).data ?? []));
      }),
    remove: (id) => attempt(async () => ok(await db.reminders.delete(id))),
  };
}
