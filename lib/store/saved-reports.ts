import { check } from '../messages/check.ts';
import { type Report, ReportSchema } from '../model/report.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import type { ClausemarkDb, SavedRow } from './db.ts';

/** A saved report in the list, without its findings. */
export interface SavedEntry {
  readonly id: string;
  /** ISO 8601 day. */
  readonly savedOn: string;
  readonly url: string;
  readonly platform: string | null;
}

/** A report that the reader saved. */
interface SavedReport extends SavedEntry {
  readonly report: Report;
}

/** Reports that the reader saved. They stay on this machine until the reader deletes them. */
export interface SavedReports {
  /** Saves a report; saved twice on one day from one address, the later one stays. `day` is an ISO 8601 day. */
  save(report: Report, day: string): Promise<Result<SavedEntry>>;
  /** Newest first, then by address. */
  list(): Promise<Result<readonly SavedEntry[]>>;
  get(id: string): Promise<Result<SavedReport>>;
  remove(id: string): Promise<Result<void>>;
  removeAll(): Promise<Result<void>>;
}

/** Opens the saved reports in a database. */
export function savedReports(db: ClausemarkDb): SavedReports {
  return {
    save: (report, day) =>
      attempt(async () => {
        const row = { id: `${day} ${report.url}`, savedOn: day, url: report.url, platform: report.platform, report };
        await db.reports.put(row);
        return ok(entryOf(row));
      }),
    list: () =>
      attempt(async () => {
        const rows = await db.reports.orderBy('savedOn').reverse().toArray();
        return ok(rows.map(entryOf));
      }),
    get: (id) => attempt(async () => open(await db.reports.get(id))),
    remove: (id) => attempt(async () => ok(await db.reports.delete(id))),
    removeAll: () => attempt(async () => ok(await db.reports.clear())),
  };
}

function entryOf({ id, savedOn, url, platform }: SavedRow): SavedEntry {
  return { id, savedOn, url, platform };
}

function open(row: SavedRow | undefined): Result<SavedReport> {
  if (!row) return fail('missing', 'That report is not on this device any more.');
  const report = check(ReportSchema, row.report, 'saved report');
  return report.ok ? ok({ ...entryOf(row), report: report.value }) : report;
}
