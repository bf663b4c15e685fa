import { z } from 'zod';

const days = z.number().int().min(0).max(36_500);

/**
 * What a clause states beyond its type, as typed values read from the text. A field is absent where the text does not
 * state it. Day counts are calendar days (a month is 30 days, a year 365).
 */
export const AttributesSchema = z.strictObject({
  optOut: z.boolean().optional(),
  optIn: z.boolean().optional(),
  optOutDays: days.optional(),
  /** What is left out of the clause, in the policy's order, each a few words ("business customers"). */
  carveOuts: z.array(z.string().max(120)).optional(),
  /** What data or whose content the clause covers, in a few words. */
  scope: z.string().max(120).optional(),
  /** Advertising on other sites and apps, or from activity there. */
  offService: z.boolean().optional(),
  humanReview: z.boolean().optional(),
  consentRequired: z.boolean().optional(),
  /** As stated: "30 days", "3 years from the last contact". */
  retentionPeriod: z.string().max(120).optional(),
  afterDeletion: z.boolean().optional(),
  /** True where notice is promised, false where the text says that there will be none. */
  noticePromised: z.boolean().optional(),
  noticeDays: days.optional(),
  /** The transfer mechanism named, for example "Standard Contractual Clauses". */
  safeguard: z.string().max(120).optional(),
  /** Who the right is limited to, for example "California". */
  region: z.string().max(120).optional(),
  automatedCalls: z.boolean().optional(),
  perpetual: z.boolean().optional(),
  irrevocable: z.boolean().optional(),
  sublicensable: z.boolean().optional(),
  endsOnDeletion: z.boolean().optional(),
  moralRightsWaived: z.boolean().optional(),
  cancelHow: z.string().max(120).optional(),
  refundDays: days.optional(),
  smallClaims: z.boolean().optional(),
  juryWaiver: z.boolean().optional(),
  place: z.string().max(120).optional(),
  limitDays: days.optional(),
  /** The cap as stated: "$100", "fees paid in the last 12 months". */
  cap: z.string().max(120).optional(),
});
export type Attributes = z.infer<typeof AttributesSchema>;
export type AttributeName = keyof Attributes;

/** Attributes that quote a few words of the text: two wordings may put the same fact differently. */
export const PHRASE_ATTRIBUTES: ReadonlySet<AttributeName> = new Set([
  'carveOuts',
  'scope',
  'retentionPeriod',
  'safeguard',
  'region',
  'cancelHow',
  'place',
  'cap',
]);
/** Those of them that hardly can: a place, an amount, a time. */
const PLAIN_PHRASES: ReadonlySet<AttributeName> = new Set(['retentionPeriod', 'place', 'cap']);
/** Words of a phrase that count: longer ones may have been cut. */
const PHRASE_WORDS = 5;

/**
 * Facts that two clauses state differently, or that only one of them states, in order of their names: switches, numbers,
 * places, amounts and times.
 */
export function differingFacts(a: Attributes, b: Attributes): AttributeName[] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort() as AttributeName[];
  return names.filter((name) => {
    if (PLAIN_PHRASES.has(name)) return phraseKey(a[name]) !== phraseKey(b[name]);
    return !PHRASE_ATTRIBUTES.has(name) && a[name] !== b[name];
  });
}

function phraseKey(phrase: Attributes[AttributeName]): string {
  const words = typeof phrase === 'string' ? (phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) : [];
  return words.slice(0, PHRASE_WORDS).join(' ');
}
