import * as z from 'zod/mini';

const days = z.optional(z.int().check(z.gte(0), z.lte(36_500)));
const phrase = z.string().check(z.maxLength(120));
const words = z.optional(phrase);
const flag = z.optional(z.boolean());

/**
 * What a clause states beyond its type, as typed values read from the text. A field is absent where the text does not
 * state it. Day counts are calendar days (a month is 30 days, a year 365).
 */
export const AttributesSchema = z.strictObject({
  optOut: flag,
  optIn: flag,
  optOutDays: days,
  /** What is left out of the clause, in the policy's order, each a few words ("business customers"). */
  carveOuts: z.optional(z.array(phrase)),
  /** What data or whose content the clause covers, in a few words. */
  scope: words,
  /** Advertising on other sites and apps, or from activity there. */
  offService: flag,
  humanReview: flag,
  consentRequired: flag,
  /** As stated: "30 days", "3 years from the last contact". */
  retentionPeriod: words,
  afterDeletion: flag,
  /** True where notice is promised, false where the text says that there will be none. */
  noticePromised: flag,
  noticeDays: days,
  /** The transfer mechanism named, for example "Standard Contractual Clauses". */
  safeguard: words,
  /** Who the right is limited to, for example "California". */
  region: words,
  automatedCalls: flag,
  perpetual: flag,
  irrevocable: flag,
  sublicensable: flag,
  endsOnDeletion: flag,
  moralRightsWaived: flag,
  cancelHow: words,
  refundDays: days,
  smallClaims: flag,
  juryWaiver: flag,
  place: words,
  limitDays: days,
  /** The cap as stated: "$100", "fees paid in the last 12 months". */
  cap: words,
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
/** Those of them that hardly can: a place, an amount, a time, a safeguard from a short list. */
const PLAIN_PHRASES: ReadonlySet<AttributeName> = new Set(['retentionPeriod', 'safeguard', 'place', 'cap']);
/** Words of a phrase that count: longer ones may have been cut. */
const PHRASE_WORDS = 5;

/**
 * Facts that two clauses state differently, or that only one of them states, in order of their names: switches, numbers,
 * places, amounts, times and safeguards.
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
