import type { Page } from 'puppeteer-core';

/** What a page has seen of itself, in milliseconds since it began to load where it is a time. */
export interface Seen {
  /** When frames came in which more was painted than before, and how many ranges there were. */
  readonly marks: readonly { readonly at: number; readonly ranges: number }[];
  readonly loaded: number;
  /** Sum of the layout shifts (CLS without windows). */
  readonly shift: number;
  /** Longest time from an input to the next frame. */
  readonly slowestInput: number;
}

declare global {
  interface Window {
    benchSeen?: { marks: { at: number; ranges: number }[]; shift: number; slowestInput: number };
  }
}

/** Names in the trace of the frames in which a page saw more marks than before. */
export const MARK = 'bench-marks';

/** Puts the probe into a page before it loads: it looks at the highlights once a frame. */
export async function install(page: Page): Promise<void> {
  // The loader of this command names functions with a helper that pages do not have.
  await page.evaluateOnNewDocument('globalThis.__name = (one) => one');
  await page.evaluateOnNewDocument(watch, MARK);
}

function watch(name: string): void {
  const seen = { marks: [] as { at: number; ranges: number }[], shift: 0, slowestInput: 0 };
  window.benchSeen = seen;
  const look = () => {
    const ranges = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
    if (ranges > (seen.marks.at(-1)?.ranges ?? 0)) {
      performance.mark(`${name} ${ranges}`);
      seen.marks.push({ at: performance.now(), ranges });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const types = PerformanceObserver.supportedEntryTypes;
  const observe = (type: string, heard: (entry: PerformanceEntry) => void) => {
    if (!types.includes(type)) return;
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(heard));
    observer.observe({ type, buffered: true, ...(type === 'event' ? { durationThreshold: 16 } : {}) });
  };
  observe('layout-shift', (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  observe('event', ({ duration }) => {
    seen.slowestInput = Math.max(seen.slowestInput, duration);
  });
}

/** What the probe in a page has seen so far. */
export function lookAt(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const seen = window.benchSeen ?? { marks: [], shift: 0, slowestInput: 0 };
    return { ...seen, loaded: navigation?.loadEventEnd ?? 0 };
  });
}

/** Waits until the marks of a page have not changed for a second; throws where there are none after `limit` milliseconds. */
export async function untilMarked(page: Page, limit = 60_000): Promise<Seen> {
  const deadline = Date.now() + limit;
  for (let before = -1; Date.now() < deadline; ) {
    const seen = await lookAt(page);
    const ranges = seen.marks.at(-1)?.ranges ?? 0;
    if (ranges > 0 && ranges === before) return seen;
    before = ranges;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error(`${page.url()} was not marked within ${limit} ms`);
}
