import type { Page } from 'puppeteer-core';

/** More stops than any view has. */
const MOST_STOPS = 400;

/** What has focus, as a selector would find it: tag, role or type, and name. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return `${at?.tagName.toLowerCase()} ${(at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim()}`;
  });
}

/** Presses Tab until focus is on what a selector names; throws where the keyboard does not come there. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab does not come to ${selector}; it ended on ${await focused(page)}`);
}

/** Presses Tab until focus is on a button or link of these words. */
export async function tabToWords(page: Page, words: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).replace(/^\S+ /, '') === words) return;
  }
  throw new Error(`Tab does not come to “${words}”; it ended on ${await focused(page)}`);
}
