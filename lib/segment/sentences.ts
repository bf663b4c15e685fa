import type { Span } from '../model/text.ts';

const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|inc|ltd|llc|corp|co|no|nos|art|arts|sec|para|vs|mr|mrs|ms|dr|st|u\.s|u\.k|e\.u|a\.k\.a|approx|dept|est|fig|vol|cf|al|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\b[a-z])\.$/i;
const BOUNDARY = /[.!?]+["'\u201d\u2019)\]]*(?=\s)|;(?=\s)/g;

/**
 * Splits one block into sentences. A sentence ends at `. ! ?` or `;` followed by white space, unless what stands before
 * is an abbreviation, an initial or an enumerator, or what follows starts in lower case (after `.`).
 */
export function splitSentences(text: string, offset = 0): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text.slice(start, match.index + 1), text.slice(end).trimStart())) continue;
    pushTrimmed(spans, text, start, end, offset);
    start = end;
  }
  pushTrimmed(spans, text, start, text.length, offset);
  return spans;
}

function endsSentence(before: string, after: string): boolean {
  if (before.trim().length < 4) return false;
  if (before.endsWith(';')) return before.trim().split(/\s+/).length >= 6;
  if (!before.endsWith('.')) return true;
  if (/^[a-z]/.test(after)) return false;
  return !ABBREVIATION.test(before);
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number, offset: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (end > start) spans.push({ start: start + offset, end: end + offset });
}
