import type { ClauseTypeId, Polarity } from '../model/clause-type.ts';
import type { Finding } from '../model/finding.ts';
import type { Segment, Span } from '../model/text.ts';
import { readAttributes } from './attributes/read-attributes.ts';
import { type SeveritySource, severityOf } from './severity.ts';

/** What speaks for one label in one segment. Spans are in the page's text. */
export interface Evidence {
  readonly type: ClauseTypeId;
  readonly polarity: Polarity;
  /** Sentences that carry the clause, or the whole block. */
  readonly sentences: readonly Span[];
  /** The words that decided, strongest first. */
  readonly words: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** A block at most this long is quoted whole: its sentences lean on each other. UTF-16 code units. */
const SHORT_BLOCK = 280;
const MOST_WORDS = 6;
const LONGEST_WORDS = 160;

/** Turns evidence into a finding: quote, attributes, severity with reasons, and the words that decided. */
export function buildFinding(source: SeveritySource, segment: Segment, evidence: Evidence): Finding {
  const quote = quoteSpan(segment, evidence.sentences);
  const because = wordsInside(segment, quote, evidence.words);
  const { attributes, spans } = readAttributes(evidence.type, evidence.polarity, segment, quote);
  const { severity, reasons } = severityOf(source, evidence.polarity, attributes);
  return {
    id: `${evidence.type}:${evidence.polarity}@${segment.index}`,
    type: evidence.type,
    polarity: evidence.polarity,
    severity,
    reasons,
    quote: textOf(segment, quote),
    start: quote.start,
    end: quote.end,
    segment: segment.index,
    headings: [...segment.headings],
    attributes,
    attributeSpans: { ...spans },
    because: because.map((span) => textOf(segment, span)),
    becauseSpans: because,
    confidence: evidence.confidence,
    record: null,
  };
}

function textOf(segment: Segment, span: Span): string {
  return segment.text.slice(span.start - segment.start, span.end - segment.start);
}

/** From the first sentence that carries the clause to the last; the whole block where it is short. */
function quoteSpan(segment: Segment, carriers: readonly Span[]): Span {
  const whole = { start: segment.start, end: segment.end };
  if (segment.text.length <= SHORT_BLOCK || carriers.length === 0) return whole;
  const start = Math.min(...carriers.map((s) => s.start));
  const end = Math.max(...carriers.map((s) => s.end));
  return { start: Math.max(start, whole.start), end: Math.min(end, whole.end) };
}

/** Deciding words inside the quote, without repeats or overlaps; the quote's first words where none stand in the block. */
function wordsInside(segment: Segment, quote: Span, words: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const word of words) {
    const span = cutToWord(segment, word);
    const inside = span.start >= quote.start && span.end <= quote.end && span.end > span.start;
    if (!inside || kept.some((k) => k.start < span.end && span.start < k.end)) continue;
    if (kept.push(span) === MOST_WORDS) break;
  }
  return kept.length > 0 ? kept : [cutToWord(segment, quote)];
}

/** Trims white space, and shortens a long span to whole words. */
function cutToWord(segment: Segment, span: Span): Span {
  const text = textOf(segment, span);
  const lead = text.length - text.trimStart().length;
  let shown = text.trim();
  if (shown.length > LONGEST_WORDS) shown = shown.slice(0, LONGEST_WORDS).replace(/\s+\S*$/, '');
  return { start: span.start + lead, end: span.start + lead + shown.length };
}
