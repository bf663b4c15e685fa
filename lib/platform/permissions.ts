import { browser } from 'wxt/browser';

/**
 * Asks the reader for one origin and for notifications, in the browser's own prompt. Call it straight from the click:
 * browsers forget clicks at the first `await`. Resolves to whether the reader agreed.
 */
export function requestWatching(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern], permissions: ['notifications'] }).catch(() => false);
}

/**
 * Asks the reader for one origin, in the browser's own prompt where it was not given before. Call it straight from the
 * click. Resolves to whether the reader agreed.
 */
export function requestOrigin(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] }).catch(() => false);
}

/** Asks the reader for notifications alone. Call it straight from the click. Resolves to whether the reader agreed. */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
}

/** Whether pages of this origin may be asked for. */
export function mayFetch(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] }).catch(() => false);
}

/** Gives an origin back to the browser. */
export async function giveBack(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Calls `changed` after the reader gave or took a permission anywhere. Registered once, never undone. */
export function onPermissions(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
