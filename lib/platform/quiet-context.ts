/**
 * Stands in for the framework's ContentScriptContext, which announces every content script to the page by an event and a
 * message with the extension's id. A page must not learn that the extension is there, so ours announces nothing; the
 * session (lib/annotate/session.ts) does without it. Put in place by wxt.config.ts.
 */
export class ContentScriptContext {}
