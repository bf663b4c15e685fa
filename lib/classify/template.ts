import type { AttributeName, Attributes } from '../model/attributes.ts';

/** One wording and when it fits. `when` is a list of terms, see {@link fits}; '' fits always. */
interface Variant {
  readonly when: string;
  readonly text: string;
}
/** Wordings of one and the same thing, most special first: the first that fits is said, none where none fits. */
export type Slot = readonly Variant[];

/** Longest piece of a policy's own words that one of our sentences quotes, in UTF-16 code units. */
const LONGEST_VALUE = 110;
/** A longer name would be most of the sentence. */
const LONGEST_NAME = 60;

type Value = Attributes[AttributeName];

/**
 * Whether attributes meet a condition. Terms are separated by one space and must all hold: `name` (stated, and not as
 * false, zero or empty), `!name` (stated as false), `-name` (anything but `name`).
 */
export function fits(when: string, attributes: Attributes): boolean {
  if (when === '') return true;
  return when.split(' ').every((term) => {
    const sign = /^[!-]/.test(term) ? term.charAt(0) : '';
    const value = statedValue(term.slice(sign.length), attributes);
    if (sign === '!') return value === false;
    return isStated(value) !== (sign === '-');
  });
}

/**
 * Puts values into a text: `{company}` and `{Company}` (start of a sentence) become the platform's name, any other name
 * in braces that attribute as words. Values are not read as templates again.
 */
export function fill(text: string, attributes: Attributes, platform: string | null): string {
  const name = platform === null ? '' : tidy(platform);
  const known = name !== '' && name.length <= LONGEST_NAME;
  return text.replace(/\{(\w+)\}/g, (_, key: string) => {
    if (key === 'company') return known ? name : 'the company';
    if (key === 'Company') return known ? name : 'The company';
    return inWords(statedValue(key, attributes));
  });
}

/** The wordings that fit, filled, in the order of their slots. */
export function pick(slots: readonly Slot[], attributes: Attributes, platform: string | null): string[] {
  return slots.flatMap((slot) => {
    const variant = slot.find((v) => fits(v.when, attributes));
    return variant ? [fill(variant.text, attributes, platform)] : [];
  });
}

/** Calendar days as words: whole years of 365 days as years, all else as days, so that nobody's "30 days" turns into a month. */
export function daysInWords(days: number): string {
  const years = days / 365;
  if (days > 0 && Number.isInteger(years)) return years === 1 ? '1 year' : `${years} years`;
  return days === 1 ? '1 day' : `${days} days`;
}

function statedValue(name: string, attributes: Attributes): Value {
  return Object.hasOwn(attributes, name) ? attributes[name as AttributeName] : undefined;
}

function isStated(value: Value): boolean {
  if (Array.isArray(value)) return value.some((item) => tidy(item) !== '');
  if (typeof value === 'string') return tidy(value) !== '';
  return value === true || (typeof value === 'number' && value > 0);
}

function inWords(value: Value): string {
  if (typeof value === 'number') return daysInWords(value);
  if (Array.isArray(value)) return listInWords(value.map(tidy).filter((item) => item !== ''));
  return typeof value === 'string' ? shorten(tidy(value), LONGEST_VALUE) : '';
}

/** "a, b and c"; where that grows too long, the first ones "and more". */
function listInWords(items: readonly string[]): string {
  const kept: string[] = [];
  for (const item of items) {
    if (kept.length > 0 && [...kept, item].join(', ').length > LONGEST_VALUE - 9) break;
    kept.push(shorten(item, LONGEST_VALUE - 9));
  }
  if (kept.length < items.length) return `${kept.join(', ')} and more`;
  const last = kept.at(-1) ?? '';
  return kept.length < 2 ? last : `${kept.slice(0, -1).join(', ')} and ${last}`;
}

/** One line, single spaces, no punctuation at the end. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.,;:]+$/, '');
}

/** Cuts to `longest` UTF-16 code units at the end of a word, with an ellipsis. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s.,;:]+$/, '')}…`;
}
