import type { ClauseTypeId, Polarity } from '../model/clause-type.ts';
import { splitSentences } from '../segment/sentences.ts';
import { containment, shingleSet } from './fingerprint.ts';
import { compareGuards, type Guard, type GuardDifference, guardOf, unpackGuard } from './guard.ts';
import { clauseHash } from './ids.ts';
import { sentenceRuns } from './sentence-runs.ts';
import { clauseWords } from './words.ts';

/** A clause of the page, as the classifier found it. */
export interface PageClause {
  readonly id: string;
  readonly type: ClauseTypeId;
  readonly polarity: Polarity;
  readonly quote: string;
}

/** A provision that it may be tied to. */
export interface KnownClause {
  readonly id: string;
  readonly type: ClauseTypeId;
  readonly polarity: Polarity;
  readonly clause: {
    readonly hash: string;
    readonly words: number;
    readonly print: readonly number[];
    readonly guard: string;
  };
  /** Null while the provision stands. */
  readonly removed: unknown;
}

/**
 * How a clause of the page relates to a provision. `same`: its very words. `reworded`: other words, the same guard.
 * `changed`: the guard differs, or what was a protection is a risk; the record's facts are then not this clause's.
 */
export interface Tie {
  readonly clause: string;
  readonly known: string;
  readonly outcome: 'same' | 'reworded' | 'changed';
  /** Share of the provision's fingerprint that the clause holds, 0 to 1. */
  readonly held: number;
  readonly difference: GuardDifference | null;
}

export interface Matches {
  readonly ties: readonly Tie[];
  /** Ids of the provisions that stand in the dataset and were not found among the page's clauses. */
  readonly gone: readonly string[];
}

/** Least share of a fingerprint for a rewording, and the share from which no other provision need be ruled out. */
const LEAST_HELD = 0.2;
const SURE_HELD = 0.5;
/** Where less than `SURE_HELD` is held, the next best provision must hold at most this share of it. */
const MARGIN = 0.7;
/** Least share for a clause that says the opposite of the provision. */
const TURNED_HELD = 0.6;
/** Quotes of more sentences are compared as a whole only. */
const MOST_SENTENCES = 12;
/** A provision found inside a quote is the quote's own where it makes up this share of its words. */
const MOST_OF_QUOTE = 0.6;

interface Read {
  readonly clause: PageClause;
  readonly words: readonly string[];
  readonly hash: string;
  readonly shingles: ReadonlySet<number>;
}

/**
 * Ties each clause of a page to at most one provision of its document, and each provision to at most one clause, but for
 * clauses that a page says twice in the same words.
 */
export function matchFindings(clauses: readonly PageClause[], known: readonly KnownClause[]): Matches {
  const page = clauses.map(readClause);
  const ties: Tie[] = [];
  const free = { page: new Set(page), known: new Set(known) };
  const tie = (read: Read, provision: KnownClause, rest: Omit<Tie, 'clause' | 'known'>): void => {
    free.page.delete(read);
    free.known.delete(provision);
    ties.push({ clause: read.clause.id, known: provision.id, ...rest });
  };
  tieSame(free, tie);
  tieRepeated(free, known, tie);
  tieContained(free, tie);
  tieReworded(free, tie);
  tieTurned(free, tie);
  return { ties, gone: [...free.known].filter((k) => k.removed === null).map((k) => k.id) };
}

interface Free {
  readonly page: Set<Read>;
  readonly known: Set<KnownClause>;
}
type TieUp = (read: Read, provision: KnownClause, rest: Omit<Tie, 'clause' | 'known'>) => void;

function readClause(clause: PageClause): Read {
  const words = clauseWords(clause.quote);
  return { clause, words, hash: clauseHash(words), shingles: shingleSet(words) };
}

function sameLabel(read: Read, known: KnownClause): boolean {
  return known.type === read.clause.type && known.polarity === read.clause.polarity;
}

function tieSame(free: Free, tie: TieUp): void {
  for (const read of free.page) {
    const fits = [...free.known].filter((k) => k.clause.hash === read.hash && sameLabel(read, k));
    const best = fits.find((k) => k.removed === null) ?? fits[0];
    if (best) tie(read, best, { outcome: 'same', held: 1, difference: null });
  }
}

/** Clauses that stand on the page once more belong to the provision that their twin was tied to. */
function tieRepeated(free: Free, known: readonly KnownClause[], tie: TieUp): void {
  for (const read of free.page) {
    const twin = known.find((k) => k.clause.hash === read.hash && sameLabel(read, k));
    if (twin) tie(read, twin, { outcome: 'same', held: 1, difference: null });
  }
}

/** Provisions whose very words are most of a quote that goes on for another sentence. */
function tieContained(free: Free, tie: TieUp): void {
  for (const read of free.page) {
    const fits = [...free.known].filter(
      (k) => sameLabel(read, k) && k.clause.words >= MOST_OF_QUOTE * read.words.length,
    );
    if (fits.length === 0) continue;
    const hashes = new Set(windowsOf(read.clause.quote).map(clauseHash));
    const best = fits.find((k) => hashes.has(k.clause.hash));
    if (best) tie(read, best, { outcome: 'same', held: 1, difference: null });
  }
}

/** Runs of sentences of a quote; none for one of very many. */
function windowsOf(quote: string): string[][] {
  return splitSentences(quote).length > MOST_SENTENCES ? [] : sentenceRuns(quote);
}

/** The closest pairs first; a pair that is not close must leave the next best provision well behind. */
function tieReworded(free: Free, tie: TieUp): void {
  const pairs: { read: Read; known: KnownClause; held: number; order: number }[] = [];
  for (const read of free.page) {
    const fits = [...free.known]
      .filter((k) => sameLabel(read, k))
      .map((k) => ({
        read,
        known: k,
        held: containment(k.clause.print, read.shingles),
        order: k.removed === null ? 0 : 1,
      }))
      .filter((pair) => pair.held >= LEAST_HELD && pair.held * pair.known.clause.print.length >= 2)
      .sort((a, b) => b.held - a.held || a.order - b.order);
    const [best, next] = fits;
    if (best && (best.held >= SURE_HELD || (next?.held ?? 0) <= MARGIN * best.held))
      pairs.push(best, ...fits.slice(1).filter((p) => p.held >= SURE_HELD));
  }
  pairs.sort((a, b) => b.held - a.held || a.order - b.order);
  for (const { read, known, held } of pairs) {
    if (!free.page.has(read) || !free.known.has(known)) continue;
    const difference = compareWindows(read, known);
    const agrees = difference.onPage.length + difference.onRecord.length === 0;
    tie(read, known, { outcome: agrees ? 'reworded' : 'changed', held, difference: agrees ? null : difference });
  }
}

/** What was a protection and is a risk now, or the other way round, in nearly the same words. */
function tieTurned(free: Free, tie: TieUp): void {
  for (const read of free.page) {
    const fits = [...free.known]
      .filter((k) => k.removed === null && k.type === read.clause.type && k.polarity !== read.clause.polarity)
      .map((known) => ({ known, held: containment(known.clause.print, read.shingles) }))
      .filter((pair) => pair.held >= TURNED_HELD && pair.held * pair.known.clause.print.length >= 2)
      .sort((a, b) => b.held - a.held);
    const [best] = fits;
    if (best)
      tie(read, best.known, { outcome: 'changed', held: best.held, difference: compareWindows(read, best.known) });
  }
}

/** Compares guards; of a quote much longer than the provision, the run of sentences that is nearest to it. */
function compareWindows(read: Read, known: KnownClause): GuardDifference {
  const record = unpackGuard(known.clause.guard);
  const whole = compareGuards(guardOf(read.words), record);
  if (read.words.length < 1.3 * known.clause.words) return whole;
  let best: { difference: GuardDifference; score: number } = {
    difference: whole,
    score: nearness(read.words, read.shingles, known),
  };
  for (const words of windowsOf(read.clause.quote)) {
    const score = nearness(words, shingleSet(words), known);
    if (score > best.score) best = { difference: compareGuards(guardOf(words) as Guard, record), score };
  }
  return best.difference;
}

function nearness(words: readonly string[], shingles: ReadonlySet<number>, { clause }: KnownClause): number {
  const size = Math.min(words.length, clause.words) / Math.max(1, words.length, clause.words);
  return containment(clause.print, shingles) * 2 + size;
}
