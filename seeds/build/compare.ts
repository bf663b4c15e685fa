import type { ChangeKind } from '../../lib/dataset/schema.ts';
import type { AttributeName, Attributes } from '../../lib/model/attributes.ts';
import type { Polarity, Severity } from '../../lib/model/clause-type.ts';
import type { Finding } from '../../lib/model/finding.ts';

type Value = NonNullable<Attributes[AttributeName]> | null;

export interface Difference {
  readonly kind: ChangeKind;
  /** Attribute -> value before and after, null where it was not stated. */
  readonly attributes: Readonly<Partial<Record<AttributeName, readonly [Value, Value]>>>;
  readonly severity: readonly [Severity, Severity] | null;
  readonly polarity: readonly [Polarity, Polarity] | null;
}

/** +1 where more of it is better for the reader, -1 where worse; attributes that are neither are left out. */
const DIRECTION: Readonly<Partial<Record<AttributeName, 1 | -1>>> = {
  optOut: 1,
  optIn: 1,
  optOutDays: 1,
  offService: -1,
  consentRequired: 1,
  afterDeletion: -1,
  noticePromised: 1,
  noticeDays: 1,
  automatedCalls: -1,
  perpetual: -1,
  irrevocable: -1,
  sublicensable: -1,
  endsOnDeletion: 1,
  moralRightsWaived: -1,
  refundDays: 1,
  smallClaims: 1,
  juryWaiver: -1,
  limitDays: 1,
};
/** In a promise these name an exception: without it the promise holds for everyone. */
const EXCEPTIONS: ReadonlySet<AttributeName> = new Set(['optIn', 'consentRequired']);
const WEIGHT: Readonly<Record<Severity, number>> = { protection: 0, low: 1, medium: 2, high: 3 };

type Stated = Pick<Finding, 'polarity' | 'severity' | 'attributes'>;

/** What moved from one wording of a clause to the next. */
export function compareFindings(before: Stated, after: Stated): Difference {
  const attributes = compareAttributes(before.attributes, after.attributes);
  const severity = before.severity === after.severity ? null : ([before.severity, after.severity] as const);
  const polarity = before.polarity === after.polarity ? null : ([before.polarity, after.polarity] as const);
  return { kind: kindOf(severity, attributes, after.polarity), attributes, severity, polarity };
}

function compareAttributes(before: Attributes, after: Attributes): Difference['attributes'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort() as AttributeName[];
  const moved: Partial<Record<AttributeName, readonly [Value, Value]>> = {};
  for (const name of names) {
    const pair = [before[name] ?? null, after[name] ?? null] as const;
    if (keyOf(name, pair[0]) !== keyOf(name, pair[1])) moved[name] = pair;
  }
  return moved;
}

/** What may stand beside a place's name without naming another place: "the State of Delaware, USA" is Delaware. */
const BESIDE_PLACE = /^the (?:state of )?|, (?:usa|u\.s\.a?|united states(?: of america)?)\.?$/g;
const AMOUNT = /([$€£])\s?(\d[\d,]*(?:\.\d+)?)/g;

/** Amounts of money in a phrase, sorted, and whether they stand beside what was paid: "$50 paid". '' where there are none. */
function amountsIn(phrase: string): string {
  const amounts = [...phrase.matchAll(AMOUNT)].map(([, sign, sum = '']) => `${sign}${Number(sum.replaceAll(',', ''))}`);
  const isBesidePaid = amounts.length > 0 && /\b(?:paid|fees|payable)\b/i.test(phrase);
  return [...amounts.sort(), ...(isBesidePaid ? ['paid'] : [])].join(' ');
}

/** Words of a phrase that count: what follows is the sentence going on. Of a time, the number and its unit. */
const PHRASE_WORDS = 5;
const PLACE_WORDS = 4;
const TIME_WORDS = 2;

/** A value as it is compared: "6 years after you leave" is "6 years", "FIFTY DOLLARS ($50.00)" is "$50". */
function keyOf(name: AttributeName, value: Value): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const amounts = name === 'cap' ? amountsIn(value) : '';
  if (amounts !== '') return amounts;
  const lower = value.toLowerCase();
  const plain = name === 'place' ? lower.replace(BESIDE_PLACE, '') : lower;
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isTime = name === 'retentionPeriod' && /^\d/.test(words[0] ?? '');
  return words.slice(0, isTime ? TIME_WORDS : name === 'place' ? PLACE_WORDS : PHRASE_WORDS).join(' ');
}

function kindOf(
  severity: Difference['severity'],
  attributes: Difference['attributes'],
  polarity: Polarity,
): ChangeKind {
  if (severity) return WEIGHT[severity[1]] > WEIGHT[severity[0]] ? 'hardened' : 'softened';
  const moves = Object.entries(attributes);
  if (moves.length === 0) return 'reworded';
  let sum = 0;
  for (const [name, [from, to]] of moves as [AttributeName, readonly [Value, Value]][]) {
    const turned = polarity === 'protection' && EXCEPTIONS.has(name) ? -1 : 1;
    sum += turned * (DIRECTION[name] ?? 0) * Math.sign(size(to) - size(from));
  }
  if (sum === 0) return 'altered';
  return sum > 0 ? 'softened' : 'hardened';
}

/** An attribute as a quantity; what is not stated counts as none. */
function size(value: Value): number {
  if (typeof value === 'number') return value;
  return value === true ? 1 : 0;
}
