import { z } from 'zod';
import { ClauseTypeIdSchema, type Polarity } from './clause-type.ts';
import { GuidanceSeedSchema } from './guidance.ts';
import { ProvisionSchema, RegulationSchema } from './regulation.ts';

/** assets/guidance/guidance.json: the seeds in one file, without the summaries (the content script has those). */
export const GuidanceDataSchema = z.object({
  clauses: z.record(
    ClauseTypeIdSchema,
    GuidanceSeedSchema.omit({ id: true, category: true, summary: true, facts: true }),
  ),
  regulations: z.record(
    z.string(),
    RegulationSchema.omit({ id: true }).extend({
      provisions: z.array(ProvisionSchema.extend({ checked: z.boolean() })),
    }),
  ),
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
