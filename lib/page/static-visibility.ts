import type { VisibilityOf } from './visibility.ts';
/** placeholder */
export function createStaticVisibility(_document: Document): VisibilityOf {
  return (el) =>
    el.hasAttribute('hidden') || /display\s*:\s*none/i.test(el.getAttribute('style') ?? '') ? 'none' : 'shown';
}
