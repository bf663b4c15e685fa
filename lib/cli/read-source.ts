import { JSDOM } from 'jsdom';
import type { PageText } from '../model/text.ts';
import { readHtml } from '../page/read-html.ts';
import { pageFromMarkdown } from '../segment/from-markdown.ts';
import { pageFromPlain } from '../segment/from-plain.ts';

const HTML = /<(?:!doctype\s+html|html|head|body|article|main|section|div|p|table|ul|ol|h[1-6])\b/i;

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
