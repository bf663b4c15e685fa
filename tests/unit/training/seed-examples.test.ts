import { expect, test } from 'vitest';
import { createClassifier } from '../../../lib/classify/classifier.ts';
import { LABELS } from '../../../lib/classify/learned/labels.ts';
import { loadSeeds } from '../../../lib/cli/seeds.ts';
import { seedExamples } from '../../../lib/cli/training/seed-examples.ts';

test('an example of a seed says what holds of its own type, and nothing of the others', () => {
  const { seeds, macros } = loadSeeds('.');
  const seed = seeds.filter(({ id }) => id === 'governing-law');
  const rows = seedExamples(seed, createClassifier({ seeds, macros, weights: null }));
  const read = rows.filter(({ labelled }) => labelled);
  const examples = seed.flatMap(({ examples }) => [...examples.risk, ...examples.protection, ...examples.none]);
  expect(read).toHaveLength(examples.length);
  expect(read.filter(({ firm }) => firm.includes('governing-law:risk'))).toHaveLength(
    seed[0]?.examples.risk.length ?? 0,
  );
  for (const { soft, page } of read) {
    expect(soft).toHaveLength(LABELS.length - 2);
    expect(soft.filter((label) => label.startsWith('governing-law:'))).toEqual([]);
    expect([page.document, page.kind, page.source]).toEqual([null, 'terms', 'seeds']);
  }
});
