import { openBlobs } from '../../seeds/build/blobs.ts';
import { openRepositories } from '../../seeds/build/repositories.ts';
import { loadCollections } from '../../seeds/build/tables.ts';
import { readCapture } from '../../seeds/build/texts.ts';
import type { DatasetFiles } from '../dataset/load.ts';
import { type DatasetRecord, readRecords } from '../dataset/records.ts';
import type { DocumentEntry } from '../dataset/schema.ts';
import { clauseHash } from '../match/ids.ts';
import { sentenceRuns } from '../match/sentence-runs.ts';
import { clauseWords } from '../match/words.ts';
import { CLAUSE_TYPE_IDS } from '../model/clause-type.ts';
import { segmentPage } from '../segment/segment.ts';
import { allDocuments, openDatasetIn } from './dataset-files.ts';

const MOST_SHOWN = 20;
/** More words than any phrase of an attribute may have. */
const QUOTATION = 8;

/**
 * Checks every file of the dataset against its hash and schema, whether they agree with one another, and, where version
 * histories are given, whether every live clause stands in the version it was taken from. Prints what is wrong; returns the
 * exit code.
 */
export async function verifyDataset(
  dir: string,
  root: string,
  sources: readonly string[],
  cache: string,
): Promise<number> {
  const problems: string[] = [];
  const files = await openDatasetIn(dir);
  await checkSums(files, problems);
  const checked = sources.length === 0 ? null : await checkSources(files, root, sources, cache, problems);
  for (const problem of problems.slice(0, MOST_SHOWN)) process.stderr.write(`${problem}\n`);
  const { counts, date, build } = files.manifest;
  process.stdout.write(`${JSON.stringify({ date, build, ...counts, ...checked, problems: problems.length })}\n`);
  return problems.length === 0 ? 0 : 1;
}

async function checkSums(files: DatasetFiles, problems: string[]): Promise<void> {
  const ids = new Set<string>();
  const sums = { platforms: new Set<string>(), documents: 0, provisions: 0, removed: 0, changes: 0 };
  for await (const { platform, entry, shard } of allDocuments(files)) {
    const records = readRecords(shard);
    const live = records.filter((r) => r.removed === null).length;
    sums.platforms.add(platform.name);
    sums.documents++;
    sums.provisions += live;
    sums.removed += records.length - live;
    if (live !== entry.live || records.length - live !== entry.removed)
      problems.push(`${entry.id}: its platform counts other provisions`);
    for (const record of records) {
      if (ids.has(record.id)) problems.push(`${record.id} is there twice`);
      ids.add(record.id);
      sums.changes += record.changes.length;
      problems.push(...checkRecord(record));
    }
  }
  const found = { ...sums, platforms: sums.platforms.size };
  for (const [name, count] of Object.entries(files.manifest.counts))
    if (count !== found[name as keyof typeof found]) problems.push(`the manifest says ${count} ${name}`);
  let typed = 0;
  for (const type of CLAUSE_TYPE_IDS)
    for (const [, provisions] of (await files.type(type)).documents) typed += provisions.length;
  if (typed !== sums.provisions) problems.push(`the types hold ${typed} provisions, the documents ${sums.provisions}`);
  if ((await files.index()).starts.length !== sums.documents + 1) problems.push('the index counts other documents');
  await Promise.all([files.numbers(), files.reasons(), files.shared()]);
}

function checkRecord(record: DatasetRecord): string[] {
  const found: string[] = [];
  const dates = record.changes.map((change) => change.version.date);
  if (dates.some((date, i) => date < (dates[i - 1] ?? record.firstSeen.date)))
    found.push(`${record.id}: its changes are not in order of time`);
  if (record.removed && record.removed.date < record.firstSeen.date) found.push(`${record.id} was gone before it came`);
  const phrases = Object.values(record.attributes).flat();
  if (phrases.some((phrase) => typeof phrase === 'string' && clauseWords(phrase).length >= QUOTATION))
    found.push(`${record.id}: an attribute quotes the text`);
  return found;
}

async function checkSources(
  files: DatasetFiles,
  root: string,
  sources: readonly string[],
  cache: string,
  problems: string[],
): Promise<{ clausesInSource: number; documentsInSource: number }> {
  const archives = loadCollections(root);
  const readers = new Map(
    (await openRepositories(sources, `${cache}/git`)).map((r) => [
      archives[r.collection]?.archive,
      openBlobs(r.gitDir),
    ]),
  );
  let clausesInSource = 0;
  let documentsInSource = 0;
  for await (const { platform, entry, shard } of allDocuments(files)) {
    const reader = readers.get(entry.archive);
    if (!reader) continue;
    const live = readRecords(shard).filter((r) => r.removed === null);
    const hashes = new Set(live.map((r) => r.clause.hash));
    const lengths = new Set(live.map((r) => r.clause.words));
    const known = hashesOf(await reader.read(`${entry.commit}:${entry.path}`), lengths);
    const missing = [...hashes].filter((hash) => !known.has(hash)).length;
    if (missing > 0) problems.push(`${platform.name}, ${entry.name}: ${missing} clauses are not in ${sourceOf(entry)}`);
    clausesInSource += hashes.size - missing;
    documentsInSource++;
  }
  for (const reader of readers.values()) reader.close();
  return { clausesInSource, documentsInSource };
}

function sourceOf({ archive, commit, path }: DocumentEntry): string {
  return `${archive}@${commit.slice(0, 8)}:${path}`;
}

/** Hashes of every block of a version, and of every run of sentences in it, of so many words. */
function hashesOf(markdown: string, lengths: ReadonlySet<number>): Set<string> {
  const hashes = new Set<string>();
  for (const { text } of segmentPage(readCapture(markdown)))
    for (const words of [clauseWords(text), ...sentenceRuns(text, lengths)]) hashes.add(clauseHash(words));
  return hashes;
}
