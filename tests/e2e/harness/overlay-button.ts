import type { ElementHandle, Page } from 'puppeteer-core';

/** A button of the overlay by its name. */
export async function buttonNamed(page: Page, name: string): Promise<ElementHandle<HTMLElement>> {
  const handle = await page.evaluateHandle((wanted) => {
    const root = document.querySelector('clausemark-overlay')?.shadowRoot;
    const named = (one: Element) => (one.getAttribute('aria-label') ?? one.textContent ?? '').startsWith(wanted);
    return [...(root?.querySelectorAll('button') ?? [])].find(named) ?? null;
  }, name);
  const found = handle.asElement();
  if (!found) throw new Error(`no button "${name}" in the overlay`);
  return found as ElementHandle<HTMLElement>;
}
