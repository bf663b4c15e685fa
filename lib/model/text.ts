/** Half-open range of UTF-16 code units in a `PageText.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `h` heading, `p` paragraph (and every other run of prose), `li` list or definition item, `tr` table row. */
export type BlockKind = 'h' | 'p' | 'li' | 'tr';

/** One run of visible text that a reader sees as a unit. Blocks are in document order and do not overlap. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** For `h` the heading level 1 to 6; for `li` the depth of nesting, outermost 1; else 0. */
  readonly level: number;
}

/**
 * A page as text. `text` is every block's text with white space collapsed to single spaces, blocks joined by one line
 * feed, table cells by " ; ". All offsets in findings refer to it.
 */
export interface PageText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title: string;
  /** The page's own `lang`, lower case, or '' where it states none. */
  readonly lang: string;
}

/** A block with what a reader knows when arriving at it. */
export interface Segment extends Span {
  readonly index: number;
  readonly kind: BlockKind;
  readonly text: string;
  /** Headings above, outermost first; empty for a heading with none above it. */
  readonly headings: readonly string[];
  /** The line that introduces the list or table this block belongs to, or ''. */
  readonly intro: string;
  /** Sentences, as spans in the page's text, in order, covering all of the block but white space. */
  readonly sentences: readonly Span[];
}
