import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DatasetFiles, type FetchAsset, openDataset } from '../dataset/load.ts';
import type { DocumentEntry, DocumentShard, PlatformShard } from '../dataset/schema.ts';

/** Reads the dataset's files from a folder. */
export function assetsIn(dir: string): FetchAsset {
  return async (path) => {
    const bytes = await readFile(join(dir, path));
    return new Uint8Array(bytes).buffer;
  };
}

/** Every document of the dataset in a folder, platform by platform. */
export async function* allDocuments(
  files: DatasetFiles,
): AsyncGenerator<{ platform: PlatformShard; entry: DocumentEntry; shard: DocumentShard }> {
  const { platforms } = await files.documents();
  for (const [, slug, hash] of platforms) {
    const platform = await files.platform(slug, hash);
    for (const entry of platform.documents) yield { platform, entry, shard: await files.document(platform, entry) };
  }
}

/** Opens the dataset in a folder. */
export function openDatasetIn(dir: string): Promise<DatasetFiles> {
  return openDataset(assetsIn(dir));
}
