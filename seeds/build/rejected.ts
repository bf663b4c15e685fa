import { writeFileSync } from 'node:fs';
import type { Collected } from './collect.ts';

/** What was left out of the dataset and why, by history and reason. */
export interface RejectedReport {
  readonly captures: {
    readonly read: number;
    readonly rejected: number;
    readonly reasons: Readonly<Record<string, number>>;
  };
  /** Stretches in which a page showed another face and came back. */
  readonly returns: number;
  /** Histories that no document came from: name and reason. */
  readonly histories: readonly (readonly [string, string])[];
  /** Documents that were left out when putting the dataset together: name and reason. */
  readonly documents: readonly (readonly [string, string])[];
}

/** Sums up what was left out. */
export function reportRejected(collected: Collected, left: readonly (readonly [string, string])[]): RejectedReport {
  const results = [...collected.results.values()];
  const tracks = results.flatMap((r) => r.tracks);
  const reasons = new Map<string, number>();
  for (const { reason } of tracks.flatMap((t) => t.rejected)) {
    const kind = reason.replace(/^tiny: .*/, 'tiny beside its neighbours').replace(/^only \d+ words$/, 'too few words');
    reasons.set(kind, (reasons.get(kind) ?? 0) + 1);
  }
  const histories = tracks.flatMap((t): [string, string][] => {
    if (t.reason === null) return [];
    const common = commonest(t.rejected.map((r) => r.reason));
    return [[`${t.collection}:${t.path}`, common === null ? t.reason : `${t.reason} (mostly ${common})`]];
  });
  return {
    captures: {
      read: tracks.reduce((sum, t) => sum + t.captures, 0),
      rejected: tracks.reduce((sum, t) => sum + t.rejected.length, 0),
      reasons: Object.fromEntries([...reasons].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))),
    },
    returns: results.flatMap((r) => r.documents).reduce((sum, d) => sum + d.returns, 0),
    histories: histories.sort(([a], [b]) => (a < b ? -1 : 1)),
    documents: [...left],
  };
}

function commonest(reasons: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** Lists every capture that was left out, one JSON line each: too long for the dataset, kept beside the cache. */
export function writeCaptureList(collected: Collected, path: string): void {
  const lines = [...collected.results.values()].flatMap(({ tracks }) =>
    tracks.flatMap((t) => t.rejected.map((r) => JSON.stringify({ collection: t.collection, path: t.path, ...r }))),
  );
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
}
