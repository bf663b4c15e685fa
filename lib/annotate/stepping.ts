import { anchorOf } from './anchors.ts';
import type { Mark } from './mark.ts';
import { lowerBound } from './marks-at.ts';
import { firstLetterBox } from './range-boxes.ts';
import { boxOf, nearestVisible } from './scroll-to.ts';

/**
 * The mark that "next" (1) or "previous" (-1) leads to, round at the ends. From the mark last gone to while it is on the
 * screen, else from what is in view. `marks` are in the order of the text; null where there are none.
 */
export function stepFrom(marks: readonly Mark[], last: Mark | null, by: 1 | -1): Mark | null {
  const at = last && isOnScreen(last) ? marks.findIndex(({ key }) => key === last.key) : -1;
  const count = marks.length;
  if (at >= 0) return marks[(at + by + count) % count] ?? null;
  const firstBelow = lowerBound(count, (i) => (topOf(marks[i]) ?? 0) >= 0);
  const index = by === 1 ? firstBelow : firstBelow - 1;
  return marks[(index + count) % count] ?? null;
}

function isOnScreen(mark: Mark): boolean {
  const top = topOf(mark);
  return top !== null && top >= 0 && top < innerHeight;
}

/** Where a mark is in the viewport, or what can be seen in its stead; null where it has left the page. */
function topOf(mark: Mark | undefined): number | null {
  const anchor = mark && anchorOf(mark);
  if (!anchor) return null;
  return (firstLetterBox(anchor.range) ?? boxOf(nearestVisible(anchor.block))).top;
}
