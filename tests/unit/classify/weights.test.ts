import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createClassifier } from '../../../lib/classify/classifier.ts';
import { loadClassifierData } from '../../../lib/cli/classifier-data.ts';
import { FindingSchema } from '../../../lib/model/finding.ts';
import { pageFromBlocks } from '../../../lib/segment/from-blocks.ts';
import { segmentPage } from '../../../lib/segment/segment.ts';

const classifier = createClassifier(loadClassifierData('.'));
const page = pageFromBlocks(
  [
    { kind: 'h', text: 'Privacy at Fernway' },
    { kind: 'p', text: 'Fernway does not sell your personal information to anybody, at any price.' },
    { kind: 'p', text: 'Our bakery opens at seven and smells of cinnamon until noon.' },
    { kind: 'p', text: 'Fernway may share your details with other companies in our corporate family.' },
    { kind: 'p', text: 'You agree to settle every dispute with Fernway by binding individual arbitration.' },
    { kind: 'p', text: 'This contract shall be governed by the laws of Portugal.' },
  ],
  'Privacy policy | Fernway',
  'en',
);
const segments = segmentPage(page);
const prepare = () => classifier.prepare(segments, { kind: 'privacy', title: page.title });

describe('the shipped weights', () => {
  test('are small enough to ship', () => {
    expect(readFileSync('assets/model/weights.bin').length).toBeLessThan(1 << 20);
  });
  test('find plain clauses, and nothing where nothing is stated', () => {
    const prepared = prepare();
    const found = segments.map(({ index }) => classifier.classify(prepared, index).map(({ id }) => id.split('@')[0]));
    expect(found).toEqual([
      [],
      ['data-sale:protection'],
      [],
      ['affiliate-sharing:risk'],
      ['forced-arbitration:risk'],
      ['governing-law:risk'],
    ]);
  });
  test('say the same whatever the order in which segments are asked for', () => {
    const [forward, backward] = [prepare(), prepare()];
    const first = segments.map(({ index }) => classifier.classify(forward, index));
    const second = [...segments].reverse().map(({ index }) => classifier.classify(backward, index));
    expect(second.reverse()).toEqual(first);
  });
  test('make valid findings whose words stand on the page', () => {
    const prepared = prepare();
    for (const finding of segments.flatMap(({ index }) => classifier.classify(prepared, index))) {
      FindingSchema.parse(finding);
      expect(finding.because.length).toBeGreaterThan(0);
      expect(finding.becauseSpans.map(({ start, end }) => page.text.slice(start, end))).toEqual(finding.because);
    }
  });
});
