import { type Box, holdsPoint } from './box.ts';
import { clippersOf, parentAcrossShadow, visibleThrough } from './clipping.ts';
import { firstLetterBox, frameOffset } from './range-boxes.ts';

/** Where a clause is brought to, and the band in which it may stay: parts of the viewport's height from the top. */
const GOAL = 0.3;
const COMFORTABLE = { from: 0.12, to: 0.6 } as const;

/**
 * Scrolls the page, and every scroller and frame in between, so that a clause can be seen. Nothing is unfolded, since that
 * would change the page: where the clause is folded away its nearest visible surroundings are shown. Returns which.
 */
export function bringIntoView(range: StaticRange, block: Element): 'shown' | 'folded' {
  if (isFolded(range, block)) {
    const visible = nearestVisible(block);
    scrollTo(visible, () => boxOf(visible));
    return 'folded';
  }
  scrollTo(block, () => firstLetterBox(range));
  return 'shown';
}

/** Whether a clause is in the page but can't be seen however one scrolls: a closed accordion, a hidden tab. */
export function isFolded(range: StaticRange, block: Element): boolean {
  const letter = firstLetterBox(range);
  if (!letter || !block.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
  const fixed = clippersOf(block).filter((clipper) => !isScroller(clipper) && clipper.tagName !== 'IFRAME');
  const endless = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };
  const seen = visibleThrough(fixed, endless);
  return !seen || !holdsPoint(seen, (letter.left + letter.right) / 2, (letter.top + letter.bottom) / 2);
}

/** The nearest element around that is rendered; the root where nothing is. */
export function nearestVisible(block: Element): Element {
  for (let at: Element | null = block; at; at = parentAcrossShadow(at)) {
    const box = at.getBoundingClientRect();
    if (box.height > 1 && box.width > 1 && at.checkVisibility({ visibilityProperty: true })) return at;
  }
  return block.ownerDocument.documentElement;
}

/** An element's box in the viewport of the top page. */
export function boxOf(element: Element): Box {
  const { x, y } = frameOffset(element.ownerDocument);
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function scrollTo(start: Element, where: () => Box | null): void {
  const box = where();
  if (box && box.top > innerHeight * COMFORTABLE.from && box.top < innerHeight * COMFORTABLE.to && isSeen(start))
    return;
  for (let at: Element | null | undefined = start; at; ) {
    for (const scroller of clippersOf(at).filter((e) => e.ownerDocument === at?.ownerDocument && isScroller(e)))
      scroller.scrollBy({ top: delta(where(), boxOf(scroller)), behavior: 'instant' });
    const view: Window | null = at.ownerDocument.defaultView;
    view?.scrollBy({ top: delta(where(), { top: 0, bottom: innerHeight }), behavior: 'instant' });
    at = view?.frameElement;
  }
}

function isSeen(element: Element): boolean {
  const clippers = clippersOf(element);
  return clippers.every((clipper) => !isScroller(clipper) && clipper.tagName !== 'IFRAME');
}

function delta(box: Box | null, within: Pick<Box, 'top' | 'bottom'>): number {
  return box ? box.top - (within.top + (within.bottom - within.top) * GOAL) : 0;
}

function isScroller(element: Element): boolean {
  return /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
}
