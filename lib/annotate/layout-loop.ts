/** Reasons to measure again: what moved, or a change after which nothing remembered holds. */
export type PassKind = 'moved' | 'changed';

export interface LayoutLoop {
  /** Asks for a pass before the next frame; several askings make one pass. */
  schedule(kind: PassKind): void;
  /** Listens in these places too: frames' documents and shadow roots, whose scrolling the page's document never hears. */
  listenIn(roots: Iterable<Document | ShadowRoot>): void;
  stop(): void;
}

const CHANGES = ['load', 'transitionend', 'animationend', 'toggle', 'fullscreenchange'] as const;

/** Runs `pass` once a frame at most, whenever something could have moved text: scrolling, sizes, fonts, pictures, folds. */
export function createLayoutLoop(doc: Document, pass: (kind: PassKind) => void): LayoutLoop {
  let frame = 0;
  let asked: PassKind = 'moved';
  const run = () => {
    const kind = asked;
    frame = 0;
    asked = 'moved';
    pass(kind);
  };
  const schedule = (kind: PassKind) => {
    if (kind === 'changed') asked = kind;
    frame ||= requestAnimationFrame(run);
  };
  const moved = () => schedule('moved');
  const changed = () => schedule('changed');
  const undo = new Map<Document | ShadowRoot, () => void>();
  const sizes = new ResizeObserver(changed);
  sizes.observe(doc.documentElement);
  if (doc.body) sizes.observe(doc.body);
  addEventListener('resize', changed);
  doc.fonts?.addEventListener('loadingdone', changed);
  const listenIn = (roots: Iterable<Document | ShadowRoot>) => {
    for (const root of roots) if (!undo.has(root)) undo.set(root, listen(root, moved, changed));
  };
  listenIn([doc]);
  return {
    schedule,
    listenIn,
    stop() {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      removeEventListener('resize', changed);
      doc.fonts?.removeEventListener('loadingdone', changed);
      for (const one of undo.values()) one();
    },
  };
}

function listen(root: Document | ShadowRoot, moved: () => void, changed: () => void): () => void {
  root.addEventListener('scroll', moved, { capture: true, passive: true });
  for (const type of CHANGES) root.addEventListener(type, changed, { capture: true, passive: true });
  return () => {
    root.removeEventListener('scroll', moved, { capture: true });
    for (const type of CHANGES) root.removeEventListener(type, changed, { capture: true });
  };
}
