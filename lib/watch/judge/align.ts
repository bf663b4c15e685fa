import { shingles } from '../../match/fingerprint.ts';
import { sentenceWords } from './sentence-key.ts';
import type { OpenSnapshot } from './snapshot.ts';

/** Least share of word triples in common for two wordings to be one clause reworded (Dice's coefficient, 0 to 1). */
const LEAST_ALIKE = 0.18;
/** Enough where both stand between the same unchanged neighbours. */
const LEAST_ALIKE_IN_PLACE = 0.08;
/** The smaller wording lies in the larger one. */
const LEAST_HELD = 0.6;

/** A clause of which some sentence came or went. */
interface Touched {
  readonly index: number;
  readonly words: readonly string[];
  readonly shingles: ReadonlySet<number>;
  /** The unchanged clause before it, as an index into the other snapshot. */
  readonly after: number;
}

export interface Alignment {
  /** Clause in the old snapshot, clause in the new one. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** Unchanged clauses that stand in another order now, as indexes of the old snapshot. */
  readonly moved: readonly number[];
}

/**
 * Which clause became which. Clauses whose sentences all stand in both texts are settled by their keys; the others are paired
 * by the word triples that their changed sentences share, closest pairs first, each clause once.
 */
export function align(
  old: OpenSnapshot,
  now: OpenSnapshot,
  missing: ReadonlySet<string>,
  novel: ReadonlySet<string>,
): Alignment {
  const kept = keptClauses(old, now);
  const gone = touched(old, missing, (i) => kept.toNew.get(i) ?? -1);
  const come = touched(now, novel, (j) => (kept.toOld.has(j) ? j : -1));
  const pairs = closest(candidates(gone, come));
  const paired = { old: new Set(pairs.map(([i]) => i)), now: new Set(pairs.map(([, j]) => j)) };
  return {
    pairs,
    removed: gone.map(({ index }) => index).filter((i) => !paired.old.has(i)),
    added: come.map(({ index }) => index).filter((j) => !paired.now.has(j)),
    moved: outOfOrder([...kept.toNew]),
  };
}

/** Clauses with the very same sentences in both, the n-th of equals with the n-th. */
function keptClauses(old: OpenSnapshot, now: OpenSnapshot) {
  const places = new Map<string, number[]>();
  for (const [j, keys] of now.keys.entries()) {
    const id = keys.join();
    if (/\w/.test(id)) places.set(id, [...(places.get(id) ?? []), j]);
  }
  const toNew = new Map<number, number>();
  const toOld = new Map<number, number>();
  for (const [i, keys] of old.keys.entries()) {
    const j = places.get(keys.join())?.shift();
    if (j === undefined) continue;
    toNew.set(i, j);
    toOld.set(j, i);
  }
  return { toNew, toOld };
}

function touched(open: OpenSnapshot, changed: ReadonlySet<string>, placeOf: (index: number) => number): Touched[] {
  const out: Touched[] = [];
  let after = -1;
  for (const [index, keys] of open.keys.entries()) {
    const place = placeOf(index);
    if (place >= 0) after = place;
    const sentences = open.snapshot.clauses[index]?.sentences ?? [];
    const words = sentences.filter((_, at) => changed.has(keys[at] ?? '')).flatMap(sentenceWords);
    if (words.length > 0) out.push({ index, words, shingles: new Set(shingles(words)), after });
  }
  return out;
}

interface Candidate {
  readonly pair: readonly [number, number];
  readonly score: number;
}

function candidates(gone: readonly Touched[], come: readonly Touched[]): Candidate[] {
  const holders = new Map<number, Touched[]>();
  for (const one of gone) for (const hash of one.shingles) holders.set(hash, [...(holders.get(hash) ?? []), one]);
  const out: Candidate[] = [];
  for (const next of come) {
    const shared = new Map<Touched, number>();
    for (const hash of next.shingles)
      for (const one of holders.get(hash) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1);
    for (const one of gone) {
      const score = likeness(one, next, shared.get(one) ?? 0);
      if (score > 0) out.push({ pair: [one.index, next.index], score });
    }
  }
  return out;
}

/** 0 where the two are not one clause. */
function likeness(one: Touched, next: Touched, common: number): number {
  const inPlace = one.after === next.after;
  const dice = (2 * common) / (one.shingles.size + next.shingles.size);
  const held = common / Math.min(one.shingles.size, next.shingles.size);
  const isShort = Math.min(one.words.length, next.words.length) < 5;
  if (isShort && inPlace && common === 0) return sharedWords(one, next) >= 0.5 ? 0.1 : 0;
  const isAlike = dice >= (inPlace ? LEAST_ALIKE_IN_PLACE : LEAST_ALIKE) || (held >= LEAST_HELD && common >= 3);
  return isAlike ? dice + (inPlace ? 0.1 : 0) : 0;
}

function sharedWords(one: Touched, next: Touched): number {
  const words = new Set(one.words);
  const both = next.words.filter((word) => words.has(word)).length;
  return both / Math.max(one.words.length, next.words.length);
}

/** Takes the best candidates first; ties go to the earlier clauses. */
function closest(all: readonly Candidate[]): (readonly [number, number])[] {
  const ordered = [...all].sort((a, b) => b.score - a.score || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]);
  const used = { old: new Set<number>(), now: new Set<number>() };
  const pairs: (readonly [number, number])[] = [];
  for (const { pair } of ordered) {
    if (used.old.has(pair[0]) || used.now.has(pair[1])) continue;
    used.old.add(pair[0]);
    used.now.add(pair[1]);
    pairs.push(pair);
  }
  return pairs.sort((a, b) => a[1] - b[1]);
}

/** Old indexes that are not on the longest rising run of new ones (patience sorting). */
function outOfOrder(kept: readonly (readonly [number, number])[]): number[] {
  const tops: number[] = [];
  const previous: number[] = [];
  for (const [at, [, j]] of kept.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const half = (low + high) >> 1;
      if ((kept[tops[half] ?? 0]?.[1] ?? 0) < j) low = half + 1;
      else high = half;
    }
    previous[at] = tops[low - 1] ?? -1;
    tops[low] = at;
  }
  const inOrder = new Set<number>();
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) inOrder.add(at);
  return kept.flatMap(([i], at) => (inOrder.has(at) ? [] : [i]));
}
