import { check } from '../messages/check.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { type KeptWording, KeptWordingSchema } from '../model/wording.ts';
import { attempt } from './attempt.ts';
import type { ClausemarkDb } from './db.ts';

/** Wordings of other platforms that the reader has asked for. They stay on this machine until the reader deletes them. */
export interface Wordings {
  keep(wording: KeptWording): Promise<Result<KeptWording>>;
  get(id: string): Promise<Result<KeptWording>>;
  removeAll(): Promise<Result<void>>;
}

/** Opens the kept wordings in a database. */
export function wordings(db: ClausemarkDb): Wordings {
  return {
    keep: (wording) =>
      attempt(async () => {
        await db.wordings.put({ id: wording.id, value: wording });
        return ok(wording);
      }),
    get: (id) =>
      attempt(async () => {
        const row = await db.wordings.get(id);
        return row ? check(KeptWordingSchema, row.value, 'kept wording') : fail('missing', 'It was not fetched yet.');
      }),
    removeAll: () => attempt(async () => ok(await db.wordings.clear())),
  };
}
