import type { History } from './histories.ts';
import type { Reading, Track } from './tracks.ts';

/** Share of clauses in common from which two collections record the same document. */
const SAME_DOCUMENT = 0.7;
/** Same for a collection that has stopped: its last capture may lag behind. */
const SAME_STOPPED = 0.2;

/** One document with the captures of all collections that record it. */
export interface MergedTrack {
  /** The history whose newest capture counts. */
  readonly history: History;
  /** True for a further regional wording of a document that another collection records. */
  readonly variant: boolean;
  readonly readings: readonly Reading[];
  /** Index of the first reading that comes from the main collection. */
  readonly mainFrom: number;
  readonly fresh: boolean;
}

export interface Merged {
  readonly documents: readonly MergedTrack[];
  /** Collections left out, with the reason. */
  readonly dropped: readonly { readonly history: History; readonly reason: string }[];
}

/**
 * Joins the tracks of one service and document name. The main track is the one still recorded that goes back furthest.
 * A track with the same text lends its older captures; one with another text is a regional variant of its own, or is left
 * out where its collection has stopped.
 */
export function mergeTracks(tracks: readonly Track[], isLive: (history: History) => boolean): Merged {
  const documents: MergedTrack[] = [];
  const dropped: { history: History; reason: string }[] = [];
  for (const track of [...tracks].sort((a, b) => rank(a, b, isLive))) {
    if (track.readings.length === 0) {
      dropped.push({ history: track.history, reason: 'no usable capture' });
      continue;
    }
    const { best, share } = mostAlike(track, documents);
    const document = documents[best];
    const live = isLive(track.history);
    if (document && share >= (live ? SAME_DOCUMENT : SAME_STOPPED)) documents[best] = prepend(document, track);
    else if (document && !live)
      dropped.push({ history: track.history, reason: 'stopped, and unlike the text still recorded' });
    else {
      const { history, readings, fresh } = track;
      documents.push({ history, readings, fresh, variant: documents.length > 0, mainFrom: 0 });
    }
  }
  return { documents, dropped };
}

function rank(a: Track, b: Track, isLive: (history: History) => boolean): number {
  const live = Number(isLive(b.history)) - Number(isLive(a.history));
  if (live !== 0) return live;
  if (a.fresh !== b.fresh) return a.fresh ? -1 : 1;
  const first = (t: Track) => t.readings[0]?.version.time ?? Number.POSITIVE_INFINITY;
  return first(a) - first(b) || (nameOf(a) < nameOf(b) ? -1 : 1);
}

function nameOf({ history }: Track): string {
  return `${history.collection}:${history.path}`;
}

function mostAlike(track: Track, documents: readonly MergedTrack[]): { best: number; share: number } {
  let best = -1;
  let share = -1;
  for (const [i, document] of documents.entries()) {
    const newest = track.readings.at(-1);
    const then = readingAt(document, newest?.version.time ?? 0);
    const now = Math.max(overlap(newest, then), overlap(newest, document.readings.at(-1)));
    if (now > share) [best, share] = [i, now];
  }
  return { best, share };
}

/** The capture in force at a time, the first one where all are later. */
function readingAt(document: MergedTrack, time: number): Reading | undefined {
  return document.readings.findLast((r) => r.version.time <= time) ?? document.readings[0];
}

/** Clauses in common, as a share of the shorter capture's. */
function overlap(a: Reading | undefined, b: Reading | undefined): number {
  if (!a || !b) return 0;
  const known = new Set(a.state.clauses);
  const shared = b.state.clauses.filter((n) => known.has(n)).length;
  return shared / Math.max(1, Math.min(a.state.clauses.length, b.state.clauses.length));
}

function prepend(document: MergedTrack, track: Track): MergedTrack {
  const first = document.readings[0]?.version.time ?? 0;
  const older = track.readings.filter((r) => r.version.time < first);
  return { ...document, readings: [...older, ...document.readings], mainFrom: document.mainFrom + older.length };
}
