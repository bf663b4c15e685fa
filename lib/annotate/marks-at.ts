import type { Span } from '../model/text.ts';

/** Answers which spans hold an offset, in O(log n + answers near it). */
export interface SpanIndex<T extends Span> {
  /** Spans with `start <= offset < end`, the shortest first: what was pointed at most narrowly. */
  at(offset: number): T[];
  /** Index, in the order of starts, of the first span that starts at or after the offset; the length where none does. */
  firstFrom(offset: number): number;
}

/** Indexes spans by a binary search over their starts. Spans may overlap; ties keep their given order. */
export function indexSpans<T extends Span>(spans: readonly T[]): SpanIndex<T> {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const reach = furthestEnds(sorted);
  const firstFrom = (offset: number) => lowerBound(sorted.length, (i) => (sorted[i]?.start ?? 0) >= offset);
  return {
    firstFrom,
    at(offset) {
      const found: T[] = [];
      for (let i = firstFrom(offset + 1) - 1; i >= 0 && (reach[i] ?? 0) > offset; i--) {
        const span = sorted[i];
        if (span && span.end > offset) found.unshift(span);
      }
      return found.sort((a, b) => a.end - a.start - (b.end - b.start));
    },
  };
}

/** For each index the furthest end of all spans up to it: where to stop looking back. */
function furthestEnds(spans: readonly Span[]): number[] {
  let furthest = 0;
  return spans.map((span) => {
    furthest = Math.max(furthest, span.end);
    return furthest;
  });
}

/** The least index in `[0, length)` for which `holds` is true, given that it stays true from there on; else `length`. */
export function lowerBound(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
