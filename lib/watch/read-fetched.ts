import { analyse } from '../analyse/analyse.ts';
import type { Classifier } from '../classify/classifier.ts';
import { readPage } from '../page/read-page.ts';
import { createStaticVisibility } from '../page/static-visibility.ts';
import { unreadableReason } from './judge/assess.ts';
import { snapshotOf } from './judge/snapshot.ts';
import type { ReadAnswer, ReadRequest } from './reading-contract.ts';

/** Parses a fetched page with the reader that reads live pages. Runs no script of the page and loads nothing. */
export function readFetched({ html, url, known }: Omit<ReadRequest, 'type'>, classifier: Classifier): ReadAnswer {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { page } = readPage(document, createStaticVisibility(document));
  const report = analyse({ page, url }, classifier);
  const closed = isClosed(html);
  const reason = unreadableReason(
    {
      text: page.text,
      title: page.title,
      lang: page.lang,
      verdict: report.verdict,
      hasPassword: document.querySelector('input[type=password]') !== null,
      scripts: document.scripts.length,
      closed,
    },
    known,
  );
  return reason === null ? { ok: true, snapshot: snapshotOf(page, report, closed) } : { ok: false, reason };
}

function isClosed(html: string): boolean {
  return /<\/(?:html|body)\s*>/i.test(html.slice(-2000));
}
