import type { AttributeName, Attributes } from '../lib/model/attributes.ts';
import type { Category, Severity } from '../lib/model/clause-type.ts';
import type { DocumentKind } from '../lib/model/report.ts';

export const SEVERITY_WORDS: Readonly<Record<Severity, { one: string; group: string; count: (n: number) => string }>> =
  {
    high: { one: 'High', group: 'High', count: () => 'high' },
    medium: { one: 'Medium', group: 'Medium', count: () => 'medium' },
    low: { one: 'Low', group: 'Low', count: () => 'low' },
    protection: { one: 'Protection', group: 'Protections', count: (n) => (n === 1 ? 'protection' : 'protections') },
  };

export const KIND_NAMES: Readonly<Record<DocumentKind, string>> = {
  privacy: 'Privacy policy',
  terms: 'Terms of service',
  cookies: 'Cookie policy',
  guidelines: 'Community guidelines',
  other: 'Policy',
};

export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  'data-use': 'Use of data',
  'data-collected': 'Data collected',
  sharing: 'Sharing',
  'retention-rights': 'Keeping and your rights',
  content: 'Your content',
  contract: 'Contract',
  disputes: 'Disputes',
};

const ATTRIBUTE_NAMES: Readonly<Record<AttributeName, string>> = {
  optOut: 'Opt-out',
  optIn: 'Asks first',
  optOutDays: 'Time to opt out',
  carveOuts: 'Left out',
  scope: 'Covers',
  offService: 'On other sites',
  humanReview: 'Read by people',
  consentRequired: 'Needs consent',
  retentionPeriod: 'Kept for',
  afterDeletion: 'After deletion',
  noticePromised: 'Notice',
  noticeDays: 'Notice of',
  safeguard: 'Safeguard',
  region: 'Limited to',
  automatedCalls: 'Automated calls',
  perpetual: 'Perpetual',
  irrevocable: 'Irrevocable',
  sublicensable: 'Sublicensable',
  endsOnDeletion: 'Ends on deletion',
  moralRightsWaived: 'Moral rights',
  cancelHow: 'How to cancel',
  refundDays: 'Refund within',
  smallClaims: 'Small claims',
  juryWaiver: 'Jury trial',
  place: 'Place',
  limitDays: 'Time to claim',
  cap: 'Cap',
};

/** What yes and no mean where these two words would mislead. */
const YES_NO: Readonly<Partial<Record<AttributeName, readonly [string, string]>>> = {
  noticePromised: ['promised', 'none'],
  smallClaims: ['kept open', 'not left out'],
  juryWaiver: ['waived', 'kept'],
  moralRightsWaived: ['waived', 'kept'],
};

/** Stated attributes as name and value in words, in a fixed order. Day counts are calendar days. */
export function attributeRows(attributes: Attributes): { name: string; value: string }[] {
  const names = Object.keys(ATTRIBUTE_NAMES) as AttributeName[];
  return names.flatMap((key) => {
    const value = valueWords(key, attributes[key]);
    return value === '' ? [] : [{ name: ATTRIBUTE_NAMES[key], value }];
  });
}

function valueWords(key: AttributeName, value: Attributes[AttributeName]): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return (YES_NO[key] ?? ['yes', 'no'])[value ? 0 : 1];
  if (typeof value === 'number') return value === 1 ? '1 day' : `${value} days`;
  return typeof value === 'string' ? value : value.join(', ');
}

/** The English name of a language by its BCP 47 tag ("fr": "French"), or "another language" where it has none. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag);
    return name ?? 'another language';
  } catch {
    return 'another language';
  }
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** An ISO 8601 day as "12 August 2026"; anything else as it stands. */
export function dayWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}

/** A share as whole per cent: 58 of 186 is "31 %". */
export function shareWords(count: number, of: number): string {
  return of > 0 ? `${Math.round((100 * count) / of)} %` : '';
}

/** Name of an attribute, and how a value of it is said; "not stated" for null. For values of recorded changes. */
export function attributeWords(key: string): { readonly name: string; value(value: unknown): string } {
  const name = (Object.keys(ATTRIBUTE_NAMES) as AttributeName[]).find((known) => known === key);
  if (name === undefined) return { name: key, value: String };
  return {
    name: ATTRIBUTE_NAMES[name],
    value: (value) => valueWords(name, (value ?? undefined) as Attributes[AttributeName]) || 'not stated',
  };
}

/** An ISO 8601 day for narrow places: "12 Aug 2026". */
export function shortDay(iso: string): string {
  const [day, month = '', year] = dayWords(iso).split(' ');
  return year === undefined ? iso : `${day} ${month.slice(0, 3)} ${year}`;
}
