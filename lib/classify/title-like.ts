import type { Segment } from '../model/text.ts';

const LONGEST_TITLE = 100;
/** A paragraph this short with no full stop is a heading set as text: 0 of 304 on the same policies bear a label. */
const LONGEST_BARE_LINE = 70;
const SMALL_WORD = /^(?:with|from|that|your|this|when|have|into|upon|over|outside|between|about|other|than|their)$/i;
/** Words that make a sentence of a line even where every word is capitalised. */
const SENTENCE_WORD = /\b(?:we|you|will|may|is|are|does|not|must|agree|shall|can)\b/i;

/**
 * Is this block a heading, or a line set like one: short, every longer word capitalised, no verb of ours or yours? On the
 * labelled policies (all but the sealed fold) 1 of 1,471 headings and 1 of 528 such lines bear a label.
 */
export function isTitleLike({ kind, text }: Pick<Segment, 'kind' | 'text'>): boolean {
  if (kind === 'h') return true;
  if (kind === 'tr' || text.length > LONGEST_TITLE || /[;,]$/.test(text)) return false;
  if (kind === 'p' && text.length <= LONGEST_BARE_LINE && !/[.!:]\W*$/.test(text)) return true;
  const capitals = text === text.toUpperCase();
  if (capitals && /[.!]$/.test(text)) return false;
  if (!capitals && SENTENCE_WORD.test(text) && !text.endsWith('?')) return false;
  const words = (text.match(/[A-Za-z][A-Za-z'’-]*/g) ?? []).filter((w) => w.length >= 4 && !SMALL_WORD.test(w));
  return words.length >= 2 && words.every((w) => /^[A-Z]/.test(w));
}
