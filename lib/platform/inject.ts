import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../model/result.ts';
import { wordsOf } from './reason.ts';

/** Where the build puts entrypoints/knowledge.ts and entrypoints/policy.content, in the order in which they run. */
const READER = ['/knowledge.js', '/content-scripts/policy.js'] as const;

const CLOSED = "Browser pages, the PDF viewer and store pages can't be read.";

/**
 * Whether the page in a tab can be read at all: fails with `closed` on pages that the browser keeps extensions out of and on
 * PDF files, whose text is not in the page. Needs the reader's click (`activeTab`).
 */
export async function canRead(tabId: number): Promise<Result<void>> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
    });
    const type: unknown = frame?.result;
    return typeof type === 'string' && /pdf/.test(type) ? fail('closed', CLOSED) : ok(undefined);
  } catch (thrown) {
    return fail('closed', `${CLOSED} The browser says: ${wordsOf(thrown)}`);
  }
}

/** Puts the reader (the content script) into the page of a tab. Same failures as `canRead`. */
export async function injectReader(tabId: number): Promise<Result<void>> {
  const readable = await canRead(tabId);
  if (!readable.ok) return readable;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [...READER] });
    return ok(undefined);
  } catch (thrown) {
    return fail('closed', `${CLOSED} The browser says: ${wordsOf(thrown)}`);
  }
}
