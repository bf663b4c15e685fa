/**
 * Captured pages of `../shared/pages` (skipped where it is missing) against the bundled dataset. The truth is found the slow
 * way: every provision's text is looked up in its source by hash, and each finding is compared with all of them word by word.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { analyseFile } from '../../lib/cli/analyse-file.ts';
import { openDatasetIn } from '../../lib/cli/dataset-files.ts';
import { type Recognised, recognise } from '../../lib/dataset/dataset.ts';
import type { DatasetFiles } from '../../lib/dataset/load.ts';
import type { DatasetRecord } from '../../lib/dataset/records.ts';
import { clauseHash } from '../../lib/match/ids.ts';
import type { Tie } from '../../lib/match/match-findings.ts';
import { sentenceRuns } from '../../lib/match/sentence-runs.ts';
import { clauseWords } from '../../lib/match/words.ts';
import type { Finding } from '../../lib/model/finding.ts';
import type { Report } from '../../lib/model/report.ts';
import { segmentPage } from '../../lib/segment/segment.ts';
import { likeness } from '../../seeds/build/align.ts';
import { type BlobReader, openBlobs } from '../../seeds/build/blobs.ts';
import { loadCollections } from '../../seeds/build/tables.ts';
import { readCapture } from '../../seeds/build/texts.ts';
import { bundled, hasBundled, hasShared, openShared, root, shared } from './shared.ts';

const PagesSchema = z.array(z.object({ file: z.string(), url: z.string().nullable(), ota: z.string().nullable() }));
const TimelineSchema = z.array(z.object({ file: z.string(), document: z.string(), captured: z.string() }));

interface Outcome {
  readonly page: string;
  readonly finding: Finding;
  readonly tie: Tie | undefined;
  /** The finding's words stand in one block of the document's newest version. */
  readonly stands: boolean;
  /** The tie leads to the live provision whose text is nearest, or to one as near. */
  readonly right: boolean;
  /** It leads to one whose text is further than another's, or to a removed one though a live one is as near. */
  readonly wrong: boolean;
}

/** Texts of the provisions of one document, looked up in the versions that held them. */
type TextOf = (record: DatasetRecord) => Promise<readonly string[] | undefined>;

function readJson<T>(path: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function read(file: string, url: string): { report: Report; texts: string[] } {
  const result = analyseFile(join(shared, 'pages', file), { url, force: true });
  if (!result.ok) throw new Error(`${file}: ${result.failure.message}`);
  return { report: result.value.report, texts: result.value.text.split('\n') };
}

/** Texts of a version: whole blocks, and every run of sentences by hash. */
function readSource(markdown: string) {
  const blocks: string[] = [];
  const byHash = new Map<string, readonly string[]>();
  for (const { text } of segmentPage(readCapture(markdown))) {
    blocks.push(` ${clauseWords(text).join(' ')} `);
    for (const words of [clauseWords(text), ...sentenceRuns(text)]) byHash.set(clauseHash(words), words);
  }
  return { blocks, byHash };
}

/** Live provisions stand in the newest version; removed ones in the version of their last change and before the removal. */
function textsFrom(reader: BlobReader, newest: ReturnType<typeof readSource>): TextOf {
  const older = new Map<string, ReturnType<typeof readSource>>();
  return async ({ clause, firstSeen, changes, removed }) => {
    if (removed === null) return newest.byHash.get(clause.hash);
    const last = changes.at(-1)?.version ?? firstSeen;
    for (const name of [`${removed.commit}^:${removed.path}`, `${last.commit}:${last.path}`]) {
      const source = older.get(name) ?? readSource(await reader.read(name));
      older.set(name, source);
      const words = source.byHash.get(clause.hash);
      if (words) return words;
    }
    return undefined;
  };
}

async function judge(
  page: string,
  found: Recognised,
  report: Report,
  source: ReturnType<typeof readSource>,
  textOf: TextOf,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const finding of report.findings) {
    const words = clauseWords(finding.quote);
    const alike = async (record: DatasetRecord) => likeness(words, (await textOf(record)) ?? []).dice;
    const tie = found.ties.get(finding.id);
    const tied = found.records.find((r) => r.id === tie?.known);
    let most = 0;
    for (const record of found.records)
      if (record.removed === null && record.type === finding.type && record.polarity === finding.polarity)
        most = Math.max(most, await alike(record));
    const own = tied ? await alike(tied) : 0;
    const right = tied !== undefined && tied.removed === null && own >= most;
    const stands = source.blocks.some((block) => block.includes(` ${words.join(' ')} `));
    outcomes.push({ page, finding, tie, stands, right, wrong: tied !== undefined && !right && own <= most });
  }
  return outcomes;
}

describe.skipIf(!hasShared || !hasBundled)('captured pages', () => {
  let files: DatasetFiles;
  const outcomes: Outcome[] = [];
  const recognised: string[] = [];
  const missed: string[] = [];
  const unknown: string[] = [];

  beforeAll(async () => {
    files = await openDatasetIn(bundled);
    const archives = loadCollections(root);
    const readers = new Map<string | undefined, BlobReader>();
    for (const { collection, gitDir } of await openShared(['genai-contrib', 'genai-eu', 'contrib']))
      readers.set(archives[collection]?.archive, openBlobs(gitDir));
    const pages = readJson(join(shared, 'pages', 'policies.json'), PagesSchema).filter((p) => p.ota && p.url);
    for (const { file, url } of pages) {
      const { report, texts } = read(file, url ?? '');
      const found = await recognise(files, report, texts);
      const reader = readers.get(found?.document.archive);
      (found ? recognised : missed).push(file);
      if (!found || !reader) continue;
      const { commit, path } = found.document;
      const source = readSource(await reader.read(`${commit}:${path}`));
      const live = found.records.filter((r) => r.removed === null);
      unknown.push(...live.filter((r) => !source.byHash.has(r.clause.hash)).map((r) => `${file} ${r.id}`));
      outcomes.push(...(await judge(file, found, report, source, textsFrom(reader, source))));
    }
    for (const reader of readers.values()) reader.close();
  }, 300_000);

  it('of recorded documents are recognised', () => {
    expect(recognised.length / (recognised.length + missed.length), missed.join(', ')).toBeGreaterThanOrEqual(0.95);
  });

  // Else it was built by other code, and nobody can tell what is right: build it anew.
  it('are judged against the text of every live provision', () => {
    expect(unknown).toEqual([]);
  });

  it('have at least 95 % of the findings that stand in the newest version tied to the right provision', () => {
    const stands = outcomes.filter((o) => o.stands);
    const right = stands.filter((o) => o.right);
    expect(stands.length).toBeGreaterThan(1000);
    expect(right.length / stands.length, `${right.length} of ${stands.length}`).toBeGreaterThanOrEqual(0.95);
  });

  it('have none of them shown as a provision whose text is another one', () => {
    const wrong = outcomes.filter((o) => o.stands && o.wrong && o.tie?.outcome !== 'changed');
    expect(wrong.map((o) => `${o.page} ${o.finding.id}`)).toEqual([]);
  });
});

describe.skipIf(!hasShared || !hasBundled)('earlier captures', () => {
  it('are not given provisions that came later, and show removed ones as removed', async () => {
    const files = await openDatasetIn(bundled);
    const { platforms } = await files.documents();
    let removed = 0;
    const tooEarly: string[] = [];
    for (const { file, document, captured } of readJson(join(shared, 'pages', 'timeline.json'), TimelineSchema)) {
      const [service, name] = document.replace('.html', '').split('/');
      const [, slug = '', hash = ''] = platforms.find(([platform]) => platform === service) ?? [];
      const platform = await files.platform(slug, hash);
      const entry = platform.documents.find((d) => d.name === name);
      const { report, texts } = read(file, entry?.urls[0] ?? `https://${platform.domains[0]}/privacy`);
      const found = await recognise(files, report, texts);
      for (const tie of found?.ties.values() ?? []) {
        const record = found?.records.find((r) => r.id === tie.known);
        if (record?.removed && tie.outcome === 'same') removed++;
        const later = record && !record.onOrBefore && record.firstSeen.date > captured.slice(0, 10);
        if (later && tie.outcome !== 'changed') tooEarly.push(`${file} ${tie.known}`);
      }
    }
    expect(tooEarly).toEqual([]);
    expect(removed).toBeGreaterThan(20);
  }, 300_000);
});
