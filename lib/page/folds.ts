const FOLD_NAME =
  /accordion|collaps|expand|toggle|tab-?(?:pane|panel|content)|fold|faq|answer|panel|read-?more|show-?more|more-?(?:text|content)/i;
const NOT_A_FOLD =
  /modal|dialog|pop-?up|pop-?over|tooltip|menu|nav|lightbox|overlay|cookie|consent|drawer|dropdown|template|placeholder|skeleton/i;
const TRIGGER =
  'button, summary, [aria-expanded], [role="button"], [role="tab"], [data-toggle], [data-bs-toggle], h1, h2, h3, h4, h5, h6';
const CONTROLS = '[aria-controls], [data-target], [data-bs-target], a[href^="#"], label[for]';
const SHORTEST = 80;

/**
 * Tells whether text that is not shown is folded away by a control the reader can use (accordion, tab, "read more"), so that
 * it belongs to the document, or hidden for good. Made for one document; the list of controls is gathered when first needed.
 */
export function createFoldCheck(root: Document | ShadowRoot | Element): (el: Element) => boolean {
  let controlled: ReadonlySet<string> | null = null;
  const isControlled = (id: string): boolean => {
    controlled ??= controlledIds(root);
    return controlled.has(id);
  };
  return (el) => {
    const name = `${el.id} ${el.getAttribute('class') ?? ''}`;
    if (NOT_A_FOLD.test(name) || NOT_A_FOLD.test(el.getAttribute('role') ?? '') || el.localName === 'dialog')
      return false;
    if ((el.textContent ?? '').trim().length < SHORTEST) return false;
    if (el.getAttribute('hidden') === 'until-found' || el.getAttribute('role') === 'tabpanel') return true;
    if (FOLD_NAME.test(name) || (el.id !== '' && isControlled(el.id))) return true;
    const before = el.previousElementSibling;
    return before !== null && (before.matches(TRIGGER) || before.querySelector(TRIGGER) !== null);
  };
}

function controlledIds(root: Document | ShadowRoot | Element): Set<string> {
  const ids = new Set<string>();
  for (const el of root.querySelectorAll(CONTROLS)) {
    const names = ['aria-controls', 'data-target', 'data-bs-target', 'href', 'for'].map(
      (n) => el.getAttribute(n) ?? '',
    );
    for (const name of names.join(' ').split(/\s+/)) if (name !== '') ids.add(name.replace(/^#/, ''));
  }
  return ids;
}
