import type { Steady } from '../../model/watch.ts';
import { KEYS_VERSION } from './sentence-key.ts';

/** Readings in a row that must agree on a sentence before its coming or going counts. */
const NEED = 2;
/** The same for a sentence that has come and gone before: A/B states, rotating lines. */
const NEED_NOISY = 5;
const MOST_NOISE = 400;
/** A second reading within this time shows what differs from visit to visit, unless it differs by more than `SETTLES`. */
const SETTLING_MS = 10 * 60_000;
const SETTLES = 0.05;

export interface Advance {
  readonly steady: Steady;
  /** Sentences whose coming, or going, counts from this reading on. */
  readonly novel: ReadonlySet<string>;
  readonly missing: ReadonlySet<string>;
  /** Some sentence differs but has not been seen often enough: look again soon. */
  readonly waiting: boolean;
}

/** The state after the first reading of a document. `at` in milliseconds since 1970. */
export function firstSteady(keys: ReadonlySet<string>, at: number): Steady {
  return { keys: KEYS_VERSION, base: [...keys], novel: {}, missing: {}, noise: [], readings: 1, firstAt: at };
}

/**
 * Takes one more reading into account. A sentence counts as new or gone when two readings in a row agree on it; one that
 * wavers is remembered as noise and needs five. What counts becomes part of the base.
 */
export function advance(before: Steady, keys: ReadonlySet<string>, at: number): Advance {
  const base = new Set(before.base);
  const arrived = [...keys].filter((key) => !base.has(key));
  const left = before.base.filter((key) => !keys.has(key));
  if (settles(before, arrived.length + left.length, at)) return settled(before, arrived, left);
  const noise = new Set([...before.noise, ...wavered(before.novel, arrived), ...wavered(before.missing, left)]);
  const come = count(arrived, before.novel, noise);
  const gone = count(left, before.missing, noise);
  for (const key of come.sure) base.add(key);
  for (const key of gone.sure) base.delete(key);
  return {
    steady: {
      ...before,
      base: [...base],
      novel: come.open,
      missing: gone.open,
      noise: [...noise].slice(-MOST_NOISE),
      readings: before.readings + 1,
    },
    novel: new Set(come.sure),
    missing: new Set(gone.sure),
    waiting: [...Object.keys(come.open), ...Object.keys(gone.open)].some((key) => !noise.has(key)),
  };
}

function settles({ readings, firstAt, base }: Steady, differing: number, at: number): boolean {
  return readings === 1 && differing > 0 && at - firstAt <= SETTLING_MS && differing <= SETTLES * base.length;
}

function settled(before: Steady, arrived: readonly string[], left: readonly string[]): Advance {
  const out = new Set(left);
  const steady = {
    ...before,
    base: before.base.filter((key) => !out.has(key)),
    noise: [...before.noise, ...arrived, ...left].slice(-MOST_NOISE),
    readings: 2,
  };
  return { steady, novel: new Set(), missing: new Set(), waiting: false };
}

/** What was on its way in the last reading and is not any more. */
function wavered(open: Steady['novel'], now: readonly string[]): string[] {
  const still = new Set(now);
  return Object.keys(open).filter((key) => !still.has(key));
}

function count(now: readonly string[], open: Steady['novel'], noise: ReadonlySet<string>) {
  const sure: string[] = [];
  const still: Record<string, number> = {};
  for (const key of now) {
    const seen = (open[key] ?? 0) + 1;
    if (seen >= (noise.has(key) ? NEED_NOISY : NEED)) sure.push(key);
    else still[key] = seen;
  }
  return { sure, open: still };
}
