import type { ClauseChange, Outcome, ReasonCode, Steady } from '../../model/watch.ts';
import { compareSnapshots } from './compare.ts';
import { advance, firstSteady } from './confirm.ts';
import { KEYS_VERSION } from './sentence-key.ts';
import { type OpenSnapshot, openSnapshot, type Snapshot } from './snapshot.ts';

/** What is known of a document before a reading. */
export interface Before {
  readonly steady: Steady | null;
  /** The newest accepted text. */
  readonly accepted: Snapshot | null;
  /** Texts accepted before that one. */
  readonly earlier: readonly Snapshot[];
}

/** What a look at a document brought: its text, or why there is none. */
export type Reading =
  | { readonly ok: true; readonly snapshot: Snapshot; readonly at: number; readonly moved: boolean }
  | { readonly ok: false; readonly outcome: 'unreadable' | 'unreachable'; readonly reason: ReasonCode };

export interface Judgement {
  readonly outcome: Outcome;
  readonly reason: ReasonCode | null;
  /** The new state; null where the reading changes nothing that is remembered. */
  readonly steady: Steady | null;
  /** The reading's text is to be kept as the accepted one. */
  readonly accept: boolean;
  /** What changed; null unless the outcome is `changed`. */
  readonly change: { readonly clauses: readonly ClauseChange[]; readonly returned: boolean } | null;
  /** Another reading soon would tell more. */
  readonly soon: boolean;
}

/** Judges one reading. Pure: the same input gives the same judgement, so a check that was cut short can be done again. */
export function judge(before: Before, reading: Reading): Judgement {
  if (!reading.ok) return nothing(reading.outcome, reading.reason);
  const now = openSnapshot(reading.snapshot);
  const { steady, accepted } = before;
  if (!steady || !accepted) return { ...accepting('first-seen', firstSteady(now.all, reading.at)), soon: true };
  const old = openSnapshot(accepted, now);
  const next = advance(current(steady, old), now.all, reading.at);
  const outcome = reading.moved ? 'moved' : null;
  if (next.novel.size + next.missing.size > 0) {
    const clauses = compareSnapshots(old, now, next);
    if (clauses.length > 0) return changed(before, now, clauses, next.steady);
  }
  if (next.waiting) return { ...nothing(outcome ?? 'unconfirmed', null), steady: next.steady, soon: true };
  if (isReanalysed(old, now)) return accepting(outcome ?? 'reanalysed', next.steady);
  return { ...nothing(outcome ?? 'unchanged', null), steady: next.steady };
}

function nothing(outcome: Outcome, reason: ReasonCode | null): Judgement {
  return { outcome, reason, steady: null, accept: false, change: null, soon: false };
}

function accepting(outcome: Outcome, steady: Steady): Judgement {
  return { ...nothing(outcome, null), steady, accept: true };
}

function changed(before: Before, now: OpenSnapshot, clauses: ClauseChange[], steady: Steady): Judgement {
  const returned = before.earlier.some((earlier) => isSameText(openSnapshot(earlier, now), now));
  return { ...accepting('changed', steady), change: { clauses, returned } };
}

/** After an update that makes keys otherwise, the base is taken anew from the accepted text. */
function current(steady: Steady, accepted: OpenSnapshot): Steady {
  if (steady.keys === KEYS_VERSION) return steady;
  return { ...steady, keys: KEYS_VERSION, base: [...accepted.all], novel: {}, missing: {}, noise: [] };
}

/** The same sentences, in any order. */
function isSameText(a: OpenSnapshot, b: OpenSnapshot): boolean {
  return a.all.size === b.all.size && [...a.all].every((key) => b.all.has(key));
}

/** The same text, but the classifier finds otherwise than it did. */
function isReanalysed(old: OpenSnapshot, now: OpenSnapshot): boolean {
  return isSameText(old, now) && factsOf(old) !== factsOf(now);
}

function factsOf({ snapshot }: OpenSnapshot): string {
  return snapshot.findings
    .map(({ type, polarity, severity, attributes }) => JSON.stringify([type, polarity, severity, attributes]))
    .sort()
    .join();
}
