import { HOST_TAG } from './overlay.ts';

export interface PageEvents {
  /** Something in the page changed: content, or what shows of it. */
  content(): void;
  /** The page went to another address without loading (single-page applications). */
  address(): void;
  /** The reader did something, so that a change is likely to matter. */
  gesture(): void;
  /** The page is being left; it may come back. */
  left(): void;
  /** The page came back out of the browser's memory. */
  returned(): void;
}

export interface PageWatch {
  /** Watches these as well: shadow roots and frames' documents that hold text. */
  watchIn(roots: Iterable<Document | ShadowRoot>): void;
  stop(): void;
}

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden', 'aria-expanded'],
};

/** Tells when a page changes, moves on or is left. Our own host is not a change. */
export function watchPage(doc: Document, view: Window, events: PageEvents): PageWatch {
  let address = pathOf(doc);
  const observer = new MutationObserver((records) => {
    if (records.some((record) => !isOwn(record))) events.content();
    noticeAddress();
  });
  const noticeAddress = () => {
    if (pathOf(doc) === address) return;
    address = pathOf(doc);
    events.address();
  };
  const undo = [
    listen(view, ['popstate', 'hashchange'], noticeAddress),
    listen(view, ['pointerup', 'keyup'], events.gesture),
    listen(view, ['pagehide'], events.left),
    listen(view, ['pageshow'], (event) => {
      if ((event as PageTransitionEvent).persisted) events.returned();
    }),
    listen(doc, ['load'], (event) => {
      if (event.target instanceof HTMLIFrameElement) events.content();
    }),
  ];
  const navigation = 'navigation' in view ? (view.navigation as EventTarget) : null;
  if (navigation) undo.push(listen(navigation, ['currententrychange'], noticeAddress));
  const watched = new WeakSet<Node>();
  const watchIn = (roots: Iterable<Document | ShadowRoot>) => {
    for (const root of roots) {
      if (watched.has(root)) continue;
      watched.add(root);
      observer.observe(root, OBSERVED);
    }
  };
  watchIn([doc]);
  return {
    watchIn,
    stop() {
      observer.disconnect();
      for (const one of undo) one();
    },
  };
}

/** The address but for its fragment, which leads to places in one document. */
function pathOf(doc: Document): string {
  return doc.location.href.split('#', 1)[0] ?? '';
}

function isOwn({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return (
    type === 'childList' && [...addedNodes, ...removedNodes].every((node) => node.nodeName.toLowerCase() === HOST_TAG)
  );
}

function listen(target: EventTarget, types: readonly string[], heard: (event: Event) => void): () => void {
  for (const type of types) target.addEventListener(type, heard, { capture: true, passive: true });
  return () => {
    for (const type of types) target.removeEventListener(type, heard, { capture: true });
  };
}
