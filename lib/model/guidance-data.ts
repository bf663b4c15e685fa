import { z } from 'zod';
import { ClauseTypeIdSchema, type Polarity, PolaritySchema } from './clause-type.ts';

const text = z.string().min(1);
const slots = z.array(z.array(z.object({ when: z.string(), text })));
const steps = z.array(z.object({ when: z.string(), text }));

const ClauseSchema = z.object({
  whyItMatters: text,
  meansForYou: z.object({ risk: slots, protection: slots }),
  whatYouCanDo: z.object({ risk: steps, protection: steps }),
  deadline: z.object({ days: z.enum(['optOutDays', 'refundDays', 'limitDays']), text, from: text }).optional(),
  questions: z.array(z.object({ when: z.string(), q: text, a: text })),
  related: z.array(ClauseTypeIdSchema),
  laws: z.array(z.object({ law: text, condition: text, polarity: z.optional(PolaritySchema) })),
});

const ShownRegulationSchema = z.object({
  title: text,
  short: text,
  jurisdiction: text,
  place: text,
  address: text,
  note: text.optional(),
  provisions: z.array(z.object({ id: text, article: text, says: text, address: text, checked: z.boolean() })),
});

/**
 * assets/guidance/guidance.json: the seeds in one file, without the summaries (the content script has those). Shapes
 * only: wording and bounds were checked by the seeds' own schemas when the file was built.
 */
export const GuidanceDataSchema = z.object({
  clauses: z.record(ClauseTypeIdSchema, ClauseSchema),
  regulations: z.record(z.string(), ShownRegulationSchema),
});
export type GuidanceData = z.infer<typeof GuidanceDataSchema>;

/** A law as shown beside one clause. */
export interface LawNote {
  /** `<regulation>/<provision>`, unique in a list. */
  readonly id: string;
  readonly short: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly place: string;
  readonly article: string;
  /** When it touches this clause. */
  readonly condition: string;
  readonly says: string;
  readonly address: string;
  /** What limits the whole law, or null. */
  readonly note: string | null;
  /** Whether the entry was checked against the law. */
  readonly checked: boolean;
}

/** All that we say about one clause beyond its summary; every text is filled in and ready to be shown. */
export interface Guidance {
  readonly polarity: Polarity;
  readonly whyItMatters: string;
  readonly meansForYou: string;
  readonly steps: readonly string[];
  readonly deadline: { readonly days: number; readonly text: string; readonly from: string } | null;
  readonly questions: readonly { readonly q: string; readonly a: string }[];
  readonly related: readonly z.infer<typeof ClauseTypeIdSchema>[];
  readonly laws: readonly LawNote[];
}
