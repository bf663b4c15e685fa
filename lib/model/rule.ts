import * as z from 'zod/mini';
import { AttributesSchema } from './attributes.ts';
import { CategorySchema, ClauseTypeIdSchema, PolaritySchema } from './clause-type.ts';

/**
 * Source of a regular expression over one normalised sentence (see lib/classify/normalise.ts: lower case, straight
 * quotes, single spaces). `{name}` stands for the macro of that name in seeds/clause-types/macros.json.
 */
const PatternSchema = z.string().check(z.minLength(2), z.maxLength(2_000));

const patterns = z._default(z.array(PatternSchema), () => []);

export const RuleSchema = z.strictObject({
  /** Unique within its type, kebab-case, says what the wording does: "trains-models-on-inputs". */
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  polarity: PolaritySchema,
  /** At least one of these lower-case words (or word starts, ending in `*`) must occur in the text tested; makes the rule cheap. */
  anchors: z.array(z.string().check(z.regex(/^[a-z0-9'$%-]+\*?$/))).check(z.minLength(1)),
  /** Every pattern must match the sentence. */
  all: z.array(PatternSchema).check(z.minLength(1)),
  /** None of these may match the sentence. */
  none: patterns,
  /** Each must match the introducing line, the headings or the block (joined by " | "), lower case. */
  context: patterns,
  notContext: patterns,
  /** Each must match the headings above (joined by " | ", lower case). */
  heading: patterns,
  notHeading: patterns,
  /** Each must match the introducing line alone. */
  lead: patterns,
  notLead: patterns,
  /** Which text the patterns see: one sentence, the whole block, or introducing line + block ("intro"). */
  scope: z._default(z.enum(['sentence', 'block', 'intro']), 'sentence'),
  /** Evidence that this rule gives, in tenths: 10 decides alone, 5 needs another voice, below 5 only a hint for the model. */
  weight: z._default(z.int().check(z.gte(1), z.lte(10)), 10),
  /** Why the wording is read so, or why a tempting variant was left out. */
  note: z.optional(z.string()),
});
export type Rule = z.infer<typeof RuleSchema>;

/** Moves the severity where the attributes hold all the given values. */
const SeverityMoveSchema = z.strictObject({
  when: AttributesSchema,
  move: z.int().check(z.gte(-2), z.lte(2)),
  reason: z.string().check(z.minLength(3), z.maxLength(160)),
});

/** Our own sentence, or one with the heading and introducing line it stands under. */
const ExampleSchema = z.union([
  z.string().check(z.minLength(10)),
  z.strictObject({
    text: z.string().check(z.minLength(3)),
    heading: z.optional(z.string()),
    intro: z.optional(z.string()),
  }),
]);
export type Example = z.infer<typeof ExampleSchema>;

const title = z.string().check(z.minLength(3), z.maxLength(80));

/** One file of seeds/clause-types/<category>/<id>.json. Examples are our own sentences. */
export const ClauseTypeSeedSchema = z.strictObject({
  id: ClauseTypeIdSchema,
  category: CategorySchema,
  title,
  /** Title where the clause works for the reader. */
  protectionTitle: z.optional(title),
  base: z.enum(['high', 'medium', 'low']),
  severity: z._default(z.array(SeverityMoveSchema), () => []),
  rules: z.array(RuleSchema).check(z.minLength(1)),
  examples: z.strictObject({
    risk: z.array(ExampleSchema).check(z.minLength(3)),
    protection: z.array(ExampleSchema),
    none: z.array(ExampleSchema).check(z.minLength(3)),
  }),
});
export type ClauseTypeSeed = z.infer<typeof ClauseTypeSeedSchema>;
