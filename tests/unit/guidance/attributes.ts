import type { Attributes } from '../../../lib/model/attributes.ts';

type Name = keyof Attributes;

/** Values as the extractor may give them, one list an attribute; the first is the plain case. */
export const VALUES: { readonly [K in Name]-?: readonly Exclude<Attributes[K], undefined>[] } = {
  optOut: [true, false],
  optIn: [true, false],
  optOutDays: [30, 1, 0, 365],
  carveOuts: [['business customers'], ['private chats', 'paid plans', 'the API'], [], [' ']],
  scope: ['messages and uploads', 'a'.repeat(120), '  two  spaces. '],
  offService: [true, false],
  humanReview: [true, false],
  consentRequired: [true, false],
  retentionPeriod: ['30 days', '3 years from the last contact.'],
  afterDeletion: [true, false],
  noticePromised: [true, false],
  noticeDays: [30, 7, 1],
  safeguard: ['Standard Contractual Clauses'],
  region: ['California', 'EEA, UK and Switzerland'],
  automatedCalls: [true, false],
  perpetual: [true, false],
  irrevocable: [true, false],
  sublicensable: [true, false],
  endsOnDeletion: [true, false],
  moralRightsWaived: [true, false],
  cancelHow: ['account settings, before the renewal date'],
  refundDays: [14, 730],
  smallClaims: [true, false],
  juryWaiver: [true, false],
  place: ['Delaware', 'California (San Francisco)'],
  limitDays: [365, 10],
  cap: ['$100', 'fees paid in the last 12 months'],
};

/** Attributes that texts speak of, in a condition or in braces. */
export function attributesNamedIn(variants: readonly { readonly when?: string; readonly text: string }[]): Name[] {
  const named = variants.flatMap(({ when = '', text }) => [...when.matchAll(/\w+/g), ...text.matchAll(/(?<=\{)\w+/g)]);
  const names = new Set(named.map(([name]) => name));
  return (Object.keys(VALUES) as Name[]).filter((name) => names.has(name));
}

/** Every choice of one value or none for each name. */
export function combinations(names: readonly Name[]): Attributes[] {
  return names.reduce<Attributes[]>(
    (all, name) =>
      all.flatMap((attributes) => [attributes, ...VALUES[name].map((v) => ({ ...attributes, [name]: v }))]),
    [{}],
  );
}
