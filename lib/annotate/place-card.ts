import { type Box, clamp, type Size } from './box.ts';

const CARD_WIDTH = 360;
/** Free width from which the card goes into a margin: the card and 8 px on either side. */
const MARGIN_NEEDED = 376;
/** In the left margin hang the badges, 8 px from the text and up to 40 px wide. */
const BADGE_STRIP = 48;
const FARTHEST_FROM_TEXT = 40;
const EDGE = 8;
/** Below the last line there must be room for its underline. */
const LINE_GAP = 8;

export interface CardSpace {
  /** Around all lines of the clause. */
  readonly clause: Box;
  /** Left and right edge of the text column that the clause stands in. */
  readonly column: Pick<Box, 'left' | 'right'>;
  readonly viewport: Size;
  readonly card: Size;
}

export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly side: 'right' | 'left' | 'below' | 'above';
}

/** The card's width: 360 px, less where the viewport leaves 8 px on either side no longer. */
export function cardWidth(viewportWidth: number): number {
  return Math.min(CARD_WIDTH, viewportWidth - 2 * EDGE);
}

/**
 * Where the card goes, in CSS pixels of the viewport: into the wider margin, level with the clause, where there is room;
 * else below the clause's last line, or above its first where only there it can be seen whole. Never over its own clause.
 */
export function placeCard(space: CardSpace): CardPlace {
  return besideText(space) ?? belowOrAbove(space);
}

function besideText({ clause, column, viewport, card }: CardSpace): CardPlace | null {
  const right = viewport.width - column.right;
  const left = column.left - BADGE_STRIP;
  const free = Math.max(right, left);
  if (free < MARGIN_NEEDED) return null;
  const gap = Math.min(FARTHEST_FROM_TEXT, (free - card.width) / 2);
  const top = clamp(clause.top - EDGE, EDGE, viewport.height - card.height - EDGE);
  if (right >= left) return { left: column.right + gap, top, side: 'right' };
  return { left: left - gap - card.width, top, side: 'left' };
}

function belowOrAbove({ clause, column, viewport, card }: CardSpace): CardPlace {
  const left = clamp(column.left, EDGE, viewport.width - card.width - EDGE);
  const below = clause.bottom + LINE_GAP;
  const above = clause.top - LINE_GAP - card.height;
  const fitsBelow = below + card.height <= viewport.height - EDGE;
  if (!fitsBelow && above >= EDGE) return { left, top: above, side: 'above' };
  return { left, top: below, side: 'below' };
}
