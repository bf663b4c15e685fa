/** Runs in a page: three ways of marking the same stretches of its text, turn by turn. */
import { createPainter } from '../../annotate/paint.ts';

/** Milliseconds of one turn, style and layout included. */
export type PaintTimes = Readonly<Record<'own' | 'sheet' | 'spans' | 'markJs', number>>;

/** The peer, as its script leaves it in the page. */
interface WithMark {
  Mark: new (
    root: Element,
  ) => {
    markRanges(ranges: readonly { start: number; length: number }[], options: { done(): void }): void;
    unmark(options: { done(): void }): void;
  };
}

interface Place {
  readonly node: Text;
  /** Where the node's text begins in that of the whole. */
  readonly at: number;
}

const SEVERITIES = ['high', 'medium', 'low', 'protection'] as const;
const FROM = 5;
const LENGTH = 50;

/**
 * Marks `count` stretches of the page's main text in each way, and takes the marks away again; a first turn does not count.
 *
 * @public called in the page, as part of a bundle
 */
export function paintInTurns(count: number, turns: number): PaintTimes[] {
  const main = document.querySelector('main');
  if (!main) throw new Error('the page has no main text');
  const all = Array.from({ length: turns + 1 }, () => ({
    ...withPainter(main, count),
    spans: withSpans(main, count),
    markJs: withMarkJs(main, count),
  }));
  return all.slice(1);
}

/** Text nodes long enough to hold a mark, found anew each time: peers cut them up and join them. */
function places(main: Element, count: number): Place[] {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const found: Place[] = [];
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.data.length > FROM + LENGTH) found.push({ node, at });
    at += node.data.length;
  }
  return found.slice(0, count);
}

function timed(main: Element, act: () => void): number {
  main.getBoundingClientRect();
  const start = performance.now();
  act();
  main.getBoundingClientRect();
  return performance.now() - start;
}

/** As on a page, the style sheet is there before the clauses are known; what it takes is told apart. */
function withPainter(main: Element, count: number): { own: number; sheet: number } {
  const painter = createPainter();
  const clauses = places(main, count).map(({ node }, i) => ({
    key: String(i),
    severity: SEVERITIES[i % SEVERITIES.length] ?? 'low',
    ranges: [
      new StaticRange({ startContainer: node, startOffset: FROM, endContainer: node, endOffset: FROM + LENGTH }),
    ],
  }));
  const sheet = timed(main, () => painter.paint(clauses.slice(0, 1)));
  const own = timed(main, () => painter.paint(clauses));
  painter.erase();
  return { own, sheet };
}

function withSpans(main: Element, count: number): number {
  const all = places(main, count);
  const spans = all.map(() => document.createElement('span'));
  const time = timed(main, () => {
    for (const [i, { node }] of all.entries()) {
      const inner = node.splitText(FROM);
      inner.splitText(LENGTH);
      const span = spans[i];
      if (!span) continue;
      inner.replaceWith(span);
      span.append(inner);
    }
  });
  for (const span of spans) span.replaceWith(...span.childNodes);
  main.normalize();
  return time;
}

function withMarkJs(main: Element, count: number): number {
  const { Mark } = globalThis as unknown as WithMark;
  const ranges = places(main, count).map(({ at }) => ({ start: at + FROM, length: LENGTH }));
  const mark = new Mark(main);
  const time = timed(main, () => mark.markRanges(ranges, { done() {} }));
  mark.unmark({ done() {} });
  main.normalize();
  return time;
}
