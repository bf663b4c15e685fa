import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The in-memory browser, with what it leaves out: messages to tabs, scripting, ports and commands. */
export const sendToTab = vi.fn<(tabId: number, message: unknown, options?: unknown) => Promise<unknown>>();
export const executeScript = vi.fn<(injection: { files?: string[] }) => Promise<{ result?: unknown }[]>>();

/** Empties the fake browser; call it before each test. */
export function resetBrowser(): void {
  fakeBrowser.reset();
  sendToTab.mockReset().mockRejectedValue(new Error('Receiving end does not exist.'));
  executeScript.mockReset().mockRejectedValue(new Error('Cannot access contents of the page.'));
  Object.assign(fakeBrowser.tabs, { sendMessage: sendToTab });
  Object.assign(fakeBrowser, { scripting: { executeScript } });
}

/** Module for `vi.mock('wxt/browser', …)`. */
export const fakeModule = { browser: fakeBrowser };
