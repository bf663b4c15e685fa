import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Example, Page } from '../../../lib/cli/training/examples.ts';
import { countFigures, macro, ratios } from '../../../lib/cli/training/figures.ts';
import { blockHash, readLabelRows } from '../../../lib/cli/training/own-labels.ts';
import { reliabilityPlot, reliabilityTable, surestFrom } from '../../../lib/cli/training/reliability.ts';
import { anchorWhole, readWholeRows } from '../../../lib/cli/training/whole-labels.ts';
import { pageFromBlocks } from '../../../lib/segment/from-blocks.ts';
import { segmentPage } from '../../../lib/segment/segment.ts';

const folder = mkdtempSync(join(tmpdir(), 'labels-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('labels of our own', () => {
  test('every row in seeds/labels is as it should be and stands once', () => {
    for (const file of readdirSync('seeds/labels').filter((f) => f.endsWith('.jsonl'))) {
      const rows = readLabelRows(join('seeds/labels', file));
      expect(new Set(rows.map(({ path, commit, hash }) => `${path} ${commit} ${hash}`)).size).toBe(rows.length);
      expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['commit', 'hash', 'labels', 'path']);
    }
  });
  test('a hash does not depend on white space or on ligatures', () => {
    expect(blockHash(' Our oﬃce\u00a0 keeps\nit. ')).toBe(blockHash('Our office keeps it.'));
    expect(blockHash('Our office keeps it.')).not.toBe(blockHash('Our office keeps them.'));
  });
  test('a wrong row is named by file, line and field', () => {
    const file = join(folder, 'x.jsonl');
    const row = { path: 'A/B.md', commit: '0'.repeat(40), hash: '0'.repeat(16), labels: [] };
    writeFileSync(file, `${JSON.stringify(row)}\n${JSON.stringify({ ...row, labels: ['no-such:risk'] })}\n`);
    expect(() => readLabelRows(file)).toThrow(/x\.jsonl, line 2.*\n.*label/);
  });
});

describe('documents read as a whole', () => {
  const page = segmentPage(
    pageFromBlocks([
      { kind: 'h', text: 'Payments' },
      { kind: 'p', text: 'Fees are charged again each month.' },
      { kind: 'li', text: 'We sell lists of members.' },
      { kind: 'li', text: 'We sell lists of members.' },
    ]),
  );
  const sells = blockHash('We sell lists of members.');
  const row = { blocks: page.length, labels: { [`${sells}.2`]: ['data-sale:risk', '?profiling:risk'] } };

  test('every row in seeds/labels/whole is as it should be, and each document stands once', () => {
    const dir = 'seeds/labels/whole';
    const rows = readdirSync(dir).flatMap((file) => readWholeRows(join(dir, file)));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ path, commit }) => `${path} ${commit}`)).size).toBe(rows.length);
    for (const { blocks, labels } of rows) expect(Object.keys(labels).length).toBeLessThanOrEqual(blocks);
  });
  test('state nothing but in the blocks named, and tell blocks of the same text apart', () => {
    const { given, whole } = anchorWhole(row, page);
    expect(whole).toBe(true);
    expect([...given.values()].map(({ firm, soft }) => [...firm, ...soft])).toEqual([
      [],
      [],
      [],
      ['data-sale:risk', 'profiling:risk'],
    ]);
  });
  test('say nothing of unnamed blocks once the blocks are not those that were read', () => {
    const more = anchorWhole({ ...row, blocks: page.length + 1 }, page);
    expect([more.whole, [...more.given.keys()]]).toEqual([false, [3]]);
    const gone = anchorWhole({ ...row, labels: { ...row.labels, ['0'.repeat(16)]: ['data-sale:risk'] } }, page);
    expect([gone.whole, [...gone.given.keys()]]).toEqual([false, [3]]);
  });
  test('a wrong row is named by file, line and field', () => {
    const file = join(folder, 'whole.jsonl');
    const good = { path: 'A/B.md', commit: '0'.repeat(40), blocks: 2, labels: { [sells]: ['data-sale:risk'] } };
    const bad = { ...good, labels: { [sells]: [] } };
    writeFileSync(file, `${JSON.stringify(good)}\n${JSON.stringify(bad)}\n`);
    expect(() => readWholeRows(file)).toThrow(/whole\.jsonl, line 2.*\n.*labels/);
  });
});

describe('figures', () => {
  const page = (document: string) => ({
    document,
    service: 's',
    fold: 0,
    source: 'gold',
    kind: 'privacy',
    segments: [],
  });
  const example = (document: string, firm: string[], soft: string[] = []) =>
    ({ page: page(document) as Page, labelled: true, firm, soft }) as unknown as Example;
  const examples = [
    example('a', ['data-sale:risk']),
    example('a', ['data-sale:risk'], ['profiling:risk']),
    example('a', []),
    example('b', ['profiling:risk']),
  ];
  const found = [['data-sale:risk'], ['profiling:risk'], ['data-sale:risk'], ['data-sale:risk']];
  const high = new Set(['data-sale:risk']);
  const figures = countFigures(examples, [0, 1, 2, 3], (row) => found[row] ?? [], high);

  test('count labels by block, and those in doubt neither way', () => {
    expect(figures.all).toEqual({ right: 1, wrong: 2, missed: 2 });
    expect(figures.high).toEqual({ right: 1, wrong: 2, missed: 1 });
  });
  test('count a label once a document', () => {
    expect(figures.documents).toEqual({ right: 1, wrong: 1, missed: 1 });
  });
  test('leave labels with fewer than three examples out of the mean', () => {
    expect(macro(figures).labels).toBe(0);
  });
  test('are zero where nothing is right', () => {
    expect(ratios({ right: 0, wrong: 3, missed: 1 })).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('confidence beside what holds', () => {
  const stated = [
    { confidence: 0.92, holds: true, sealed: false },
    { confidence: 0.94, holds: false, sealed: true },
    { confidence: 0.97, holds: true, sealed: false },
  ];
  test('is shown by stated confidence, the sealed part beside the whole', () => {
    expect(reliabilityTable(stated)).toContain('| 0.90 to 0.95 | 2 | 0.93 | 0.50 | 1 | 0.00 |');
    expect(reliabilityTable(stated)).toContain('| 0.95 to 1.00 | 1 | 0.97 | 1.00 | 0 |  |');
  });
  test('tells from where on findings hold as often as wanted', () => {
    expect(surestFrom(stated, 0.5)).toBe(0);
    expect(surestFrom(stated, 0.9)).toBe(0.95);
    expect(surestFrom([], 0.9)).toBe(1);
  });
  test('is drawn with a dot a bin', () => {
    const plot = reliabilityPlot(stated);
    expect(plot.match(/<circle /g)).toHaveLength(2);
    expect(plot).not.toContain('NaN');
  });
});
