import { clauseWords } from '../../lib/match/words.ts';
import type { Attributes } from '../../lib/model/attributes.ts';

/** Longest phrase that an attribute may quote from a text. */
const LONGEST_PHRASE = 6;
/** A run of this many words is a quotation, which the dataset does not hold. */
const QUOTATION = 8;

/**
 * Attributes as they may be published: no phrase of more than six words, and no list whose items, read on, make a run of
 * eight words of the clause.
 */
export function factsOf(attributes: Attributes, words: readonly string[]): Attributes {
  const entries = Object.entries(attributes).map(([name, value]): [string, unknown] => {
    if (typeof value === 'string') return [name, shorten(value)];
    if (Array.isArray(value)) return [name, withoutQuotation(value.map(shorten), words)];
    return [name, value];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Words that promise another one, so that no cut phrase ends in them. */
const LEADING = /^(?:an?|the|of|by|to|in|on|at|for|from|with|and|or|that|which|your|our|you|we|is|are|be|as|any)$/i;

function shorten(phrase: string): string {
  const parts = phrase.split(/\s+/);
  if (clauseWords(phrase).length <= LONGEST_PHRASE && parts.length <= LONGEST_PHRASE) return closed(phrase);
  const kept = parts.slice(0, LONGEST_PHRASE - 1);
  while (kept.length > 1 && LEADING.test(kept.at(-1) ?? '')) kept.pop();
  return `${closed(kept.join(' ').replace(/[,;:]$/, ''))} …`;
}

/** A parenthesis that was cut off is left out. */
function closed(phrase: string): string {
  const open = phrase.lastIndexOf('(');
  return open > 0 && !phrase.includes(')', open) ? phrase.slice(0, open).trimEnd() : phrase;
}

function withoutQuotation(items: readonly string[], words: readonly string[]): string[] {
  const text = ` ${words.join(' ')} `;
  const kept: string[] = [];
  for (const item of items) {
    const read = clauseWords([...kept, item].join(' '));
    const runs = read.slice(0, Math.max(0, read.length - QUOTATION + 1));
    const quotes = runs.some((_, i) => text.includes(` ${read.slice(i, i + QUOTATION).join(' ')} `));
    if (!quotes && (words.length > 0 || read.length < QUOTATION)) kept.push(item);
  }
  return kept;
}
