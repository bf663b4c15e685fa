import { z } from 'zod';
import { AttributesSchema } from './attributes.ts';
import { CategorySchema, ClauseTypeIdSchema, PolaritySchema, SeveritySchema } from './clause-type.ts';

/**
 * Source of a regular expression over one normalised sentence (see lib/classify/normalise.ts: lower case, straight
 * quotes, single spaces). `{name}` stands for the macro of that name in seeds/clause-types/macros.json.
 */
const PatternSchema = z.string().min(2).max(2_000);

export const RuleSchema = z.strictObject({
  /** Unique within its type, kebab-case, says what the wording does: "trains-models-on-inputs". */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  polarity: PolaritySchema,
  /** At least one of these lower-case words (or word starts, ending in `*`) must occur in the text tested; makes the rule cheap. */
  anchors: z.array(z.string().regex(/^[a-z0-9'$%-]+\*?$/)).min(1),
  /** Every pattern must match the sentence. */
  all: z.array(PatternSchema).min(1),
  /** None of these may match the sentence. */
  none: z.array(PatternSchema).default([]),
  /** Each must match the introducing line, the headings or the block (joined by " | "), lower case. */
  context: z.array(PatternSchema).default([]),
  notContext: z.array(PatternSchema).default([]),
  /** Each must match the headings above (joined by " | ", lower case). */
  heading: z.array(PatternSchema).default([]),
  notHeading: z.array(PatternSchema).default([]),
  /** Each must match the introducing line alone. */
  lead: z.array(PatternSchema).default([]),
  notLead: z.array(PatternSchema).default([]),
  /** Which text the patterns see: one sentence, the whole block, or introducing line + block ("intro"). */
  scope: z.enum(['sentence', 'block', 'intro']).default('sentence'),
  /** Evidence that this rule gives, in tenths: 10 decides alone, 5 needs another voice, below 5 only a hint for the model. */
  weight: z.number().int().min(1).max(10).default(10),
  /** Why the wording is read so, or why a tempting variant was left out. */
  note: z.string().optional(),
});
export type Rule = z.infer<typeof RuleSchema>;

/** Moves the severity where the attributes hold all the given values. */
export const SeverityMoveSchema = z.strictObject({
  when: AttributesSchema,
  move: z.number().int().min(-2).max(2),
  reason: z.string().min(3).max(160),
});

/** Our own sentence, or one with the heading and introducing line it stands under. */
export const ExampleSchema = z.union([
  z.string().min(10),
  z.strictObject({ text: z.string().min(3), heading: z.string().optional(), intro: z.string().optional() }),
]);
export type Example = z.infer<typeof ExampleSchema>;

/** One file of seeds/clause-types/<category>/<id>.json. Examples are our own sentences. */
export const ClauseTypeSeedSchema = z.strictObject({
  id: ClauseTypeIdSchema,
  category: CategorySchema,
  title: z.string().min(3).max(80),
  /** Title where the clause works for the reader. */
  protectionTitle: z.string().min(3).max(80).optional(),
  base: SeveritySchema.exclude(['protection']),
  severity: z.array(SeverityMoveSchema).default([]),
  rules: z.array(RuleSchema).min(1),
  examples: z.strictObject({
    risk: z.array(ExampleSchema).min(3),
    protection: z.array(ExampleSchema),
    none: z.array(ExampleSchema).min(3),
  }),
});
export type ClauseTypeSeed = z.infer<typeof ClauseTypeSeedSchema>;
