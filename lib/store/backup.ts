import { z } from 'zod';
import { check } from '../messages/check.ts';
import { ReportSchema } from '../model/report.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { type Settings, SettingsSchema } from '../model/settings.ts';
import { ChangeSchema, CheckRunSchema, ReminderSchema, WatchSchema } from '../model/watch.ts';
import { KeptWordingSchema } from '../model/wording.ts';
import { SnapshotSchema } from '../watch/judge/snapshot.ts';
import { attempt } from './attempt.ts';
import type { ClausemarkDb, SnapshotRow } from './db.ts';
import { pack, unpack } from './pack.ts';

const time = z.number().int().min(0);

/** A file that holds all that is kept on a device: reports, watched documents with their texts and changes, settings. */
const BackupSchema = z.strictObject({
  format: z.literal('clausemark-backup'),
  schema: z.literal(1),
  settings: SettingsSchema,
  reports: z.array(z.object({ id: z.string(), savedOn: z.iso.date(), report: ReportSchema })),
  watches: z.array(
    z.object({
      watch: WatchSchema,
      /** Oldest first. */
      texts: z.array(z.object({ at: time, text: SnapshotSchema })),
      changes: z.array(ChangeSchema),
      runs: z.array(CheckRunSchema),
    }),
  ),
  wordings: z.array(KeptWordingSchema),
  reminders: z.array(ReminderSchema),
});
type Backup = z.infer<typeof BackupSchema>;

/** What an import brought. What was on the device already stays as it is. */
export interface Imported {
  readonly reports: number;
  readonly watches: number;
  /** Reports and watched documents that were there already. */
  readonly known: number;
  readonly settings: Settings;
}

/** All that is kept, as indented JSON. What can't be read any more is left out. */
export function exportAll(db: ClausemarkDb, settings: Settings): Promise<Result<string>> {
  return attempt(async () => {
    const [reports, wordings, reminders, watches] = await Promise.all([
      db.reports.toArray(),
      db.wordings.toArray(),
      db.reminders.toArray(),
      db.watches.toArray(),
    ]);
    const backup: Backup = {
      format: 'clausemark-backup',
      schema: 1,
      settings,
      reports: readable(BackupSchema.shape.reports.element, reports),
      watches: (await Promise.all(watches.map(({ id, value }) => watchOf(db, id, value)))).flat(),
      wordings: readable(KeptWordingSchema, wordings.map(keptIn)),
      reminders: readable(ReminderSchema, reminders.map(keptIn)),
    };
    return ok(`${JSON.stringify(backup, null, 1)}\n`);
  });
}

const keptIn = ({ value }: { readonly value: unknown }) => value;

function readable<T>(schema: z.ZodType<T>, values: readonly unknown[]): T[] {
  return values.flatMap((value) => schema.safeParse(value).data ?? []);
}

async function watchOf(db: ClausemarkDb, id: string, value: unknown): Promise<Backup['watches']> {
  const watch = WatchSchema.safeParse(value).data;
  if (!watch) return [];
  const rows = await db.snapshots.where('id').startsWith(`${id} `).toArray();
  const own = rows.filter((row) => row.watch === id).sort((a, b) => a.at - b.at);
  const texts = await Promise.all(
    own.map(async ({ at, packed }) => ({ at, text: await unpack(packed).catch(() => null) })),
  );
  const changes = await db.changes.filter((row) => row.watch === id).toArray();
  const runs = await db.checks.filter((row) => row.watch === id).toArray();
  return [
    {
      watch,
      texts: readable(z.object({ at: time, text: SnapshotSchema }), texts),
      changes: readable(ChangeSchema, changes.map(keptIn)),
      runs: readable(CheckRunSchema, runs.map(keptIn)),
    },
  ];
}

/**
 * Takes in a file made by `exportAll`. It is checked as a whole before anything is written, and then written in one
 * transaction: a file that is damaged, or no such file, leaves all as it was. Fails with `invalid` and the field that is wrong.
 */
export async function importAll(db: ClausemarkDb, text: string): Promise<Result<Imported>> {
  const value = parsed(text);
  if (!value) return fail('invalid', 'That file is no JSON. Choose a file that “Export everything” has made.');
  const backup = check(BackupSchema, value.json, 'file');
  if (!backup.ok) return fail('invalid', `${backup.failure.message} Nothing was changed.`);
  return attempt(async () => ok(await write(db, backup.value)));
}

function parsed(text: string): { readonly json: unknown } | null {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return null;
  }
}

async function write(db: ClausemarkDb, backup: Backup): Promise<Imported> {
  const packed = await Promise.all(backup.watches.map(packTexts));
  const tables = [db.reports, db.watches, db.snapshots, db.changes, db.checks, db.wordings, db.reminders];
  return db.transaction('rw', tables, async () => {
    const reports = await missing(db.reports, backup.reports, ({ id }) => id);
    const watches = await missing(db.watches, backup.watches, ({ watch }) => watch.id);
    await db.reports.bulkPut(
      reports.map(({ report, ...row }) => ({ ...row, url: report.url, platform: report.platform, report })),
    );
    for (const one of watches) await putWatch(db, one, packed[backup.watches.indexOf(one)] ?? []);
    await db.wordings.bulkPut(backup.wordings.map((value) => ({ id: value.id, value })));
    await db.reminders.bulkPut(backup.reminders.map((value) => ({ id: value.id, due: value.due, value })));
    const known = backup.reports.length - reports.length + backup.watches.length - watches.length;
    return { reports: reports.length, watches: watches.length, known, settings: backup.settings };
  });
}

/** The rows whose ids are not on the device yet. */
async function missing<T>(
  table: { bulkGet(keys: string[]): Promise<readonly unknown[]> },
  rows: readonly T[],
  idOf: (row: T) => string,
): Promise<T[]> {
  const there = await table.bulkGet(rows.map(idOf));
  return rows.filter((_, at) => there[at] === undefined);
}

/** Packed before the transaction, which would end while packing is awaited. */
function packTexts({ watch, texts }: Backup['watches'][number]): Promise<SnapshotRow[]> {
  const { id } = watch;
  return Promise.all(
    texts.map(async ({ at, text }) => ({ id: `${id} ${at}`, watch: id, at, packed: await pack(text) })),
  );
}

async function putWatch(
  db: ClausemarkDb,
  { watch, changes, runs }: Backup['watches'][number],
  texts: readonly SnapshotRow[],
): Promise<void> {
  const { id } = watch;
  await db.watches.put({ id, due: watch.due ?? Number.MAX_SAFE_INTEGER, value: watch });
  await db.snapshots.bulkPut([...texts]);
  await db.changes.bulkPut(
    changes.map((value) => ({ id: value.id, watch: id, at: value.at, value: { ...value, watch: id } })),
  );
  await db.checks.bulkAdd(runs.map((value) => ({ watch: id, to: value.to, value: { ...value, watch: id } })));
}
