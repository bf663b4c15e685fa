import { type Box, type Size, shared } from './box.ts';

/** Distance of the control from the edges of the viewport; the smaller one where the viewport is narrow. */
const EDGE = 24;
const NARROW_EDGE = 8;
const NARROW = 480;

/** Corners in the order in which they are tried. */
const CORNERS = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
export type Corner = (typeof CORNERS)[number];

/** The control's box in a corner of the viewport. */
export function boxIn(corner: Corner, viewport: Size, control: Size): Box {
  const edge = viewport.width < NARROW ? NARROW_EDGE : EDGE;
  const left = corner.endsWith('left') ? edge : viewport.width - edge - control.width;
  const top = corner.startsWith('top') ? edge : viewport.height - edge - control.height;
  return { left, top, right: left + control.width, bottom: top + control.height };
}

/** The first corner in which the control does not overlap the card; bottom right where none is free. */
export function placeControl(viewport: Size, control: Size, card: Box | null): Corner {
  return CORNERS.find((corner) => card === null || !shared(boxIn(corner, viewport, control), card)) ?? 'bottom-right';
}
