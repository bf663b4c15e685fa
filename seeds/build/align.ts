/** A pair of texts is taken for one clause reworded from this likeness on, 0 to 1. */
const ALIKE = 0.5;
/** One text holds the other (a paragraph split or joined) from this share of the shorter one's words on. */
const HELD = 0.85;
/** Shorter texts are too common to tell what they were part of. */
const HELD_WORDS = 8;

export interface Likeness {
  /** Dice coefficient over words, each counted as often as it occurs, 0 to 1. */
  readonly dice: number;
  /** Share of the shorter text's words that the longer one holds. */
  readonly held: number;
}

/** How alike two texts are, by words without regard to order. */
export function likeness(a: readonly string[], b: readonly string[]): Likeness {
  const shared = countShared(countWords(a), b);
  const shorter = Math.min(a.length, b.length);
  return { dice: (2 * shared) / Math.max(1, a.length + b.length), held: shared / Math.max(1, shorter) };
}

type Counts = ReadonlyMap<string, number>;

function countWords(words: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function countShared(counts: Counts, words: readonly string[]): number {
  const used = new Map<string, number>();
  let shared = 0;
  for (const word of words) {
    const n = (used.get(word) ?? 0) + 1;
    used.set(word, n);
    if (n <= (counts.get(word) ?? 0)) shared++;
  }
  return shared;
}

export interface AlignText {
  readonly id: number;
  readonly words: readonly string[];
}

export interface Link {
  readonly from: number;
  readonly to: number;
  readonly dice: number;
}

/**
 * For each added text the removed one it came from: the most alike by words, where at least half of them are shared or
 * one holds the other. Several added texts may come from one (a paragraph cut in two). Word pairs pick the candidates.
 */
export function align(removed: readonly AlignText[], added: readonly AlignText[]): Link[] {
  const byPair = new Map<string, number[]>();
  const counts = removed.map((text) => countWords(text.words));
  for (const [i, text] of removed.entries()) {
    for (const pair of new Set(pairsOf(text.words))) {
      const list = byPair.get(pair);
      if (list) list.push(i);
      else byPair.set(pair, [i]);
    }
  }
  return added.flatMap((text) => bestLink(text, candidates(text, byPair), removed, counts));
}

/** Removed texts by number of word pairs in common, the twelve best. */
function candidates(text: AlignText, byPair: ReadonlyMap<string, readonly number[]>): number[] {
  const votes = new Map<number, number>();
  for (const pair of new Set(pairsOf(text.words)))
    for (const i of byPair.get(pair) ?? []) votes.set(i, (votes.get(i) ?? 0) + 1);
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return ranked.slice(0, 12).map(([i]) => i);
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

function bestLink(
  text: AlignText,
  among: readonly number[],
  removed: readonly AlignText[],
  counts: readonly Counts[],
): Link[] {
  let best: Link | null = null;
  for (const i of among) {
    const from = removed[i];
    if (!from) continue;
    const shared = countShared(counts[i] ?? new Map(), text.words);
    const shorter = Math.min(from.words.length, text.words.length);
    const dice = (2 * shared) / (from.words.length + text.words.length);
    const holds = shorter >= HELD_WORDS && shared / shorter >= HELD;
    if ((dice >= ALIKE || holds) && dice > (best?.dice ?? 0)) best = { from: from.id, to: text.id, dice };
  }
  return best ? [best] : [];
}
