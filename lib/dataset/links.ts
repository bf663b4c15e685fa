import type { RecordVersion } from './records.ts';
import type { DocumentEntry } from './schema.ts';

/** Where the archive's versions are read by people. */
const ARCHIVE = 'https://github.com';

/** Address of a document as it stood in a version, at the archive. */
export function versionAddress(version: RecordVersion): string {
  return `${ARCHIVE}/${version.archive}/blob/${version.commit}/${encodePath(version.path)}`;
}

/** Address of the raw Markdown of a version below `base`, the address of the archive's raw files or of a copy of them. */
export function rawAddress(version: RecordVersion, base: string): string {
  return `${base.replace(/\/+$/, '')}/${version.archive}/${version.commit}/${encodePath(version.path)}`;
}

/** The newest version of a document. */
export function newestVersion(entry: DocumentEntry): RecordVersion {
  return { date: entry.verified, commit: entry.commit, archive: entry.archive, path: entry.path };
}

/** The Wayback Machine's capture nearest to a day (ISO 8601) of an address. */
export function waybackAddress(url: string, day: string): string {
  return `https://web.archive.org/web/${day.replaceAll('-', '')}/${url}`;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
