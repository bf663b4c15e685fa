import { z } from 'zod';
import { AttributesSchema } from './attributes.ts';
import { ClauseTypeIdSchema, PolaritySchema, SeveritySchema } from './clause-type.ts';
import { PACES } from './pace.ts';
import { DocumentKindSchema } from './report.ts';

/** How one look at a watched document ended. `unconfirmed`: other text than before, but seen too seldom to count yet. */
const OUTCOMES = [
  'first-seen',
  'unchanged',
  'unconfirmed',
  'changed',
  'reanalysed',
  'unreadable',
  'unreachable',
  'moved',
] as const;
const OutcomeSchema = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof OutcomeSchema>;

/** Why a document could not be read, or its server not be reached. */
const REASONS = [
  'login',
  'captcha',
  'consent',
  'error-page',
  'language',
  'empty',
  'shrunk',
  'cut-off',
  'not-policy',
  'not-html',
  'too-large',
  'moved-again',
  'other-site',
  'other-file',
  'offline',
  'timeout',
  'network',
  'http',
  'rate-limited',
  'gone',
  'reader',
] as const;
export const ReasonCodeSchema = z.enum(REASONS);
export type ReasonCode = z.infer<typeof ReasonCodeSchema>;

/** A stretch of a wording. `gone` stands in the old wording alone, `new` in the new one alone. */
const RunSchema = z.object({ text: z.string(), is: z.enum(['same', 'gone', 'new']) });
export type Run = z.infer<typeof RunSchema>;

/** What a clause states at one time. */
export const FactSchema = z.object({
  polarity: PolaritySchema,
  severity: SeveritySchema,
  attributes: AttributesSchema,
});
export type Fact = z.infer<typeof FactSchema>;

/** What a change of wording does to a clause of one type; null where it has no such clause before or after. */
const EffectSchema = z.object({
  type: ClauseTypeIdSchema,
  before: FactSchema.nullable(),
  after: FactSchema.nullable(),
});
export type Effect = z.infer<typeof EffectSchema>;

const ClauseChangeSchema = z.object({
  kind: z.enum(['added', 'removed', 'reworded', 'moved']),
  /** Order, spelling, small words: says the same as before. */
  cosmetic: z.boolean(),
  /** Nearest heading above, '' where there is none. */
  heading: z.string(),
  /** Old wording; empty for `added`. */
  before: z.array(RunSchema),
  /** New wording; empty for `removed`. */
  after: z.array(RunSchema),
  effects: z.array(EffectSchema),
});
export type ClauseChange = z.infer<typeof ClauseChangeSchema>;

const time = z.number().int().min(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** One change of a watched document, as it is kept and shown. */
export const ChangeSchema = z.object({
  schema: z.literal(1),
  id: z.string().min(1),
  watch: z.string().min(1),
  /** When it was confirmed, milliseconds since 1970, and that as the reader's ISO 8601 day. */
  at: time,
  day,
  /** Day of the reading that the old wording comes from. */
  since: day,
  source: z.enum(['own', 'archive']),
  /** The text went back to one that was there before. */
  returned: z.boolean(),
  clauses: z.array(ClauseChangeSchema),
  unread: z.boolean(),
});
export type Change = z.infer<typeof ChangeSchema>;

/** Runs of checks with the same end: what the timeline shows between changes. */
export const CheckRunSchema = z.object({
  watch: z.string().min(1),
  outcome: OutcomeSchema,
  reason: ReasonCodeSchema.nullable(),
  from: time,
  to: time,
  count: z.number().int().min(1),
});
export type CheckRun = z.infer<typeof CheckRunSchema>;

const PaceSchema = z.enum(PACES);

const counts = z.record(z.string(), z.number().int().min(1));

/** What is remembered of the sentences of a document between readings; see lib/watch/judge/confirm.ts. */
const SteadySchema = z.object({
  /** Version of the sentence keys. */
  keys: z.number().int(),
  base: z.array(z.string()),
  novel: counts,
  missing: counts,
  noise: z.array(z.string()),
  readings: z.number().int().min(1),
  firstAt: time,
});
export type Steady = z.infer<typeof SteadySchema>;

export const WatchSchema = z.object({
  schema: z.literal(1),
  id: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
  title: z.string(),
  platform: z.string(),
  kind: DocumentKindSchema,
  /** Tells of these clause types alone; empty: of all. */
  types: z.array(ClauseTypeIdSchema),
  pace: PaceSchema,
  since: day,
  /** When to look next; null: only when asked. */
  due: time.nullable(),
  steady: SteadySchema.nullable(),
  /** Newest text that was accepted, id of a snapshot. */
  snapshot: z.string().nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Failed looks in a row. */
  failures: z.number().int().min(0),
  last: z.object({ at: time, outcome: OutcomeSchema, reason: ReasonCodeSchema.nullable() }).nullable(),
  /** Address it was watched at before it moved, null where it did not. */
  movedFrom: z.string().nullable(),
  /** Day of the dataset up to which its changes were told; null before the first one was seen. */
  archived: day.nullable().default(null),
  /** Grows with every write; a write that knows an older one is refused. */
  revision: z.number().int().min(0),
});
export type Watch = z.infer<typeof WatchSchema>;

/** A day that the reader asked to be reminded of: the end of a time to opt out, to claim, to get money back. */
export const ReminderSchema = z.object({
  schema: z.literal(1),
  id: z.string().min(1).max(2200),
  url: z.url({ protocol: /^https?$/ }),
  /** Whose document, and what ends. */
  name: z.string().max(120),
  words: z.string().max(400),
  /** When to remind, milliseconds since 1970. */
  due: time,
});
export type Reminder = z.infer<typeof ReminderSchema>;
