import { type Box, moved, shared } from './box.ts';
import { frameOffset } from './range-boxes.ts';

/** Elements around `element` that clip what they hold, innermost first, out of frames too; the page itself left out. */
export function clippersOf(element: Element): Element[] {
  const found: Element[] = [];
  const doc = element.ownerDocument;
  for (let at = parentAcrossShadow(element); at && at !== doc.body && at !== doc.documentElement; ) {
    if (getComputedStyle(at).overflow !== 'visible') found.push(at);
    at = parentAcrossShadow(at);
  }
  // A body that scrolls inside a page of fixed height clips like any other element.
  if (doc.body && element !== doc.body && doc.scrollingElement !== doc.body && scrollsByItself(doc.body))
    found.push(doc.body);
  const frame = doc.defaultView?.frameElement;
  return frame ? [...found, frame, ...clippersOf(frame)] : found;
}

/** The part of the top viewport in which the inside of all these elements can be seen; null where nothing can. */
export function visibleThrough(clippers: readonly Element[], viewport: Box): Box | null {
  let seen: Box | null = viewport;
  for (const clipper of clippers) {
    const { x, y } = frameOffset(clipper.ownerDocument);
    seen = seen && shared(seen, moved(clipper.getBoundingClientRect(), x, y));
  }
  return seen;
}

/** The element around, out of a shadow root too. */
export function parentAcrossShadow(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

function scrollsByItself(element: Element): boolean {
  return /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight;
}
