import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { evalFigures } from '../../../lib/cli/eval-figures.ts';

it('the pages tell the figures of the sealed fold as the command wrote them', () => {
  const line = readFileSync('lib/classify/README.md', 'utf8')
    .split('\n')
    .find((row) => row.startsWith('| sealed fold | by block |'));
  const [precision, recall] = (line ?? '').split('|').slice(3, 5).map(Number);
  expect(precision).toBeGreaterThan(0);
  expect(evalFigures('.')).toMatchObject({
    precision: `${Math.round(100 * (precision ?? 0))} %`,
    recall: `${Math.round(100 * (recall ?? 0))} %`,
    labelledBlocks: expect.stringMatching(/^\d{1,3}(?:,\d{3})*$/),
  });
});
