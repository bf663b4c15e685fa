/**
 * What the readers of web pages and of Markdown share, so that one document gives the same blocks either way: where a
 * paragraph that uses line breaks falls into several, and when a bold line stands in for a heading.
 */

const STARTS_ITEM =
  /^(?:[\u2022\u00b7\u25cf\u25aa\u25e6\u25cb\u2043\u2023\u25a0*\u2013\u2014-]\s|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.)]\s|\d{1,2}(?:\.\d{1,2})+\s)/i;
/** Zero-width characters, which editors leave in lines that look empty. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
const ENDS_PROSE = /[.!?:;]["'\u201d\u2019)\]]*$/;
const PROSE_LENGTH = 60;
const TITLE_CHARS = 110;
const TITLE_WORDS = 14;

/**
 * Where a run of text with line breaks (`\n`) is to be cut into blocks, as ascending offsets of line feeds. An empty line
 * always cuts. A single break cuts before a bullet or an enumerator, and between two full lines of prose; elsewhere (post
 * addresses, lines of a poem) it reads as a space.
 */
export function cutPositions(text: string): number[] {
  const cuts: number[] = [];
  let lineStart = 0;
  let at = text.indexOf('\n');
  while (at >= 0) {
    const next = text.indexOf('\n', at + 1);
    const before = text.slice(lineStart, at).replace(INVISIBLE, '').trim();
    const after = text
      .slice(at + 1, next < 0 ? text.length : next)
      .replace(INVISIBLE, '')
      .trim();
    if (before === '' || after === '' || STARTS_ITEM.test(after) || isProsePair(before, after)) cuts.push(at);
    lineStart = at + 1;
    at = next;
  }
  return cuts;
}

function isProsePair(before: string, after: string): boolean {
  return before.length >= PROSE_LENGTH && after.length >= PROSE_LENGTH && ENDS_PROSE.test(before);
}

const LONGEST_BLOCK = 6000;
const PART = 4000;

/**
 * Where to cut a paragraph that is longer than 6,000 characters, as ascending offsets of spaces: after the first sentence
 * that ends beyond each 4,000 characters, else at the next space. Empty for all others.
 */
export function longCuts(text: string): number[] {
  const cuts: number[] = [];
  let from = 0;
  while (text.length - from > LONGEST_BLOCK) {
    const near = text.slice(from + PART, from + LONGEST_BLOCK);
    const sentence = /[.!?;]["'\u201d\u2019)\]]* (?=\S)/.exec(near);
    const space = near.indexOf(' ');
    const offset = sentence ? sentence.index + sentence[0].length - 1 : space;
    const cut = offset >= 0 ? from + PART + offset : text.indexOf(' ', from + LONGEST_BLOCK);
    if (cut < 0) break;
    cuts.push(cut);
    from = cut + 1;
  }
  return cuts;
}

/** Longer text is no heading, whatever element it stands in. */
export const LONGEST_HEADING = 160;

/** Does a line that is bold from end to end act as a heading? Short, no sentence, no date. */
export function isTitleLine(text: string): boolean {
  if (text.length > TITLE_CHARS || !/\p{L}{2}/u.test(text) || /\b(?:19|20)\d\d\b/.test(text)) return false;
  if (text.split(/\s+/).length > TITLE_WORDS || /[,;!]$/.test(text)) return false;
  return !text.endsWith('.') || /^(?:\(?[\dA-Z]{1,3}(?:\.\d{1,2})*[.)]|section|article|part)\s/i.test(text);
}

/** Is there anything to see in a text? Zero-width characters alone are nothing. */
export function isVisible(text: string): boolean {
  return text.replace(INVISIBLE, '').trim() !== '';
}
