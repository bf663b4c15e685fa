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
  /** The tie leads to the provision whose text is nearest, or to one with the same text. */
  readonly right: boolean;
}

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

function judge(page: string, found: Recognised, report: Report, source: ReturnType<typeof readSource>): Outcome[] {
  const live = found.records.filter((r) => r.removed === null);
  return report.findings.map((finding) => {
    const words = clauseWords(finding.quote);
    const tie = found.ties.get(finding.id);
    const tied = live.find((r) => r.id === tie?.known);
    const alike = (hash: string) => likeness(words, source.byHash.get(hash) ?? []).dice;
    const fits = live.filter((r) => r.type === finding.type && r.polarity === finding.polarity);
    const most = Math.max(0, ...fits.map((r) => alike(r.clause.hash)));
    return {
      page,
      finding,
      tie,
      stands: source.blocks.some((block) => block.includes(` ${words.join(' ')} `)),
      right: tied !== undefined && alike(tied.clause.hash) >= most,
    };
  });
}

describe.skipIf(!hasShared || !hasBundled)('captured pages', () => {
  let files: DatasetFiles;
  const outcomes: Outcome[] = [];
  const recognised: string[] = [];
  const missed: string[] = [];

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
      outcomes.push(...judge(file, found, report, readSource(await reader.read(`${commit}:${path}`))));
    }
    for (const reader of readers.values()) reader.close();
  }, 300_000);

  it('of recorded documents are recognised', () => {
    expect(recognised.length / (recognised.length + missed.length), missed.join(', ')).toBeGreaterThanOrEqual(0.95);
  });

  it('have at least 95 % of the findings that stand in the newest version tied to the right provision', () => {
    const stands = outcomes.filter((o) => o.stands);
    const right = stands.filter((o) => o.right);
    expect(stands.length).toBeGreaterThan(1000);
    expect(right.length / stands.length, `${right.length} of ${stands.length}`).toBeGreaterThanOrEqual(0.95);
  });

  it('have none of them shown as a provision whose text is another one', () => {
    const wrong = outcomes.filter((o) => o.stands && o.tie && o.tie.outcome !== 'changed' && !o.right);
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
        if (later && tie.outcome === 'same') tooEarly.push(`${file} ${tie.known}`);
      }
    }
    expect(tooEarly).toEqual([]);
    expect(removed).toBeGreaterThan(20);
  }, 300_000);
});
