import type { PageText } from '../model/text.ts';
import { type PlainBlock, pageFromBlocks } from './from-blocks.ts';
import { isTitleLine } from './lines.ts';

const BULLET = /^[-*\u2022\u00b7\u25cf\u25aa\u2013]\s+/;
const ITEM_START =
  /\n(?=\s*(?:[-*\u2022\u00b7\u25cf\u25aa\u2013]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,3}(?:\.\d{1,2})*)[.)])\s)/i;
const UNDERLINE = /\n\s*(?:={3,}|-{3,}|\*{3,}|_{3,})\s*$/;
const RULE = /^\s*[-=*_~#\s]{3,}$/;

/**
 * Plain text as a page. Paragraphs end at empty lines; where a file has none, each line is one. Lines that begin with a
 * bullet or an enumerator stand alone, short lines without a full stop that are underlined, numbered or in capitals are
 * headings.
 */
export function pageFromPlain(text: string): PageText {
  const clean = text.replace(/\r\n?/g, '\n');
  const paragraphs = /\n[^\S\n]*\n/.test(clean.trim()) ? clean.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/) : clean.split('\n');
  const blocks = paragraphs.filter((p) => !RULE.test(p)).flatMap((p) => (isHeading(p) ? [headingOf(p)] : itemsOf(p)));
  const title = blocks.find(({ kind }) => kind === 'h')?.text ?? '';
  return pageFromBlocks(blocks, title);
}

function isHeading(paragraph: string): boolean {
  const line = paragraph.replace(UNDERLINE, '').trim();
  if (line.includes('\n') || BULLET.test(line) || !isTitleLine(line)) return false;
  const capitals = line === line.toUpperCase() && line !== line.toLowerCase();
  return (
    capitals ||
    UNDERLINE.test(paragraph) ||
    /^(?:(?:section|article|part)\s+)?(?:\d{1,2}|[IVX]{1,4})(?:\.\d{1,2})*[.):]?\s+\p{Lu}/u.test(line)
  );
}

function headingOf(paragraph: string): PlainBlock {
  return { kind: 'h', text: paragraph.replace(UNDERLINE, '').trim(), level: 2 };
}

function itemsOf(paragraph: string): PlainBlock[] {
  return paragraph.split(ITEM_START).map((item) => {
    const line = item.trim();
    return BULLET.test(line) ? { kind: 'li', text: line.replace(BULLET, '') } : { kind: 'p', text: line };
  });
}
