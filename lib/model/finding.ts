import * as z from 'zod/mini';
import { AttributesSchema } from './attributes.ts';
import { ClauseTypeIdSchema, PolaritySchema, SeveritySchema } from './clause-type.ts';

const offset = z.int().check(z.gte(0));
const SpanSchema = z.object({ start: offset, end: offset });

/** One step of the sum that ends in the severity. `move` is in steps of severity: +1 heavier, -1 lighter, 0 the base. */
const ReasonSchema = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(200)),
  move: z.int().check(z.gte(-3), z.lte(3)),
});
export type Reason = z.infer<typeof ReasonSchema>;

/** How a finding relates to the bundled record of the same document. */
export const RecordRefSchema = z.object({
  id: z.string().check(z.regex(/^CM-P-[0-9A-Z]+$/)),
  outcome: z.enum(['same', 'reworded', 'changed']),
});
export type RecordRef = z.infer<typeof RecordRefSchema>;

export const FindingSchema = z.object({
  /** Unique in its report, and the same again when the same page is read again: `<type>:<polarity>@<segment>`. */
  id: z.string().check(z.minLength(1), z.maxLength(120)),
  type: ClauseTypeIdSchema,
  polarity: PolaritySchema,
  severity: SeveritySchema,
  reasons: z.array(ReasonSchema),
  /** Whole sentences of one block: `text.slice(start, end)`. */
  quote: z.string().check(z.minLength(1)),
  start: offset,
  end: offset,
  /** Index of the segment it stands in. */
  segment: offset,
  headings: z.array(z.string()),
  attributes: AttributesSchema,
  /** For each attribute the words it was read from. */
  attributeSpans: z.record(z.string(), SpanSchema),
  /** The words that decided, as they stand on the page, strongest first. */
  because: z.array(z.string()),
  /** Where those words are. */
  becauseSpans: z.array(SpanSchema),
  /** Calibrated probability that a careful reader agrees, 0 to 1. */
  confidence: z.number().check(z.gte(0), z.lte(1)),
  record: z.nullable(RecordRefSchema),
});
export type Finding = z.infer<typeof FindingSchema>;
