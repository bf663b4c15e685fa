import { browser } from 'wxt/browser';

/** False in a content script whose extension was updated, switched off or removed: nothing can be asked any more. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
