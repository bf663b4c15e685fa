import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../lib/classify/compile-rules.ts';
import { createAnchorIndex, matchRules } from '../../../lib/classify/match-rules.ts';
import { exampleSegment } from '../../../lib/cli/examples.ts';
import { loadSeeds } from '../../../lib/cli/seeds.ts';
import type { Example } from '../../../lib/model/rule.ts';

const { seeds, macros } = loadSeeds('.');

for (const seed of seeds) {
  const compiled = compileRules([seed], macros);
  const rulesOf = createAnchorIndex(compiled);

  /** Polarities that the rules decide by themselves: weights of different rules add up to ten or more. */
  const decided = (example: Example): string[] => {
    const segment = exampleSegment(example);
    const weights = new Map<string, Map<string, number>>();
    for (const { rule } of segment ? matchRules(segment, compiled, rulesOf) : []) {
      const byRule = weights.get(rule.polarity) ?? new Map<string, number>();
      weights.set(rule.polarity, byRule.set(rule.key, rule.weight));
    }
    const sum = (byRule: Map<string, number>) => [...byRule.values()].reduce((a, b) => a + b, 0);
    return [...weights].filter(([, byRule]) => sum(byRule) >= 10).map(([polarity]) => polarity);
  };

  describe(`rules of ${seed.id}`, () => {
    it('have ids of their own', () => {
      expect(new Set(seed.rules.map((r) => r.id)).size).toBe(seed.rules.length);
    });
    it.each(seed.examples.risk)('mark as a risk: %j', (example) => expect(decided(example)).toEqual(['risk']));
    it.each(seed.examples.protection)('mark as a protection: %j', (example) =>
      expect(decided(example)).toEqual(['protection']),
    );
    it.each(seed.examples.none)('leave alone: %j', (example) => expect(decided(example)).toEqual([]));
  });
}
