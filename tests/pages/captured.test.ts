/**
 * Reads the pages captured in the optional data folder `../shared/pages`: real policies, articles, and policies in other
 * languages. Says so and skips where the folder is missing. Prints the figures that the decisions quote.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { beginAnalysis } from '../../lib/analyse/analyse.ts';
import type { Classifier } from '../../lib/classify/classifier.ts';
import type { PageText } from '../../lib/model/text.ts';
import { readPage } from '../../lib/page/read-page.ts';
import { proseLength } from '../../lib/page/regions.ts';
import { createStaticVisibility } from '../../lib/page/static-visibility.ts';
import { walkPage } from '../../lib/page/walk.ts';

const PAGES = '../shared/pages';
const LIMIT = 240_000;
const isThere = existsSync(PAGES);
if (!isThere) console.log(`${PAGES} is missing: captured pages are not tested`);

/** Verdicts need no findings. */
const idle: Classifier = {
  prepare: (segments, doc) => ({ segments, doc, evidence: () => [], learned: null }),
  classify: () => [],
};
const parser = new new JSDOM('').window.DOMParser();

interface Read {
  readonly name: string;
  readonly page: PageText;
  readonly verdict: string;
  readonly language: string;
  readonly milliseconds: number;
  /** Share of all prose in the source, hidden dialogs and banners included, that is in the text that was read. */
  readonly share: number;
}

/** Without an address: pages opened with the toolbar button are judged by their content. */
function read(folder: string, name: string): Read {
  const html = readFileSync(join(PAGES, folder, name), 'utf8').replace(/<noscript[\s\S]*?<\/noscript>/gi, '');
  const document = parser.parseFromString(html, 'text/html');
  const started = performance.now();
  const { page } = readPage(document, createStaticVisibility(document));
  const milliseconds = performance.now() - started;
  const analysis = beginAnalysis({ page, url: '' }, () => idle);
  const { verdict } = analysis;
  const share = shareOfProse(document, page);
  return { name, page, verdict, language: analysis.report().language, milliseconds, share };
}

function shareOfProse(document: Document, page: PageText): number {
  const bare = (text: string): string => text.replace(/[\s;]+/g, '');
  const has = bare(page.text);
  const lengths = walkPage(document.body, () => 'shown').runs.map((run) => ({
    all: proseLength(run),
    read: run.text.split('\n').every((line) => has.includes(bare(line))) ? proseLength(run) : 0,
  }));
  const sum = (key: 'all' | 'read'): number => lengths.reduce((total, length) => total + length[key], 0);
  return sum('read') / Math.max(1, sum('all'));
}

function readAll(folder: string): Read[] {
  return readdirSync(join(PAGES, folder))
    .sort()
    .map((name) => read(folder, name));
}

const namesWhere = (reads: readonly Read[], wrong: (read: Read) => boolean): string[] =>
  reads.filter(wrong).map(({ name, verdict }) => `${name}: ${verdict}`);

describe.skipIf(!isThere)('captured pages', () => {
  it(
    'policies are recognised by their content alone, and none loses its text',
    () => {
      const reads = readAll('policies');
      const missed = namesWhere(reads, ({ verdict }) => verdict !== 'policy');
      const times = reads.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
      const shares = reads.map(({ share }) => share).sort((a, b) => a - b);
      console.log(
        `${reads.length - missed.length} of ${reads.length} policies recognised; not: ${missed.join(', ') || 'none'}`,
      );
      console.log(`read in ${Math.round(middle(times))} ms (median), ${Math.round(times.at(-1) ?? 0)} ms (most)`);
      console.log(
        `share of the prose in the source that is read: ${middle(shares).toFixed(3)} (median), ${shares[0]?.toFixed(3)} (least)`,
      );
      expect(missed.length / reads.length).toBeLessThanOrEqual(0.02);
      expect(namesWhere(reads, ({ language }) => language !== 'en')).toEqual([]);
      expect(middle(shares)).toBeGreaterThan(0.98);
      expect(shares[0]).toBeGreaterThan(0.8);
    },
    LIMIT,
  );

  it(
    'later and earlier captures of policies are recognised',
    () => {
      const reads = readAll('timeline');
      expect(namesWhere(reads, ({ verdict }) => verdict !== 'policy')).toEqual([]);
    },
    LIMIT,
  );

  it(
    'no article is taken for a policy',
    () => {
      const reads = readAll('not-policies');
      const taken = namesWhere(reads, ({ verdict }) => verdict === 'policy');
      console.log(`${taken.length} of ${reads.length} articles taken for a policy`);
      expect(taken).toEqual([]);
    },
    LIMIT,
  );

  it(
    'policies in other languages are told by their language',
    () => {
      const reads = readAll('not-english');
      expect(namesWhere(reads, ({ verdict }) => verdict !== 'language')).toEqual([]);
      expect(reads.map(({ language }) => language)).toEqual(reads.map(({ name }) => name.slice(0, 2)));
    },
    LIMIT,
  );
});

function middle(sorted: readonly number[]): number {
  return sorted[sorted.length >> 1] ?? 0;
}
