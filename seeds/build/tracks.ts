import type { BlobReader } from './blobs.ts';
import { tinyCaptures } from './capture.ts';
import type { History, Version } from './histories.ts';
import type { State, TextTable } from './texts.ts';

export interface Reading {
  readonly version: Version;
  readonly collection: string;
  readonly path: string;
  readonly state: State;
}

export interface Rejected {
  readonly commit: string;
  readonly reason: string;
}

/** One history, read: the captures that can be used, oldest first, and the others with the reason. */
export interface Track {
  readonly history: History;
  readonly readings: readonly Reading[];
  readonly rejected: readonly Rejected[];
  /** The newest capture is a good one, so the text is known up to the collection's last check. */
  readonly fresh: boolean;
}

/** Reads every version of a history through `blobs` into `table`; each distinct file is fetched once. */
export async function readTrack(history: History, blobs: BlobReader, table: TextTable): Promise<Track> {
  const byBlob = new Map<string, State>();
  const all: Reading[] = [];
  for (const version of history.versions) {
    const state = byBlob.get(version.blob) ?? table.read(await blobs.read(version.blob));
    byBlob.set(version.blob, state);
    all.push({ version, collection: history.collection, path: history.path, state });
  }
  const tiny = tinyCaptures(all.map(({ state }) => (state.fault === null ? state.words : null)));
  const readings: Reading[] = [];
  const rejected: Rejected[] = [];
  for (const [i, reading] of all.entries()) {
    const reason = reading.state.fault ?? (tiny[i] ? `tiny: ${reading.state.words} words` : null);
    if (reason === null) readings.push(reading);
    else rejected.push({ commit: reading.version.commit, reason });
  }
  const fresh = readings.length > 0 && readings.at(-1) === all.at(-1);
  return { history, readings, rejected, fresh };
}
