import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { readRecords } from '../dataset/records.ts';
import { allDocuments, openDatasetIn } from './dataset-files.ts';

const RejectedSchema = z.object({
  captures: z.object({ read: z.number(), rejected: z.number(), reasons: z.record(z.string(), z.number()) }),
  returns: z.number(),
  histories: z.array(z.tuple([z.string(), z.string()])),
  documents: z.array(z.tuple([z.string(), z.string()])),
});

class Counter {
  readonly #counts = new Map<string, number>();
  add(name: string, by = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
  }
  /** Most frequent first. */
  toJSON(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
  }
}

/** Counts what the dataset in `dir` holds; prints it as JSON or as lines. Returns the exit code. */
export async function printStats(dir: string, asJson: boolean): Promise<number> {
  const stats = await countDataset(dir);
  if (asJson) process.stdout.write(`${JSON.stringify(stats, null, 2)}\n`);
  else for (const [name, value] of Object.entries(stats)) process.stdout.write(`${name}: ${JSON.stringify(value)}\n`);
  return 0;
}

async function countDataset(dir: string) {
  const files = await openDatasetIn(dir);
  const [types, severities, kinds, sectors, changeKinds] = Array.from({ length: 5 }, () => new Counter());
  const totals = { documents: 0, provisions: 0, removed: 0, changes: 0, textChanges: 0, withoutProvisions: 0 };
  const platforms = new Set<string>();
  for await (const { platform, entry, shard } of allDocuments(files)) {
    const records = readRecords(shard);
    const live = records.filter((r) => r.removed === null);
    platforms.add(platform.name);
    totals.documents++;
    totals.provisions += live.length;
    totals.removed += records.length - live.length;
    totals.textChanges += entry.changes;
    if (live.length === 0) totals.withoutProvisions++;
    kinds?.add(entry.kind);
    for (const { type, polarity, severity } of live) {
      types?.add(`${type}:${polarity}`);
      severities?.add(severity);
      sectors?.add(platform.sector ?? 'none');
    }
    for (const change of records.flatMap((r) => r.changes)) {
      totals.changes++;
      changeKinds?.add(change.kind);
    }
  }
  const { date, build } = files.manifest;
  return {
    date,
    build,
    platforms: platforms.size,
    ...totals,
    byType: types,
    bySeverity: severities,
    documentsByKind: kinds,
    provisionsBySector: sectors,
    changesByKind: changeKinds,
    size: sizeOf(dir),
    left: readRejected(join(dir, 'rejected.json')),
  };
}

/** Bytes on disk, and deflated one by one as a zip does. */
function sizeOf(dir: string): { files: number; bytes: number; zipped: number } {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => join(dir, name));
  const files = names.filter((name) => statSync(name).isFile());
  const contents = files.map((name) => readFileSync(name));
  const entry = (name: string) => 2 * (name.length - dir.length) + 30 + 46;
  return {
    files: files.length,
    bytes: contents.reduce((sum, c) => sum + c.length, 0),
    zipped: contents.reduce((sum, c, i) => sum + gzipSync(c, { level: 9 }).length - 18 + entry(files[i] ?? ''), 0),
  };
}

function readRejected(path: string): z.infer<typeof RejectedSchema> | null {
  return existsSync(path) ? RejectedSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
}
