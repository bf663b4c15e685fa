import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BADGE_SIZE, type BadgeSpot, groupBadges } from '../../../lib/annotate/group-badges.ts';
import { SEVERITIES } from '../../../lib/model/clause-type.ts';

const spot = (key: string, severity: BadgeSpot['severity'], y: number, x = 72): BadgeSpot => ({ key, severity, x, y });

describe('badges on one line', () => {
  it('become the heaviest mark, at the place of the first', () => {
    const groups = groupBadges([spot('a', 'low', 100), spot('b', 'high', 100), spot('c', 'protection', 104)]);
    expect(groups).toEqual([{ keys: ['a', 'b', 'c'], heaviest: 'high', x: 72, y: 100 }]);
  });

  it('stay apart where their targets do', () => {
    const groups = groupBadges([spot('a', 'low', 100), spot('b', 'high', 124), spot('c', 'high', 124, 400)]);
    expect(groups.map(({ keys }) => keys)).toEqual([['a'], ['b'], ['c']]);
  });

  it('never overlap in a column read from top to bottom, and none is lost', () => {
    const spots = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.constantFrom(...SEVERITIES)), { maxLength: 80 })
      .map((all) => all.sort(([a], [b]) => a - b).map(([y, severity], i) => spot(String(i), severity, y)));
    fc.assert(
      fc.property(spots, (all) => {
        const groups = groupBadges(all);
        expect(groups.flatMap(({ keys }) => keys)).toEqual(all.map(({ key }) => key));
        for (const [i, group] of groups.entries())
          expect(group.y - (groups[i - 1]?.y ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(BADGE_SIZE);
      }),
    );
  });
});
