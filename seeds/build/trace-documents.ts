import type { BlobReader } from './blobs.ts';
import type { History } from './histories.ts';
import { type Life, traceLives } from './lives.ts';
import { type MergedTrack, mergeTracks } from './merge-tracks.ts';
import { type Run, toRuns } from './runs.ts';
import { type StoredBlock, TextTable } from './texts.ts';
import { type Rejected, readTrack, type Track } from './tracks.ts';

/** A run as it is kept: with its blocks, without the rest of its state. */
export type TracedRun = Omit<Run, 'state'> & { readonly blocks: readonly StoredBlock[] };

/** Everything about one document that does not depend on the classifier. */
export interface TracedDocument {
  readonly platform: string;
  /** Name of the document as the archive has it: "Privacy Policy". */
  readonly name: string;
  /** Collection and path whose newest capture counts. */
  readonly collection: string;
  readonly path: string;
  readonly variant: boolean;
  /** The newest capture is good: the text is known up to the collection's last check. */
  readonly fresh: boolean;
  readonly runs: readonly TracedRun[];
  readonly texts: readonly string[];
  readonly lives: readonly Life[];
  readonly returns: number;
}

/** Captures that were left out, by collection. */
export interface RejectedTrack {
  readonly collection: string;
  readonly path: string;
  readonly captures: number;
  readonly rejected: readonly Rejected[];
  /** Why no document came from this track at all, or null. */
  readonly reason: string | null;
}

export interface TraceResult {
  readonly documents: readonly TracedDocument[];
  readonly tracks: readonly RejectedTrack[];
}

/** The histories of one document name of one platform, from all collections. */
export interface Group {
  readonly platform: string;
  readonly name: string;
  readonly histories: readonly History[];
}

/** Reads, cleans and follows all histories of one group. */
export async function traceDocuments(
  group: Group,
  blobsOf: (collection: string) => BlobReader,
  isLive: (history: History) => boolean,
): Promise<TraceResult> {
  const table = new TextTable();
  const tracks: Track[] = [];
  for (const history of group.histories) tracks.push(await readTrack(history, blobsOf(history.collection), table));
  const merged = mergeTracks(tracks, isLive);
  const reasons = new Map(merged.dropped.map((d) => [d.history, d.reason]));
  const documents: TracedDocument[] = [];
  for (const document of merged.documents) {
    const newest = document.readings.at(-1);
    if (newest) table.refresh(await blobsOf(newest.collection).read(newest.version.blob));
    documents.push(trace(document, group, table));
  }
  return {
    documents,
    tracks: tracks.map(({ history, readings, rejected }) => ({
      collection: history.collection,
      path: history.path,
      captures: readings.length + rejected.length,
      rejected,
      reason: reasons.get(history) ?? null,
    })),
  };
}

function trace(document: MergedTrack, group: Group, table: TextTable): TracedDocument {
  const { runs, returns } = toRuns(document.readings, document.mainFrom);
  const { history, variant, fresh } = document;
  return {
    platform: group.platform,
    name: group.name,
    collection: history.collection,
    path: history.path,
    variant,
    fresh,
    runs: runs.map(({ state, ...run }) => ({ ...run, blocks: state.blocks })),
    texts: [...table.raw],
    lives: traceLives(runs, table.words),
    returns,
  };
}
