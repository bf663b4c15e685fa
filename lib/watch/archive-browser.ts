import type { DatasetFiles } from '../dataset/load.ts';
import { openDataset } from '../dataset/load.ts';
import type { Watch } from '../model/watch.ts';
import { datasetFile } from '../platform/dataset.ts';
import { type Archive, archiveOf } from './archive.ts';
import type { ArchivePorts } from './tell-archive.ts';

/** The dataset in the package as a source of changes. It is opened when it is first needed. */
export function bundledArchive(): Omit<ArchivePorts, 'store'> {
  let opened: Promise<DatasetFiles> | null = null;
  const files = () => {
    opened ??= openDataset(datasetFile);
    return opened;
  };
  return {
    datasetDay: async () => (await files()).manifest.date,
    archive: async (watch: Watch): Promise<Archive> => archiveOf(await files(), watch),
  };
}
