import type { State } from './texts.ts';
import type { Reading } from './tracks.ts';

/** A page that comes back to an earlier text within this many seconds (120 days) had not changed: it was showing another face. */
export const RETURN_WINDOW = 120 * 86_400;

/** In the first three days of recording a new document, differences are the recorder's: selectors are still being set. */
const SETTLING = 3 * 86_400;

/** A stretch of time in which a document said one and the same thing. */
export interface Run {
  readonly commit: string;
  readonly collection: string;
  readonly path: string;
  /** Unix seconds of the first and last capture. */
  readonly time: number;
  readonly until: number;
  /** Newest capture of the run. */
  readonly lastCommit: string;
  /** The capture that started it was made by a changed extractor or another collection. */
  readonly technical: boolean;
  readonly state: State;
}

export interface Runs {
  readonly runs: readonly Run[];
  /** Stretches dropped because the page came back to the text before them. */
  readonly returns: number;
}

/**
 * Captures to runs: equal neighbours are one, and what lies between two captures of the same text at most 120 days apart
 * is dropped, so that a page that flips between two texts has changed at most once. A text that was seen in passing and
 * stays in the end counts from its first sight.
 */
export function toRuns(readings: readonly Reading[], mainFrom: number): Runs {
  const runs: Run[] = [];
  const passed = new Map<string, Run>();
  let returns = 0;
  for (const [i, reading] of readings.entries()) {
    const same = runs.findLastIndex((run) => sameText(run.state, reading.state));
    const back = runs[same];
    if (back && (same === runs.length - 1 || reading.version.time - back.until <= RETURN_WINDOW)) {
      for (const gone of runs.splice(same + 1)) {
        passed.set(keyOf(gone.state), earlier(passed.get(keyOf(gone.state)), gone));
        returns++;
      }
      runs[same] = { ...back, until: reading.version.time, lastCommit: reading.version.commit, state: reading.state };
    } else {
      const settles = reading.version.time - (runs[0]?.time ?? 0) <= SETTLING;
      const joins = i === mainFrom && i > 0;
      runs.push(startRun(reading, joins || settles, passed.get(keyOf(reading.state)), runs.at(-1)));
    }
  }
  return { runs, returns };
}

function startRun(reading: Reading, isOther: boolean, seen: Run | undefined, before: Run | undefined): Run {
  const { version, collection, path, state } = reading;
  const run = { collection, path, state, until: version.time, lastCommit: version.commit };
  const technical = version.technical || isOther;
  const fromSight = seen && before && seen.time > before.time && seen.collection === collection && seen.path === path;
  if (fromSight) return { ...run, commit: seen.commit, time: seen.time, technical: seen.technical };
  return { ...run, commit: version.commit, time: version.time, technical };
}

function earlier(a: Run | undefined, b: Run): Run {
  return a && a.time <= b.time ? a : b;
}

function keyOf(state: State): string {
  return state.clauses.join(',');
}

function sameText(a: State, b: State): boolean {
  return a === b || (a.clauses.length === b.clauses.length && a.clauses.every((n, i) => n === b.clauses[i]));
}
