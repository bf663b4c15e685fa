import { JSDOM } from 'jsdom';
import type { PageText } from '../model/text.ts';
import { readHtml } from '../page/read-html.ts';
import { pageFromMarkdown } from '../segment/from-markdown.ts';
import { pageFromPlain } from '../segment/from-plain.ts';

const HTML = /<(?:!doctype\s+html|html|head|body|article|main|section|div|p|table|ul|ol|h[1-6])\b/i;

/** Elements that last until they are closed. */
const CONTAINERS = /<(\/?)(?:div|span|section|article|blockquote|table|ul|ol|dl|font|b|i|u|em|strong|small)\b/gi;
/** Browsers stop at 512; above this the parser's work grows with the square of the depth. */
const DEEPEST = 2_000;

/** Whether so many elements stand open inside one another that parsing would take longer than a file is worth. */
export function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (const [, closes] of text.matchAll(CONTAINERS)) {
    depth = closes ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Text of a file as a page: HTML by its tags or its name, Markdown by its name, else plain text. */
export function readSource(text: string, file: string): PageText {
  if (/\.(?:md|markdown|mdown)$/i.test(file)) return pageFromMarkdown(text);
  if (/\.x?html?$/i.test(file) || HTML.test(text.slice(0, 4096))) return pageFromHtml(text);
  return pageFromPlain(text);
}

let parser: DOMParser | null = null;

/** Parses as a browser with scripting on would, runs no script and loads nothing. */
export function pageFromHtml(html: string): PageText {
  parser ??= new new JSDOM('').window.DOMParser();
  return readHtml(html, parser).page;
}
