import type { Span } from '../../model/text.ts';

/** A length of time as written, in calendar days. */
export interface Duration extends Span {
  readonly days: number;
}

const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  'twenty-one': 21,
  'twenty-four': 24,
  thirty: 30,
  'forty-five': 45,
  sixty: 60,
  ninety: 90,
  'one hundred and eighty': 180,
};

const UNITS: Readonly<Record<string, number>> = { hour: 0, day: 1, week: 7, month: 30, year: 365 };

const NUMBER = `\\d{1,4}|${Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')}`;

/** "30 days", "thirty (30) calendar days", "two weeks", "one year", "12-month", "7 day"; an hour counts as no day. */
const DURATION = new RegExp(
  `\\b(${NUMBER})(?: ?\\((\\d{1,4}|[a-z-]+)\\))?[- ](?:rolling |calendar |business |working |full |consecutive )?(hour|day|week|month|year)(?:s'?|'s)?\\b`,
  'g',
);

/**
 * Lengths of time stated in a text normalised for rules, in order. Calendar days: a week is 7, a month 30, a year 365;
 * six months are 180, twelve months 365.
 */
export function findDurations(text: string): Duration[] {
  return [...text.matchAll(DURATION)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    days: daysOf(match[1] ?? '', match[2], match[3] ?? 'day'),
  }));
}

function daysOf(word: string, bracketed: string | undefined, unit: string): number {
  const inBrackets = bracketed && /^\d+$/.test(bracketed) ? Number(bracketed) : undefined;
  const count = inBrackets ?? WORDS[word] ?? Number(word);
  if (unit === 'month' && count % 12 === 0) return (count / 12) * 365;
  return count * (UNITS[unit] ?? 1);
}
