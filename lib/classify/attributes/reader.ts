import type { Attributes } from '../../model/attributes.ts';
import type { ClauseTypeId, Polarity } from '../../model/clause-type.ts';
import type { Segment, Span } from '../../model/text.ts';

/** What a reader of attributes is given: all offsets refer to the page's text, `text` starts at `segment.start`. */
export interface ReadingContext {
  readonly type: ClauseTypeId;
  readonly polarity: Polarity;
  readonly segment: Segment;
  /** The block, normalised for rules (same length as `segment.text`). */
  readonly text: string;
  /** The introducing line, normalised for rules, or ''. */
  readonly intro: string;
  /** Headings above, outermost first, normalised for rules. */
  readonly headings: readonly string[];
  /** The finding's quote. */
  readonly quote: Span;
}

/** A value with the words it was read from (offsets in the page's text), or null where the text does not state it. */
export interface ReadValue<T> {
  readonly value: T;
  readonly span: Span;
}

export type AttributeReader<T> = (context: ReadingContext) => ReadValue<T> | null;

/** Readers of one type, by the attribute's name. */
export type TypeReaders = { readonly [K in keyof Attributes]?: AttributeReader<NonNullable<Attributes[K]>> };

/** Span, in the page's text, of what a pattern finds in the block; null where it finds nothing. */
export function findSpan({ segment, text }: ReadingContext, pattern: RegExp): Span | null {
  const match = pattern.exec(text);
  if (!match || match[0] === '') return null;
  return { start: segment.start + match.index, end: segment.start + match.index + match[0].length };
}

/** The first pattern that finds something gives `value`; null where none does. */
export function valueAt<T>(context: ReadingContext, value: T, patterns: readonly RegExp[]): ReadValue<T> | null {
  for (const pattern of patterns) {
    const span = findSpan(context, pattern);
    if (span) return { value, span };
  }
  return null;
}
