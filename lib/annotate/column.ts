import { type Box, moved } from './box.ts';
import { frameOffset } from './range-boxes.ts';

/** Elements that set text in a column of their own; lists, paragraphs and inline elements stand inside of one. */
const COLUMNS = /^(?:DIV|SECTION|ARTICLE|MAIN|BODY|HTML|TD|TH|FORM|ASIDE|DETAILS|FIELDSET)$/;
const LISTS = /^(?:UL|OL|DL|MENU)$/;
/** Room for bullets and numbers that hang outside of a list without padding. */
const BULLETS = 24;

/** The text column that an element stands in, and its edges in CSS pixels of the viewport. */
export interface Column {
  readonly element: Element;
  readonly left: number;
  readonly right: number;
}

/** The nearest element that sets a column, and its child on the way down to the text (itself where there is none). */
function columnElements(block: Element): { column: Element; outer: Element } {
  let outer = block;
  for (let at: Element | null = block; at; at = at.parentElement) {
    if (COLUMNS.test(at.tagName) || at.tagName.includes('-')) return { column: at, outer };
    outer = at;
  }
  return { column: outer, outer };
}

/** Measures the column of a block. Costs one layout read and two style reads: keep the answer for the pass. */
export function columnOf(block: Element): Column {
  const { column, outer } = columnElements(block);
  const { x, y } = frameOffset(block.ownerDocument);
  const inside = moved(contentBox(column), x, y);
  if (outer === column) return { element: column, left: inside.left, right: rightOf(column, inside.right, x) };
  const box = moved(outer.getBoundingClientRect(), x, y);
  const left = LISTS.test(outer.tagName) ? listEdge(outer, box, inside) : box.left;
  return { element: column, left, right: rightOf(column, Math.max(box.right, left), x) };
}

function listEdge(list: Element, box: Box, inside: Box): number {
  const padding = Number.parseFloat(getComputedStyle(list).paddingLeft) || 0;
  return padding >= 16 ? box.left : Math.max(inside.left, box.left - BULLETS);
}

/** A card must not cover the other cells of a row. */
function rightOf(column: Element, right: number, x: number): number {
  const table = /^T[DH]$/.test(column.tagName) ? column.closest('table') : null;
  return table ? table.getBoundingClientRect().right + x : right;
}

function contentBox(element: Element): Box {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const size = (value: string) => Number.parseFloat(value) || 0;
  return {
    left: box.left + size(style.borderLeftWidth) + size(style.paddingLeft),
    right: box.right - size(style.borderRightWidth) - size(style.paddingRight),
    top: box.top,
    bottom: box.bottom,
  };
}
