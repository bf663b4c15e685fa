import type { Span } from '../model/text.ts';

/** Abbreviations that a sentence does not end with. */
const WITHIN =
  /(?:\b(?:e\.g|i\.e|no|nos|art|arts|sec|secs|para|paras|reg|cl|cf|vs|mr|mrs|ms|dr|prof|st|approx|dept|est|fig|vol|al|incl|resp|tel|ext|min|max|a\.k\.a|cal|civ|stat|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\b[a-z])\.$/i;
/** Abbreviations that may end one: then what follows begins like a sentence. */
const AT_END = /\b(?:etc|inc|ltd|llc|corp|co|plc|gmbh|s\.a|b\.v|a\.m|p\.m|u\.s|u\.k|e\.u|u\.s\.a|d\.c)\.$/i;
const STARTS =
  /^["'\u201c\u2018]?(?:we|you|your|our|the|this|these|those|that|such|if|in|for|by|to|when|where|while|please|as|all|any|it|its|they|however|there|no|each|some|unless|except|subject|under|upon|with|without|once|after|before|note|see|additionally|furthermore|moreover)\b/i;
const BOUNDARY = /[.!?]+["'\u201d\u2019)\]]*(?=\s)|;(?=\s)/g;
const SHORTEST = 4;
const CLAUSE_WORDS = 6;

/**
 * Splits one block into sentences. A sentence ends at `. ! ?` or `;` followed by white space, unless what stands before
 * is an abbreviation, an initial or an enumerator, or what follows starts in lower case (after `.`).
 */
export function splitSentences(text: string, offset = 0): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, start, match.index + 1, end)) continue;
    pushTrimmed(spans, text, start, end, offset);
    start = end;
  }
  pushTrimmed(spans, text, start, text.length, offset);
  return spans;
}

const LOOK_BACK = 12;

function endsSentence(text: string, start: number, mark: number, end: number): boolean {
  const before = text.slice(start, mark);
  if (before.trim().length < SHORTEST) return false;
  if (before.endsWith(';')) return hasWords(before, CLAUSE_WORDS);
  if (!before.endsWith('.')) return true;
  const after = text.slice(end, end + 20).trimStart();
  if (/^[a-z]/.test(after) || isEnumerator(before)) return false;
  const near = before.slice(-LOOK_BACK);
  if (AT_END.test(near)) return STARTS.test(after);
  return !WITHIN.test(near);
}

/** A number that counts an item inside a paragraph: "as follows: 1. Names 2. Addresses". */
function isEnumerator(before: string): boolean {
  return /(?:^|[:;.,]\s+)\(?\d{1,2}\.$/.test(before.slice(-8));
}

function hasWords(text: string, least: number): boolean {
  return (text.match(/\S+/g)?.length ?? 0) >= least;
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number, offset: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (end > start) spans.push({ start: start + offset, end: end + offset });
}
