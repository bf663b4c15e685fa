/**
 * What content scripts get in the place of webextension-polyfill (see wxt.config.ts): both browsers answer with promises by
 * themselves, and the little that differs, answers to messages, is written here in the one way that both know.
 */
const { browser, chrome } = globalThis as { browser?: unknown; chrome?: unknown };

export default browser ?? chrome;
