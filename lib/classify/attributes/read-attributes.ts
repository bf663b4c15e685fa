import type { AttributeName, Attributes } from '../../model/attributes.ts';
import type { ClauseTypeId, Polarity } from '../../model/clause-type.ts';
import type { Segment, Span } from '../../model/text.ts';
import { normaliseForRules } from '../normalise.ts';
import { contentReaders } from './content-readers.ts';
import { contractReaders } from './contract-readers.ts';
import { dataReaders } from './data-readers.ts';
import { disputeReaders } from './dispute-readers.ts';
import type { ReadingContext, TypeReaders } from './reader.ts';
import { rightsReaders } from './rights-readers.ts';

const READERS: Readonly<Partial<Record<ClauseTypeId, TypeReaders>>> = {
  ...dataReaders,
  ...rightsReaders,
  ...contentReaders,
  ...contractReaders,
  ...disputeReaders,
};

export interface ReadAttributes {
  readonly attributes: Attributes;
  /** For each attribute read, the words it was read from, as a span in the page's text. */
  readonly spans: Readonly<Record<string, Span>>;
}

/**
 * Reads what a clause states beyond its type. Fields that the text does not state are absent. `quote` is the finding's
 * span; readers look at the whole block, since an opt-out often stands in the sentence after the one that is quoted.
 */
export function readAttributes(type: ClauseTypeId, polarity: Polarity, segment: Segment, quote: Span): ReadAttributes {
  const readers = READERS[type];
  if (!readers) return { attributes: {}, spans: {} };
  const context: ReadingContext = {
    type,
    polarity,
    segment,
    quote,
    text: normaliseForRules(segment.text),
    intro: normaliseForRules(segment.intro),
    headings: segment.headings.map(normaliseForRules),
  };
  const attributes: Writable<Attributes> = {};
  const spans: Record<string, Span> = {};
  for (const name of Object.keys(readers) as AttributeName[]) take(name, readers, context, attributes, spans);
  return { attributes, spans };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function take<K extends AttributeName>(
  name: K,
  readers: TypeReaders,
  context: ReadingContext,
  attributes: Writable<Attributes>,
  spans: Record<string, Span>,
): void {
  const read = readers[name]?.(context);
  if (!read) return;
  attributes[name] = read.value;
  spans[name] = read.span;
}
