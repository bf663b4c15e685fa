import type { Block, PageText, Segment } from '../model/text.ts';
import { createLead } from './lead.ts';
import { splitSentences } from './sentences.ts';

/** Deeper than any heading of the page's own: a title line holds for what follows it, up to the next heading of any kind. */
const TITLE_LINE_LEVEL = 7;
const LONGEST_TITLE_LINE = 80;
const TITLE_WORDS = 10;
const SHORTEST_BODY = 60;

interface Heading {
  readonly level: number;
  readonly text: string;
}

/**
 * Splits a page into segments, one a block, each with its heading path, introducing line and sentences. A short line without
 * a full stop above a longer block counts as a heading in the path of what follows, as readers take it, but stays a paragraph.
 */
export function segmentPage(page: PageText): Segment[] {
  const steps = segmentSteps(page);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Blocks between two pauses: about a millisecond. */
const STEP = 32;

/** The same in steps, for callers that must not hold up a page. */
export function* segmentSteps(page: PageText): Generator<void, Segment[]> {
  const headings: Heading[] = [];
  const lead = createLead();
  const segments: Segment[] = [];
  for (const [index, block] of page.blocks.entries()) {
    if (index % STEP === STEP - 1) yield;
    const text = page.text.slice(block.start, block.end);
    const level = headingLevel(page, block, index, text);
    if (level > 0) while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
    const segment: Segment = {
      index,
      kind: block.kind,
      start: block.start,
      end: block.end,
      text,
      headings: headings.map((h) => h.text),
      intro: lead(block, text),
      sentences: splitSentences(text, block.start),
    };
    if (level > 0) headings.push({ level, text });
    segments.push(segment);
  }
  return segments;
}

/** Level of a heading, 7 for a title line, 0 for every other block. */
function headingLevel(page: PageText, block: Block, index: number, text: string): number {
  if (block.kind === 'h') return block.level;
  const next = page.blocks[index + 1];
  if (block.kind !== 'p' || !next || next.kind === 'h' || next.end - next.start < SHORTEST_BODY) return 0;
  return isTitleLine(text) && text.length < next.end - next.start ? TITLE_LINE_LEVEL : 0;
}

/** Looks like a title: short, starts with a capital or a number, ends without punctuation, holds no address or telephone. */
function isTitleLine(text: string): boolean {
  if (text.length > LONGEST_TITLE_LINE || text.split(' ').length > TITLE_WORDS) return false;
  if (!/^[\p{Lu}\d(]/u.test(text) || !/[\p{L}?)]$/u.test(text)) return false;
  return !/@|https?:|\b\d{4,}\b/.test(text);
}
