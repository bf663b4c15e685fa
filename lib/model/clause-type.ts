import * as z from 'zod/mini';

/** The 37 clause types, in the order of the taxonomy. Ids are stable: reports, records and the dataset refer to them. */
export const CLAUSE_TYPE_IDS = [
  'ai-training',
  'targeted-advertising',
  'profiling',
  'content-monitoring',
  'sensitive-data',
  'biometric-data',
  'precise-location',
  'device-access',
  'cross-site-tracking',
  'third-party-sources',
  'childrens-data',
  'data-sale',
  'third-party-sharing',
  'affiliate-sharing',
  'government-disclosure',
  'business-transfer',
  'cross-border-transfer',
  'indefinite-retention',
  'rights-limits',
  'tracking-signals-ignored',
  'marketing-contact',
  'security-disclaimer',
  'content-licence',
  'name-likeness',
  'content-removal',
  'unilateral-change',
  'consent-by-use',
  'unilateral-termination',
  'auto-renewal',
  'no-refund',
  'forced-arbitration',
  'class-action-waiver',
  'governing-law',
  'claim-time-limit',
  'liability-limit',
  'warranty-disclaimer',
  'indemnification',
] as const;

export const ClauseTypeIdSchema = z.enum(CLAUSE_TYPE_IDS);
export type ClauseTypeId = z.infer<typeof ClauseTypeIdSchema>;

export const CATEGORIES = [
  'data-use',
  'data-collected',
  'sharing',
  'retention-rights',
  'content',
  'contract',
  'disputes',
] as const;
export const CategorySchema = z.enum(CATEGORIES);
export type Category = z.infer<typeof CategorySchema>;

/** `risk`: takes something from the reader or gives the company room. `protection`: limits the company in the reader's favour. */
export const PolaritySchema = z.enum(['risk', 'protection']);
export type Polarity = z.infer<typeof PolaritySchema>;

/** Heaviest first. A protection has no weight of its own: it is listed last and counted apart. */
export const SEVERITIES = ['high', 'medium', 'low', 'protection'] as const;
export const SeveritySchema = z.enum(SEVERITIES);
export type Severity = z.infer<typeof SeveritySchema>;

/** One label of the taxonomy, for example `ai-training:risk`. */
export type Label = `${ClauseTypeId}:${Polarity}`;
