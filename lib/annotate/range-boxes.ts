import { type Box, moved } from './box.ts';

/** One live range a document, reused: browsers keep every live range right at each later edit of the page. */
const scratch = new WeakMap<Document, Range>();

/** Where a document lies in the viewport of the top page: 0, 0 but for same-origin frames. CSS pixels. */
export function frameOffset(doc: Document): { x: number; y: number } {
  const frame = doc.defaultView?.frameElement;
  if (!frame) return { x: 0, y: 0 };
  const box = frame.getBoundingClientRect();
  const outer = frameOffset(frame.ownerDocument);
  return { x: outer.x + box.left + frame.clientLeft, y: outer.y + box.top + frame.clientTop };
}

/** The boxes of a range's lines in the viewport of the top page; none where it is not rendered or no longer valid. */
export function boxesOf(range: StaticRange): Box[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return measured(startContainer, startOffset, endContainer, endOffset);
}

/** The box of a range's first letter, likewise; null where it is not rendered. */
export function firstLetterBox(range: StaticRange): Box | null {
  const { startContainer: node, startOffset } = range;
  if (node.nodeType !== Node.TEXT_NODE) return boxesOf(range)[0] ?? null;
  const letter = startOffset + Math.max(0, (node.nodeValue ?? '').slice(startOffset).search(/\S/));
  return measured(node, letter, node, letter + 1)[0] ?? null;
}

function measured(start: Node, startOffset: number, end: Node, endOffset: number): Box[] {
  const doc = start.ownerDocument;
  if (!doc || !start.isConnected || !end.isConnected) return [];
  const range = scratch.get(doc) ?? doc.createRange();
  scratch.set(doc, range);
  try {
    range.setStart(start, startOffset);
    range.setEnd(end, endOffset);
    const { x, y } = frameOffset(doc);
    return [...range.getClientRects()].filter((r) => r.width > 0 && r.height > 0).map((r) => moved(r, x, y));
  } catch {
    return []; // the text was shortened since it was read; a new reading is on its way
  } finally {
    range.setStart(doc, 0);
    range.collapse(true);
  }
}
