import { containment, shingleSet } from '../match/fingerprint.ts';
import { clauseHash } from '../match/ids.ts';
import { clauseWords, followingWords } from '../match/words.ts';
import type { PageText } from '../model/text.ts';
import { pageFromMarkdown } from '../segment/from-markdown.ts';
import { splitSentences } from '../segment/sentences.ts';

/** What the dataset keeps of a clause by which its text is known again. */
export interface KnownText {
  /** See `clauseHash`. */
  readonly hash: string;
  /** Number of its normalised words. */
  readonly words: number;
  /** Shingles of its fingerprint, 12 bits each. */
  readonly print: readonly number[];
}

/** The recorded words, or the text that is nearest to them, or nothing that resembles them. */
export type ArchivedText =
  | { readonly outcome: 'verified'; readonly text: string }
  | { readonly outcome: 'differs'; readonly text: string }
  | { readonly outcome: 'absent' };

/** Pictures say nothing, also where they are glued to a word, which Markdown has no rule for. */
const PICTURE = /!\[[^\]\n]*\]\([^)\n]*\)/g;
/** Least share of the fingerprint that a text must hold to be called the nearest one. */
const LEAST_HELD = 0.5;

/** An archived version (Markdown), read as the dataset's build reads it. */
export function archivedPage(markdown: string): PageText {
  return pageFromMarkdown(markdown.replace(PICTURE, ''));
}

/**
 * Looks for a recorded clause in an archived version: the block, or the run of whole sentences of one, whose normalised
 * words have the recorded hash (`verified`); else the block that holds most of its fingerprint, at least half (`differs`).
 */
export function findArchivedClause(markdown: string, known: KnownText): ArchivedText {
  let nearest = { text: '', held: 0 };
  for (const text of blocksOf(archivedPage(markdown))) {
    const words = clauseWords(text);
    const exact = exactIn(text, words, known);
    if (exact !== null) return { outcome: 'verified', text: exact };
    const held = containment(known.print, shingleSet(words));
    if (held > nearest.held) nearest = { text, held };
  }
  return nearest.held >= LEAST_HELD ? { outcome: 'differs', text: nearest.text } : { outcome: 'absent' };
}

function blocksOf({ text, blocks }: PageText): string[] {
  return blocks.map(({ start, end }) => text.slice(start, end));
}

function exactIn(text: string, words: readonly string[], known: KnownText): string | null {
  if (words.length < known.words) return null;
  return words.length === known.words ? textIf(text, words, known) : runIn(text, known);
}

function textIf(text: string, words: readonly string[], known: KnownText): string | null {
  return clauseHash(words) === known.hash ? text : null;
}

/** The run of whole sentences that is the clause; an enumerator counts as a word but at the start of the run. */
function runIn(text: string, known: KnownText): string | null {
  const sentences = splitSentences(text);
  for (const [i, { start, end }] of sentences.entries()) {
    let words = clauseWords(text.slice(start, end));
    let last = end;
    for (const next of sentences.slice(i + 1)) {
      if (words.length >= known.words) break;
      words = [...words, ...followingWords(text.slice(next.start, next.end))];
      last = next.end;
    }
    const found = words.length === known.words ? textIf(text.slice(start, last), words, known) : null;
    if (found !== null) return found;
  }
  return null;
}
