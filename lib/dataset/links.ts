import type { RecordVersion } from './records.ts';
import type { DocumentEntry } from './schema.ts';

/** Where the archive's versions are read by people. */
const ARCHIVE = 'https://github.com';
/** Where the archive's raw files lie. */
export const RAW_BASE = 'https://raw.githubusercontent.com';

/** Address of a document as it stood in a version, at the archive. */
export function versionAddress(version: RecordVersion): string {
  return `${ARCHIVE}/${version.archive}/blob/${version.commit}/${encodePath(version.path)}`;
}

/** Address of the raw Markdown of a version. `base` can point to a copy of the archive. */
export function rawAddress(version: RecordVersion, base = RAW_BASE): string {
  return `${base}/${version.archive}/${version.commit}/${encodePath(version.path)}`;
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
