import { describe, expect, it } from 'vitest';
import { benchClassify } from '../../lib/cli/bench/classify.ts';
import { benchDiff } from '../../lib/cli/bench/diff.ts';
import { benchMatch } from '../../lib/cli/bench/match.ts';
import { type Measured, readBudgets, rowOf } from '../../lib/cli/bench/row.ts';

const ROUNDS = 3;
/** Share of the recorded ratio that must be left. Times are never asserted: they are the machine's as much as ours. */
const LEFT = 0.8;
/** What else runs beside a measurement can spoil it; a loss that is real shows every time. */
const TRIES = 4;

const budgets = readBudgets();
const QUICK: readonly (readonly [string, () => Measured[]])[] = [
  ['classification', () => benchClassify(ROUNDS)],
  ['matching', () => benchMatch(ROUNDS, false)],
  ['clause diff (../shared/pages/timeline)', () => benchDiff(ROUNDS, false)],
];

describe('figures beside their peers, as recorded in tests/bench/budgets.json', () => {
  it.each(QUICK)('%s has lost no fifth of its lead', { timeout: 120_000 }, (_, measure) => {
    for (let left = TRIES; left > 0; left--) {
      const lost = measure().flatMap((measured) => {
        const reached = budgets[measured.name]?.reached;
        const { ratio } = rowOf(measured, budgets);
        if (reached === undefined || ratio === null || ratio >= LEFT * reached) return [];
        return [`${measured.name}: ${ratio} × as good as its peer, ${reached} × were reached`];
      });
      if (lost.length === 0) return;
      if (left === 1) expect(lost).toEqual([]);
    }
  });

  it('are recorded for each of the quick ones', () => {
    const recorded = Object.values(budgets).filter(({ reached }) => reached !== undefined);
    expect(recorded.length).toBeGreaterThanOrEqual(QUICK.length);
    for (const { reached } of recorded) expect(reached).toBeGreaterThan(0);
  });
});
