import type { Mark } from './mark.ts';
import { lowerBound } from './marks-at.ts';
import { firstLetterBox } from './range-boxes.ts';

/** Blocks with more anchors than this are taller than a few viewports: only a part of them is near. */
const MANY = 32;

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
    near: () =>
      [...near].flatMap((block) => nearOnes(byBlock.get(block) ?? [])).sort((a, b) => a.mark.start - b.mark.start),
    stop() {
      observer.disconnect();
      near.clear();
      byBlock = new Map();
    },
  };
}

/** Those of one block that are near the viewport, found by halves: text runs downwards. */
function nearOnes(anchors: readonly Anchor[]): readonly Anchor[] {
  if (anchors.length <= MANY) return anchors;
  const topOf = (i: number) => {
    const anchor = anchors[i];
    return anchor ? (firstLetterBox(anchor.range)?.top ?? 0) : 0;
  };
  const first = lowerBound(anchors.length, (i) => topOf(i) >= -innerHeight);
  const end = lowerBound(anchors.length, (i) => topOf(i) > 2 * innerHeight);
  return anchors.slice(first, end);
}
