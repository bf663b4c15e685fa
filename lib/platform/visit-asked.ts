import { browser } from 'wxt/browser';

/** Asked of the content script in one tab, by the background. Answer: a `Visit` (lib/watch/visit.ts), or null. */
export const VISIT_ASKED = 'visit/ask';

/** Content script: answers the background that asks for the text in front. Anything else is left to others. */
export function onVisitAsked(answer: () => unknown): void {
  // Chromium without the polyfill takes no promise for an answer: lib/platform/native-browser.ts.
  const listener = (message: unknown, _: unknown, respond: (answer: unknown) => void): undefined => {
    const isAsked =
      typeof message === 'object' && message !== null && 'type' in message && message.type === VISIT_ASKED;
    if (isAsked) respond(answer());
  };
  browser.runtime.onMessage.addListener(listener);
}
