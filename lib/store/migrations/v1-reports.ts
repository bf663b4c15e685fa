import type { Migration } from './migration.ts';

/** Saved reports. */
export const v1Reports: Migration = { version: 1, stores: { reports: 'id, savedOn, url' } };
