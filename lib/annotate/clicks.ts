import { holdsPoint } from './box.ts';
import type { Mark } from './mark.ts';
import { boxesOf, frameOffset } from './range-boxes.ts';

/** What a click on must stay the page's own business. */
const CONTROLS =
  'a[href],button,input,select,textarea,label,summary,option,video,audio,[contenteditable],[role="button"],[role="link"],[role="tab"],[onclick]';

export interface ClickPorts {
  /** The overlay's host, whose clicks are its own. */
  readonly own: Element;
  /** Offset in the page's text of a point in a text node; null where that is not part of it. */
  offsetAt(node: Node, offset: number): number | null;
  /** Marks at an offset, narrowest first. */
  marksAt(offset: number): Mark[];
  /** Shadow roots that hold marks: the browser looks into no others. */
  shadowRoots(): ShadowRoot[];
  pressed(marks: readonly Mark[]): void;
}

/**
 * Opens marks by a click on their text. Only plain clicks of the reader count, not made by scripts, not on links and
 * controls, not at the end of selecting text; the page gets the click as well. Returns its undo.
 */
export function listenToClicks(doc: Document, ports: ClickPorts): () => void {
  const listener = (event: MouseEvent) => {
    if (!isPlain(event) || onControl(event, ports.own) || hasSelection(doc)) return;
    const marks = marksUnder(doc, event.clientX, event.clientY, ports);
    if (marks.length > 0) ports.pressed(marks);
  };
  doc.addEventListener('click', listener, { capture: true, passive: true });
  return () => doc.removeEventListener('click', listener, { capture: true });
}

function isPlain(event: MouseEvent): boolean {
  const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  return event.isTrusted && event.button === 0 && event.detail === 1 && !modified;
}

function onControl(event: MouseEvent, own: Element): boolean {
  const isControl = (target: EventTarget) => 'matches' in target && (target as Element).matches(CONTROLS);
  return event.composedPath().some((target) => target === own || isControl(target));
}

function hasSelection(doc: Document): boolean {
  const selection = doc.getSelection();
  return selection !== null && !selection.isCollapsed;
}

/** The caret snaps to the nearest text, so the point must lie in a line of the mark as well. */
function marksUnder(doc: Document, x: number, y: number, ports: ClickPorts): Mark[] {
  const caret = doc.caretPositionFromPoint(x, y, { shadowRoots: ports.shadowRoots() });
  const offset = caret && ports.offsetAt(caret.offsetNode, caret.offset);
  if (offset === null) return [];
  const before = ports.marksAt(Math.max(0, offset - 1));
  const found = [...new Set([...ports.marksAt(offset), ...before])];
  const frame = frameOffset(doc);
  const isUnder = (range: StaticRange) => boxesOf(range).some((box) => holdsPoint(box, x + frame.x, y + frame.y));
  return found.filter((mark) => mark.ranges.some(isUnder));
}
