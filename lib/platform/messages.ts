import { browser } from 'wxt/browser';
import { check } from '../messages/check.ts';
import {
  type PageState,
  PageStateSchema,
  type Records,
  RecordsSchema,
  type ToBackground,
  ToBackgroundSchema,
  type ToPage,
  ToPageSchema,
} from '../messages/contract.ts';
import { fail, type Result } from '../model/result.ts';
import { wordsOf } from './reason.ts';

/** Who sent a message, as the browser vouches for it. */
export interface Sender {
  readonly tabId: number;
  /** From a private window: nothing of it may be stored. */
  readonly isPrivate: boolean;
}

/** Asks the content script of a tab. Fails with `no-listener` where there is none, `invalid` where the answer is not one. */
export async function askPage(tabId: number, message: ToPage): Promise<Result<PageState>> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    if (answer === undefined) return fail('no-listener', 'The page did not answer. Reload it and try again.');
    return check(PageStateSchema, answer, 'answer of the page');
  } catch (thrown) {
    return fail('no-listener', `Clausemark is not running in this page (${wordsOf(thrown)}).`);
  }
}

/** Asks the background from a content script. Fails with `no-listener` after an update of the extension. */
export async function askBackground(message: ToBackground): Promise<Result<Records>> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(message);
    if (answer === undefined) return fail('no-listener', 'The extension did not answer. Reload the page.');
    return check(RecordsSchema, answer, 'answer of the background');
  } catch (thrown) {
    return fail('no-listener', `The extension can't be reached (${wordsOf(thrown)}). Reload the page.`);
  }
}

/** Content script: answers what popup, panel and full page ask. Anything else is left to others. Returns its undo. */
export function onPageAsked(answer: (message: ToPage) => Promise<PageState>): () => void {
  // Chromium without the polyfill takes no promise for an answer: lib/platform/native-browser.ts.
  const listener = (message: unknown, _: unknown, respond: (state?: PageState) => void): true | undefined => {
    const parsed = ToPageSchema.safeParse(message);
    if (!parsed.success) return undefined;
    answer(parsed.data).then(respond, () => respond());
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** Background: answers content scripts. Messages without a tab, or of another shape, are left to others. */
export function onBackgroundAsked(answer: (message: ToBackground, sender: Sender) => Promise<Records>): void {
  browser.runtime.onMessage.addListener((message: unknown, from): Promise<Records> | undefined => {
    const parsed = ToBackgroundSchema.safeParse(message);
    const tabId = from.tab?.id;
    if (!parsed.success || tabId === undefined) return undefined;
    return answer(parsed.data, { tabId, isPrivate: from.tab?.incognito ?? false });
  });
}
