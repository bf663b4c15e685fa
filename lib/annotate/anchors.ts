import type { Mark } from './mark.ts';

/** Where a mark hangs on the page: the element its first letter stands in. */
export interface Anchor {
  readonly mark: Mark;
  readonly range: StaticRange;
  readonly block: Element;
}

export interface Near {
  /** Replaces what is watched. */
  watch(anchors: readonly Anchor[]): void;
  /** Anchors within about one viewport of what is seen, in the order of the text. */
  near(): Anchor[];
  stop(): void;
}

/** The anchor of a mark; null where it has no place on the page any more. */
export function anchorOf(mark: Mark): Anchor | null {
  const range = mark.ranges[0];
  const node = range?.startContainer;
  const block = node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : node?.parentElement;
  return range && block?.isConnected ? { mark, range, block } : null;
}

/**
 * Keeps track of the anchors near the viewport by an IntersectionObserver: it also hears of folded text that opens and of
 * nested scrollers, and costs nothing while nothing moves. `changed` is called when one comes near or leaves.
 */
export function watchNear(changed: () => void): Near {
  let byBlock = new Map<Element, Anchor[]>();
  const near = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      changed();
    },
    { rootMargin: '100% 0px' },
  );
  return {
    watch(anchors) {
      const next = Map.groupBy(anchors, (anchor) => anchor.block);
      for (const block of byBlock.keys()) {
        if (next.has(block)) continue;
        observer.unobserve(block);
        near.delete(block);
      }
      for (const block of next.keys()) if (!byBlock.has(block)) observer.observe(block);
      byBlock = next;
    },
    near: () => [...near].flatMap((block) => byBlock.get(block) ?? []).sort((a, b) => a.mark.start - b.mark.start),
    stop() {
      observer.disconnect();
      near.clear();
      byBlock = new Map();
    },
  };
}
