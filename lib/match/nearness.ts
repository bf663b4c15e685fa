import { DOCUMENT_BITS } from './fingerprint.ts';

/** How near a text is to a known clause. */
export interface Nearness {
  /** Share of the clause's fingerprint that the text holds beyond what chance would give, 0 to 1. */
  readonly held: number;
  /** The same as a likeness of both: 1 where they have the same words, less the more their lengths differ. */
  readonly near: number;
}

export type Weigh = (
  clause: { readonly words: number; readonly print: readonly number[] },
  text: { readonly words: readonly string[]; readonly shingles: ReadonlySet<number> },
) => Nearness;

const NOTHING: Nearness = { held: 0, near: 0 };
/** Shingles that must be held beyond what chance would give. */
const LEAST_HITS = 0.5;
const VALUES = 2 ** DOCUMENT_BITS;

/**
 * Weighs texts against the clauses of one document, given all their fingerprints. A shingle counts the less the more of the
 * clauses have it. Shingles are short hashes, so a long text holds many by chance: a text of n shingles holds n / 4096 of
 * any fingerprint, and what is held is counted from there.
 */
export function createWeigh(prints: readonly (readonly number[])[]): Weigh {
  const clauses = new Map<number, number>();
  for (const print of prints) for (const hash of print) clauses.set(hash, (clauses.get(hash) ?? 0) + 1);
  return ({ words, print }, text) => {
    const chance = Math.min(0.9, text.shingles.size / VALUES);
    let hits = 0;
    let weight = 0;
    let total = 0;
    for (const hash of print) {
      const own = 1 / (clauses.get(hash) ?? 1);
      total += own;
      if (!text.shingles.has(hash)) continue;
      weight += own;
      hits++;
    }
    if (hits - chance * print.length < LEAST_HITS) return NOTHING;
    const held = Math.max(0, (weight / total - chance) / (1 - chance));
    return { held, near: (2 * held * words) / Math.max(1, words + text.words.length) };
  };
}
