import type { Page } from 'puppeteer-core';

/** What a test sees of the extension on a page. */
export interface Look {
  readonly hosts: number;
  /** Text of every painted range without white space. */
  readonly painted: readonly string[];
  readonly highlights: number;
  readonly sheets: number;
  readonly badges: readonly string[];
  readonly card: string | null;
  readonly position: string | null;
  readonly status: string | null;
}

/** Looks at the page and into the overlay (which `openCopy` has opened). */
export function look(page: Page): Promise<Look> {
  return page.evaluate(() => {
    const squashed = (range: AbstractRange) => {
      const live = (range.startContainer.ownerDocument ?? document).createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString().replace(/\s+/g, '');
    };
    const documents = [document, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument)];
    const registries = documents.flatMap((one) => (one?.defaultView as typeof window | null)?.CSS.highlights ?? []);
    const hosts = document.querySelectorAll('clausemark-overlay');
    const root = hosts[0]?.shadowRoot;
    return {
      hosts: hosts.length,
      painted: registries.flatMap((all) => [...all.values()].flatMap((one) => [...one].map(squashed))),
      highlights: registries.reduce((sum, all) => sum + all.size, 0),
      sheets: document.adoptedStyleSheets.length,
      badges: [...(root?.querySelectorAll('.badge') ?? [])].map((one) => one.getAttribute('aria-label') ?? ''),
      card: root?.querySelector('.card')?.getAttribute('aria-label') ?? null,
      position: root?.querySelector('.pos')?.textContent ?? null,
      status: root?.querySelector('[role=status]')?.textContent ?? null,
    };
  });
}

/** Looks again and again until what is seen passes; gives the last look back either way. */
export async function lookUntil(page: Page, passes: (seen: Look) => boolean, limit = 8_000): Promise<Look> {
  const deadline = Date.now() + limit;
  for (;;) {
    const seen = await look(page);
    if (passes(seen) || Date.now() > deadline) return seen;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** The document's markup without the overlay's host. */
export function markup(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll('clausemark-overlay')) host.remove();
    return copy.outerHTML;
  });
}
