import { type PageReading, readPage } from './read-page.ts';
import { createStaticVisibility } from './static-visibility.ts';

const NOSCRIPT = /<noscript\b[^>]*>[\s\S]*?<\/noscript\s*>/gi;

/**
 * Reads the source of a page that is not shown anywhere: a file, or what was fetched. The parser runs no script and loads
 * nothing; what is meant for browsers without scripts is taken out first, since such a parser would read it as text.
 */
export function readHtml(html: string, parser: DOMParser): PageReading {
  const document = parser.parseFromString(html.replace(NOSCRIPT, ''), 'text/html');
  return readPage(document, createStaticVisibility(document));
}
