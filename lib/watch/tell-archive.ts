import type { Watch } from '../model/watch.ts';
import type { Watches } from '../store/watches.ts';
import { type Archive, archivedChanges } from './archive.ts';

/** What telling of the dataset's changes needs from the world. */
export interface ArchivePorts {
  readonly store: Watches;
  /** Day up to which the dataset in the package goes, ISO 8601. */
  datasetDay(): Promise<string>;
  archive(watch: Watch): Promise<Archive>;
}

/**
 * Keeps what a newer dataset says of watched documents, each with a notice where the reader is to be told. A document that
 * has just begun to be watched takes the dataset's day and is told nothing. The dataset is opened only where it is newer.
 */
export async function keepArchive({ store, datasetDay, archive }: ArchivePorts): Promise<void> {
  const listed = await store.list();
  if (!listed.ok || listed.value.length === 0) return;
  const day = await datasetDay();
  for (const watch of listed.value.filter(({ archived }) => archived === null || archived < day)) {
    const history = await store.history(watch.id);
    const own = history.ok ? history.value.changes : [];
    const changes = watch.archived === null ? [] : archivedChanges(watch, await archive(watch), own);
    await store.keepArchived({ ...watch, archived: day }, changes);
  }
}
