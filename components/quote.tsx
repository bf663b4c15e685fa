import type { Finding } from '../lib/model/finding.ts';

interface Piece {
  readonly text: string;
  readonly fired: boolean;
  readonly at: number;
}

/** A quote cut at the words that fired. Spans are offsets into the page's text; what lies outside the quote is left out. */
export function piecesOf({ quote, start, becauseSpans }: Pick<Finding, 'quote' | 'start' | 'becauseSpans'>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, fired: boolean) => {
    if (to > at) pieces.push({ text: quote.slice(at, to), fired, at });
    at = Math.max(at, to);
  };
  for (const span of [...becauseSpans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const from = Math.max(0, span.start - start);
    const to = Math.min(quote.length, span.end - start);
    if (to <= from) continue;
    add(from, false);
    add(to, true);
  }
  add(quote.length, false);
  return pieces;
}

/** The policy's own words, in serif, as text; what decided is underlined. */
export function Quote({ finding }: { finding: Pick<Finding, 'quote' | 'start' | 'becauseSpans' | 'severity'> }) {
  return (
    <blockquote class={`theirs said-${finding.severity}`}>
      {piecesOf(finding).map((piece) => (piece.fired ? <u key={piece.at}>{piece.text}</u> : piece.text))}
    </blockquote>
  );
}
