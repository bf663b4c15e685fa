import type { Span } from '../model/text.ts';
import type { Piece } from './run.ts';

/** Where a stretch of text stands in the DOM. */
export interface DomSpan {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

/** Two-way map between offsets in a page's text and positions in its DOM. Pieces are in ascending order of `at`. */
export interface Positions {
  /**
   * The DOM ranges of a span, in order. Their text, one after the other and with white space squashed, is the span's text but
   * for marks that are ours (between cells, line breaks). Several where something is left out in between. Empty when the span is.
   */
  readonly domSpansOf: (span: Span) => DomSpan[];
  /** Offset in the text of a position in a text node, or null where that node is not part of the text. */
  readonly offsetOf: (node: Node, offset: number) => number | null;
}

export function createPositions(pieces: readonly Piece[]): Positions {
  let firstOf: Map<Node, number> | null = null;
  return {
    domSpansOf: (span) => domSpansOf(pieces, span),
    offsetOf: (node, offset) => {
      firstOf ??= indexNodes(pieces);
      const first = firstOf.get(node);
      return first === undefined ? null : offsetIn(pieces, first, node, offset);
    },
  };
}

function domSpansOf(pieces: readonly Piece[], { start, end }: Span): DomSpan[] {
  const spans: { -readonly [K in keyof DomSpan]: DomSpan[K] }[] = [];
  let gap = -1;
  for (let i = pieceAt(pieces, start); i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece || piece.at >= end) break;
    const from = Math.max(start, piece.at) - piece.at + piece.from;
    const to = Math.min(end, piece.at + piece.length) - piece.at + piece.from;
    if (to <= from) continue;
    const last = spans[spans.length - 1];
    if (last && piece.gap === gap) {
      last.endContainer = piece.node;
      last.endOffset = to;
    } else spans.push({ startContainer: piece.node, startOffset: from, endContainer: piece.node, endOffset: to });
    gap = piece.gap;
  }
  return spans;
}

/** Index of the first piece that ends after `offset`. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && piece.at + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function indexNodes(pieces: readonly Piece[]): Map<Node, number> {
  const first = new Map<Node, number>();
  for (const [i, { node }] of pieces.entries()) if (!first.has(node)) first.set(node, i);
  return first;
}

function offsetIn(pieces: readonly Piece[], first: number, node: Node, offset: number): number {
  let best = pieces[first]?.at ?? 0;
  for (let i = first; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece || piece.node !== node || piece.from > offset) break;
    best = piece.at + Math.min(piece.length, offset - piece.from);
  }
  return best;
}
