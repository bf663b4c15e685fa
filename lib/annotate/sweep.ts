import { HIGHLIGHT_NAMES, HIGHLIGHT_PREFIX } from './highlight-sheet.ts';
import { HOST_TAG } from './overlay.ts';
import { canPaint } from './paint.ts';

/**
 * Takes away what an earlier instance of the extension left behind in a document, after an update or a reload that cut it
 * off before it could tidy up.
 */
export function sweep(doc: Document): void {
  for (const host of doc.querySelectorAll(HOST_TAG)) host.remove();
  const view = doc.defaultView;
  if (!view || !canPaint(view)) return;
  // By name: Firefox lets no content script go through a registry's keys.
  for (const name of HIGHLIGHT_NAMES) view.CSS.highlights.delete(name);
  const stale = (sheet: CSSStyleSheet) => cssOf(sheet).includes(`::highlight(${HIGHLIGHT_PREFIX}`);
  if (doc.adoptedStyleSheets.some(stale))
    doc.adoptedStyleSheets = doc.adoptedStyleSheets.filter((sheet) => !stale(sheet));
}

function cssOf(sheet: CSSStyleSheet): string {
  try {
    return sheet.cssRules[0]?.cssText ?? '';
  } catch {
    return '';
  }
}
