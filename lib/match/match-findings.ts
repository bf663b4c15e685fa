import { type AttributeName, type Attributes, differingFacts } from '../model/attributes.ts';
import type { ClauseTypeId, Polarity } from '../model/clause-type.ts';
import { splitSentences } from '../segment/sentences.ts';
import { shingleSet } from './fingerprint.ts';
import { compareGuards, type GuardDifference, guardOf, unpackGuard } from './guard.ts';
import { clauseHash } from './ids.ts';
import { createWeigh, type Nearness, type Weigh } from './nearness.ts';
import { sentenceRuns } from './sentence-runs.ts';
import { clauseWords } from './words.ts';

/** A clause of the page, as the classifier found it. */
export interface PageClause {
  readonly id: string;
  readonly type: ClauseTypeId;
  readonly polarity: Polarity;
  readonly quote: string;
  readonly attributes: Attributes;
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
  readonly attributes: Attributes;
  /** Null while the provision stands. */
  readonly removed: unknown;
}

/**
 * How a clause of the page relates to a provision. `same`: its very words. `reworded`: other words, but the same guard, the
 * same facts and about the same length. `changed`: one of these differs, or what was a protection is a risk; the record's
 * facts are then not this clause's.
 */
export interface Tie {
  readonly clause: string;
  readonly known: string;
  readonly outcome: 'same' | 'reworded' | 'changed';
  /** Share of the provision's fingerprint that the clause holds, 0 to 1. */
  readonly held: number;
  readonly difference: GuardDifference | null;
  /** Attributes of which page and record state different values. */
  readonly facts: readonly AttributeName[];
}

export interface Matches {
  readonly ties: readonly Tie[];
  /** Ids of the provisions that stand in the dataset and were not found among the page's clauses. */
  readonly gone: readonly string[];
}

/** Least share of a fingerprint for a rewording, and the share from which no other provision need be ruled out. */
const LEAST_HELD = 0.15;
const SURE_HELD = 0.5;
/** Where less is held, so much is new that the record's facts can't be taken for this clause's. */
const REWORDED_HELD = 0.45;
/** A clause this many times as long as another says something more. */
const MOST_LONGER = 1.3;
/** Where less than `SURE_HELD` is held, the next best provision must be at most this near, as a share of the best. */
const MARGIN = 0.7;
/** Least share where a clause and a provision are the last of their label: it may have been written anew. */
const LEAST_OF_ONLY = 0.05;
/** Least share for a clause that says the opposite of the provision. */
const TURNED_HELD = 0.6;
/** Quotes of more sentences are compared as a whole only. */
const MOST_SENTENCES = 12;
/** A provision found inside a quote is the quote's own where it makes up this share of its words. */
const MOST_OF_QUOTE = 0.6;

const SAME = { outcome: 'same', held: 1, difference: null, facts: [] } as const;

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
  const weigh = createWeigh(known.map((k) => k.clause.print));
  tieReworded(free, weigh, tie);
  tieTurned(free, weigh, tie);
  tieOnly(free, weigh, tie);
  return { ties, gone: [...free.known].filter((k) => k.removed === null).map((k) => k.id) };
}

/** Share of a fingerprint from which a block of text holds the provision, whatever was found in it. */
const PRESENT_HELD = 0.6;

/** The provisions that none of the texts holds. */
export function withoutPresent<T extends Pick<KnownClause, 'clause'>>(
  known: readonly T[],
  texts: readonly string[],
): T[] {
  const weigh = createWeigh(known.map((k) => k.clause.print));
  const read = texts.map((text) => {
    const words = clauseWords(text);
    return { words, shingles: shingleSet(words) };
  });
  return known.filter((k) => !read.some((text) => weigh(k.clause, text).held >= PRESENT_HELD));
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

function sameLabel(read: Read, known: Pick<KnownClause, 'type' | 'polarity'>): boolean {
  return known.type === read.clause.type && known.polarity === read.clause.polarity;
}

function tieSame(free: Free, tie: TieUp): void {
  for (const read of free.page) {
    const fits = [...free.known].filter((k) => k.clause.hash === read.hash && sameLabel(read, k));
    const best = fits.find((k) => k.removed === null) ?? fits[0];
    if (best) tie(read, best, SAME);
  }
}

/** Clauses that stand on the page once more belong to the provision that their twin was tied to. */
function tieRepeated(free: Free, known: readonly KnownClause[], tie: TieUp): void {
  for (const read of free.page) {
    const twin = known.find((k) => k.clause.hash === read.hash && sameLabel(read, k));
    if (twin) tie(read, twin, SAME);
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
    if (best) tie(read, best, SAME);
  }
}

/** Runs of sentences of a quote; none for one of very many. */
function windowsOf(quote: string): string[][] {
  return splitSentences(quote).length > MOST_SENTENCES ? [] : sentenceRuns(quote);
}

interface Pair {
  readonly read: Read;
  readonly known: KnownClause;
  readonly nearness: Nearness;
  /** Provisions that stand come before those that were removed. */
  readonly order: number;
}

function pairsOf(read: Read, fits: Iterable<KnownClause>, weigh: Weigh, least: number): Pair[] {
  const pairs: Pair[] = [];
  for (const known of fits) {
    const nearness = weigh(known.clause, read);
    if (nearness.held >= least) pairs.push({ read, known, nearness, order: known.removed === null ? 0 : 1 });
  }
  return pairs.sort(nearestFirst);
}

function nearestFirst(a: Pair, b: Pair): number {
  return b.nearness.near - a.nearness.near || a.order - b.order;
}

/** The closest pairs first; a pair that is not close must leave the next best provision well behind. */
function tieReworded(free: Free, weigh: Weigh, tie: TieUp): void {
  const pairs: Pair[] = [];
  for (const read of free.page) {
    const fits = pairsOf(
      read,
      filter(free.known, (k) => sameLabel(read, k)),
      weigh,
      LEAST_HELD,
    );
    const [best, next] = fits;
    const clear = (next?.nearness.near ?? 0) <= MARGIN * (best?.nearness.near ?? 0);
    pairs.push(...fits.filter((pair) => pair.nearness.held >= SURE_HELD || (pair === best && clear)));
  }
  for (const { read, known, nearness } of pairs.sort(nearestFirst)) {
    if (!free.page.has(read) || !free.known.has(known)) continue;
    tie(read, known, compare(read, known, nearness.held, weigh));
  }
}

/** A rewording, where neither guard nor facts nor length speak of a change. */
function compare(read: Read, known: KnownClause, held: number, weigh: Weigh): Omit<Tie, 'clause' | 'known'> {
  const difference = compareWindows(read, known, weigh);
  const facts = differingFacts(read.clause.attributes, known.attributes);
  const [shorter, longer] = [read.words.length, known.clause.words].sort((a, b) => a - b);
  const isLike = held >= REWORDED_HELD && (longer ?? 0) <= MOST_LONGER * (shorter ?? 0);
  const agrees = difference.onPage.length + difference.onRecord.length + facts.length === 0;
  if (isLike && agrees) return { outcome: 'reworded', held, difference: null, facts };
  return { outcome: 'changed', held, difference, facts };
}

/** What was a protection and is a risk now, or the other way round, in nearly the same words. */
function tieTurned(free: Free, weigh: Weigh, tie: TieUp): void {
  for (const read of free.page) {
    const { type, polarity } = read.clause;
    const turned = filter(free.known, (k) => k.removed === null && k.type === type && k.polarity !== polarity);
    const [best] = pairsOf(read, turned, weigh, TURNED_HELD);
    if (!best) continue;
    tie(read, best.known, { ...compare(read, best.known, best.nearness.held, weigh), outcome: 'changed' });
  }
}

/** The only clause of its label that is left, with the only provision left of it, where anything at all is held. */
function tieOnly(free: Free, weigh: Weigh, tie: TieUp): void {
  for (const read of free.page) {
    const alike = [...filter(free.page, (other) => sameLabel(read, other.clause))];
    const [known, ...others] = filter(free.known, (k) => k.removed === null && sameLabel(read, k));
    if (alike.length > 1 || !known || others.length > 0) continue;
    const { held } = weigh(known.clause, read);
    if (held < LEAST_OF_ONLY) continue;
    tie(read, known, { ...compare(read, known, held, weigh), outcome: 'changed' });
  }
}

function* filter<T>(items: Iterable<T>, fits: (item: T) => boolean): Generator<T> {
  for (const item of items) if (fits(item)) yield item;
}

/** Compares guards; of a quote much longer than the provision, the run of sentences that is nearest to it. */
function compareWindows(read: Read, known: KnownClause, weigh: Weigh): GuardDifference {
  const record = unpackGuard(known.clause.guard);
  const whole = compareGuards(guardOf(read.words), record);
  if (read.words.length < 1.3 * known.clause.words) return whole;
  let best = { difference: whole, near: weigh(known.clause, read).near };
  for (const words of windowsOf(read.clause.quote)) {
    const { near } = weigh(known.clause, { words, shingles: shingleSet(words) });
    if (near > best.near) best = { difference: compareGuards(guardOf(words), record), near };
  }
  return best.difference;
}
