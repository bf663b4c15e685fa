import { join } from 'node:path';
import { assemble } from './assemble.ts';
import { type CollectOptions, collectDocuments } from './collect.ts';
import { loadCorrections } from './corrections.ts';
import { encodeDataset } from './encode-dataset.ts';
import { toJson } from './files.ts';
import { reportRejected, writeCaptureList } from './rejected.ts';
import { exactAddresses, makeManifest, writeFiles } from './write-dataset.ts';

export interface BuildReport {
  readonly counts: Readonly<Record<string, number>>;
  readonly redone: number;
  readonly written: number;
  readonly deleted: number;
  /** Corrections that matched nothing. */
  readonly unusedCorrections: readonly string[];
  /** Where every capture that was left out is listed. */
  readonly captureList: string;
}

/** Builds the dataset from version histories into `out` (assets/dataset). */
export async function buildDataset(options: CollectOptions & { readonly out: string }): Promise<BuildReport> {
  const collected = await collectDocuments(options);
  const corrections = loadCorrections(options.root);
  const assembled = assemble(collected, corrections);
  const files = encodeDataset(assembled);
  const manifest = makeManifest(assembled, files);
  files.set('manifest.json', toJson(manifest));
  files.set('addresses.json', toJson(exactAddresses(assembled)));
  files.set('rejected.json', toJson(reportRejected(collected, assembled.left)));
  const captureList = join(options.cacheDir, 'rejected-captures.jsonl');
  writeCaptureList(collected, captureList);
  return {
    counts: manifest.counts,
    redone: collected.redone.length,
    ...writeFiles(options.out, files),
    unusedCorrections: corrections.unused(),
    captureList,
  };
}
