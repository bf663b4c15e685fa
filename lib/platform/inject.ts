import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../model/result.ts';
import { wordsOf } from './reason.ts';

/** Where the build puts entrypoints/knowledge.ts and entrypoints/policy.content, in the order in which they run. */
const READER = ['/knowledge.js', '/content-scripts/policy.js'] as const;

const CLOSED = "Browser pages, the PDF viewer and store pages can't be read.";

/**
 * Puts the reader (the content script) into the page of a tab. Needs the reader's click (`activeTab`). Fails with `closed`
 * on pages that the browser keeps extensions out of and on PDF files, whose text is not in the page.
 */
export async function injectReader(tabId: number): Promise<Result<void>> {
  try {
    if (await showsPdf(tabId)) return fail('closed', CLOSED);
    await browser.scripting.executeScript({ target: { tabId }, files: [...READER] });
    return ok(undefined);
  } catch (thrown) {
    return fail('closed', `${CLOSED} The browser says: ${wordsOf(thrown)}`);
  }
}

/** Whether a tab shows a PDF file: scripts run there, but find no text. False where the browser does not let us ask. */
export async function isPdf(tabId: number): Promise<boolean> {
  return showsPdf(tabId).catch(() => false);
}

async function showsPdf(tabId: number): Promise<boolean> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
  const type: unknown = frame?.result;
  return typeof type === 'string' && type.includes('pdf');
}
