import type { Anchor } from './anchors.ts';
import { type Box, holdsPoint } from './box.ts';
import { clippersOf, visibleThrough } from './clipping.ts';
import { type Column, columnOf } from './column.ts';
import { firstLetterBox, frameOffset } from './range-boxes.ts';

/** Free margin from which a badge hangs beside the text; below it the mark goes above the first letter. */
const MARGIN_NEEDED = 32;
/** Middle of a badge, left of the column. */
const BADGE_MIDDLE = 20;

/** What counts as not showing beside having no box: browsers give boxes of closed `<details>` too. */
const SHOWS = { visibilityProperty: true, opacityProperty: true };

/** A mark that can be seen, or could after some scrolling; CSS pixels of the viewport. */
export interface Measured {
  readonly anchor: Anchor;
  readonly letter: Box;
  readonly column: Column;
  /** Whether the margin beside the column has room for a badge. */
  readonly hasMargin: boolean;
}

export interface Measurer {
  /** Reads the places of all given anchors in one go; hidden, clipped and covered ones are left out. */
  measure(anchors: readonly Anchor[]): Measured[];
  /** Forgets what is remembered between passes: after a resize or a change of the page. */
  forget(): void;
}

/** `own` is the overlay's host: what lies under it is not covered by the page. */
export function createMeasurer(own: Element): Measurer {
  let known = newMemory();
  return {
    forget() {
      known = newMemory();
    },
    measure(anchors) {
      const viewport = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
      if (known.scrollX !== scrollX) known = newMemory();
      const { columns, margins, clippers } = known;
      return anchors.flatMap((anchor): Measured[] => {
        const { block } = anchor;
        const letter = block.checkVisibility(SHOWS) ? firstLetterBox(anchor.range) : null;
        if (!letter) return [];
        const around = remember(clippers, block, () => clippersOf(block));
        const middle = (letter.top + letter.bottom) / 2;
        const seen = around.length === 0 ? null : visibleThrough(around, endless(viewport));
        if (around.length > 0 && !(seen && holdsPoint(seen, letter.left, middle))) return [];
        const onScreen = holdsPoint(viewport, letter.left + 1, middle);
        if (onScreen && isCovered(block, letter.left + 1, middle, own)) return [];
        const column = remember(columns, block, () => columnOf(block));
        // Each is asked for itself: a picture or a banner may lie beside some lines of a column and not beside others.
        if (onScreen) margins.set(column.element, isFree(column, middle, own));
        const room = column.left - (seen?.left ?? 0) >= MARGIN_NEEDED;
        return [{ anchor, letter, column, hasMargin: room && (margins.get(column.element) ?? true) }];
      });
    },
  };
}

/** What does not change while the reader scrolls up and down. */
function newMemory() {
  return {
    scrollX,
    columns: new Map<Element, Column>(),
    margins: new Map<Element, boolean>(),
    clippers: new Map<Element, Element[]>(),
  };
}

/** The page scrolls on as far as it likes: only nested scrollers hide a badge that is above or below the viewport. */
function endless(viewport: Box): Box {
  return { ...viewport, top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };
}

function remember<V>(known: Map<Element, V>, key: Element, work: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = work();
  known.set(key, made);
  return made;
}

/** Whether something of the page lies over the text: a sticky head, a cookie banner, a dialog. */
function isCovered(block: Element, x: number, y: number, own: Element): boolean {
  const top = topmost(block, x, y, own);
  return top !== null && !top.contains(block) && !block.contains(top);
}

/** Whether nothing but the column's own surroundings is to be seen where the badge would hang. */
function isFree(column: Column, y: number, own: Element): boolean {
  const top = topmost(column.element, column.left - BADGE_MIDDLE, y, own);
  return top === null || top.contains(column.element);
}

/** The page's own topmost element at a point: our badges lie over text, banners and margins alike. */
function topmost(inside: Element, x: number, y: number, own: Element): Element | null {
  const root = inside.getRootNode();
  const offset = frameOffset(inside.ownerDocument);
  const scope = 'elementFromPoint' in root ? (root as Document | ShadowRoot) : inside.ownerDocument;
  const top = scope.elementFromPoint(x - offset.x, y - offset.y);
  if (top !== own) return top;
  return scope.elementsFromPoint(x - offset.x, y - offset.y).find((element) => element !== own) ?? null;
}
