import { expect, it } from 'vitest';
import { analysisSteps } from '../../../lib/annotate/analysis-steps.ts';
import type { Classifier } from '../../../lib/classify/classifier.ts';
import type { Report } from '../../../lib/model/report.ts';
import { pageFromBlocks } from '../../../lib/segment/from-blocks.ts';

const SENTENCES = [
  'We may at any time change these terms in our sole discretion, with notice to you by e-mail.',
  'You agree that we process your personal information as this policy describes and under applicable law.',
  'Our services are provided as they are, and we are not liable for damages to the extent permitted by law.',
];
const blocks = Array.from({ length: 120 }, (_, i) => ({ kind: 'p' as const, text: `${i}. ${SENTENCES[i % 3]}` }));
const page = pageFromBlocks(blocks, 'Terms of Service', 'en');
const input = { page, url: 'https://example.test/terms' };

function recorder(): { order: number[]; make: () => Generator<void, Classifier> } {
  const order: number[] = [];
  const classifier: Classifier = {
    prepare: (segments, doc) => ({ segments, doc, evidence: () => [], learned: null }),
    classify: (_, index) => {
      order.push(index);
      return [];
    },
  };
  const make = function* () {
    yield;
    return classifier;
  };
  return { order, make };
}

function run<T>(steps: Iterator<unknown, T>, beforeEach = () => {}): T {
  for (;;) {
    beforeEach();
    const step = steps.next();
    if (step.done) return step.value;
  }
}

it('classifies from where the reader is, downwards, then what is above, each once', () => {
  const { order, make } = recorder();
  const near = page.blocks[70]?.start ?? 0;
  const parts: { report: Report; after: number }[] = [];
  const part = (report: Report) => void parts.push({ report, after: order.length });
  const report = run(analysisSteps(input, make, { near, part, isStale: () => false }));
  expect(report?.verdict).toBe('policy');
  expect(order[0]).toBe(70);
  expect(order.slice(0, 50)).toEqual(Array.from({ length: 50 }, (_, i) => 70 + i));
  expect([...order].sort((a, b) => a - b)).toEqual(blocks.map((_, i) => i));
  expect(parts.map(({ after }) => after)).toEqual([12, 48]);
});

it('stops where nobody waits any more', () => {
  const { order, make } = recorder();
  let steps = 0;
  const isStale = () => steps > 10;
  const report = run(analysisSteps(input, make, { near: 0, part: () => {}, isStale }), () => {
    steps += 1;
  });
  expect(report).toBeNull();
  expect(order.length).toBeLessThan(12);
});

it('builds no classifier for a page that the gate turns away', () => {
  const { make } = recorder();
  let built = 0;
  const counting = () => {
    built += 1;
    return make();
  };
  const recipe = Array.from({ length: 60 }, (_, i) => `Stir the soup for ${i} minutes and add a little salt.`);
  const soup = pageFromBlocks(
    recipe.map((text) => ({ kind: 'p' as const, text })),
    'Soup',
  );
  const options = { near: 0, part: () => {}, isStale: () => false };
  const report = run(analysisSteps({ page: soup, url: 'https://example.test/soup' }, counting, options));
  expect(report?.verdict).toBe('not-policy');
  expect(built).toBe(0);
  run(analysisSteps(input, counting, options));
  expect(built).toBe(1);
});
