import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Recognised, recognise } from '../dataset/dataset.ts';
import type { DatasetFiles } from '../dataset/load.ts';
import type { Report } from '../model/report.ts';
import { analyseFile } from './analyse-file.ts';
import { openDatasetIn } from './dataset-files.ts';

const PagesSchema = z.array(z.object({ file: z.string(), url: z.string().nullable(), ota: z.string().nullable() }));
const TimelineSchema = z.array(z.object({ file: z.string(), document: z.string(), captured: z.string() }));

/** How the findings of one page or of several relate to the dataset. */
interface Outcomes {
  findings: number;
  same: number;
  reworded: number;
  changed: number;
  notInDataset: number;
}

const NONE: Outcomes = { findings: 0, same: 0, reworded: 0, changed: 0, notInDataset: 0 };

/**
 * Reads captured pages (`policies.json` and `timeline.json` in `pages`) with the dataset in `dir` and prints one line a page:
 * how many findings there are, and how many of them are the same as recorded, reworded, changed, or not in the dataset. Of
 * earlier captures also how many were tied to provisions that were removed since, and how many of the provisions that came
 * later were claimed unchanged or reworded. Last a line with the sums. Returns the exit code.
 */
export async function printPages(dir: string, pages: string): Promise<number> {
  if (!existsSync(join(pages, 'policies.json'))) {
    process.stderr.write(`${pages} holds no policies.json: name the folder of captured pages with --pages.\n`);
    return 1;
  }
  const files = await openDatasetIn(dir);
  const sum = { pages: 0, recognised: 0, ...NONE };
  for (const { file, url, ota } of readJson(join(pages, 'policies.json'), PagesSchema)) {
    if (ota === null || url === null) continue;
    const read = await readPage(files, join(pages, file), url);
    sum.pages++;
    if (read.found) sum.recognised++;
    if (read.found) add(sum, read.outcomes);
    print({ file, recognised: read.found !== null, ...read.outcomes });
  }
  for (const capture of readJson(join(pages, 'timeline.json'), TimelineSchema))
    print(await readCapture(files, pages, capture));
  print({ sum });
  return 0;
}

function readJson<T>(path: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function print(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function add(sum: Outcomes, more: Outcomes): void {
  for (const name of Object.keys(NONE) as (keyof Outcomes)[]) sum[name] += more[name];
}

interface Read {
  readonly found: Recognised | null;
  readonly outcomes: Outcomes;
}

async function readPage(files: DatasetFiles, path: string, url: string): Promise<Read> {
  const result = analyseFile(path, { url, force: true });
  if (!result.ok) throw new Error(`${path}: ${result.failure.message}`);
  const { report, text } = result.value;
  const found = await recognise(files, report, text.split('\n'));
  return { found, outcomes: outcomesOf(report, found) };
}

function outcomesOf({ findings }: Report, found: Recognised | null): Outcomes {
  const outcomes = { ...NONE, findings: findings.length };
  for (const { id } of findings) outcomes[found?.ties.get(id)?.outcome ?? 'notInDataset']++;
  return outcomes;
}

/** An earlier capture of a document, read as if it stood at the document's address today. */
async function readCapture(files: DatasetFiles, pages: string, capture: z.infer<typeof TimelineSchema>[number]) {
  const { file, document, captured } = capture;
  const [service, name] = document.replace('.html', '').split('/');
  const { platforms } = await files.documents();
  const [, slug = '', hash = ''] = platforms.find(([platform]) => platform === service) ?? [];
  const platform = await files.platform(slug, hash);
  const entry = platform.documents.find((d) => d.name === name);
  const url = entry?.urls[0] ?? `https://${platform.domains[0]}/privacy`;
  const { found, outcomes } = await readPage(files, join(pages, file), url);
  const day = captured.slice(0, 10);
  const counts = { removedSince: 0, laterSame: 0, laterReworded: 0 };
  for (const tie of found?.ties.values() ?? []) {
    const record = found?.records.find((r) => r.id === tie.known);
    if (record?.removed) counts.removedSince++;
    if (!record || record.onOrBefore || record.firstSeen.date <= day) continue;
    if (tie.outcome === 'same') counts.laterSame++;
    if (tie.outcome === 'reworded') counts.laterReworded++;
  }
  const later = found?.records.filter((r) => !r.onOrBefore && r.firstSeen.date > day).length ?? 0;
  return {
    file,
    captured: day,
    recognised: found !== null,
    ...outcomes,
    ...counts,
    addedLater: later,
    gone: found?.gone.length,
  };
}
