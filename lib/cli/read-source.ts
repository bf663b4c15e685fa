import { JSDOM, VirtualConsole } from 'jsdom';
import type { PageText } from '../model/text.ts';
import { readPage } from '../page/read-page.ts';
import { createStaticVisibility } from '../page/static-visibility.ts';
import { pageFromBlocks } from '../segment/from-blocks.ts';
import { pageFromMarkdown } from '../segment/from-markdown.ts';

const HTML = /<(?:!doctype\s+html|html|head|body|article|main|section|div|p|table|ul|ol|h[1-6])\b/i;

/** Text of a file as a page: HTML by its tags or its name, Markdown by its name, else plain text. */
export function readSource(text: string, file: string, url: string): PageText {
  if (/\.(?:md|markdown|mdown)$/i.test(file)) return pageFromMarkdown(text);
  if (/\.x?html?$/i.test(file) || HTML.test(text.slice(0, 4096))) return pageFromHtml(text, url);
  return pageFromPlain(text);
}

/** Parses as a browser with scripting on would, runs no script and loads nothing. */
export function pageFromHtml(html: string, url: string): PageText {
  const dom = new JSDOM(html, { virtualConsole: new VirtualConsole(), ...(url === '' ? {} : { url }) });
  try {
    const { document } = dom.window;
    return readPage(document, createStaticVisibility(document)).page;
  } finally {
    dom.window.close();
  }
}

/** Paragraphs stand between empty lines; lines that begin like a list item stand alone. */
function pageFromPlain(text: string): PageText {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n|\n(?=\s*(?:[-*\u2022\u25cf]|\(?[a-z0-9]{1,3}[.)])\s)/i)
    .map((block) => ({ kind: /^\s*[-*\u2022\u25cf]\s/.test(block) ? ('li' as const) : ('p' as const), text: block }));
  return pageFromBlocks(
    blocks.map(({ kind, text: raw }) => ({ kind, text: raw.replace(/^\s*[-*\u2022\u25cf]\s+/, '') })),
  );
}
