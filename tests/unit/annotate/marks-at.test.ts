import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexSpans, lowerBound } from '../../../lib/annotate/marks-at.ts';

const spans = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 90 })).map(([start, length]) => ({
    start,
    end: start + length,
  })),
  { maxLength: 60 },
);

it('finds the spans that hold an offset as a look at every one of them does', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 0, max: 500 }), (all, offset) => {
      const found = indexSpans(all).at(offset);
      const expected = all.filter(({ start, end }) => start <= offset && offset < end);
      expect(new Set(found)).toEqual(new Set(expected));
      expect(found).toHaveLength(expected.length);
      const lengths = found.map(({ start, end }) => end - start);
      expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    }),
  );
});

it('finds the first span from an offset on', () => {
  const index = indexSpans([
    { start: 5, end: 9 },
    { start: 20, end: 30 },
  ]);
  expect([0, 5, 6, 20, 21].map(index.firstFrom)).toEqual([0, 0, 1, 1, 2]);
});

it('searches by halves', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (length, from) => {
      expect(lowerBound(length, (i) => i >= from)).toBe(Math.min(length, from));
    }),
  );
});
