import type { Migration } from './migration.ts';

/** Wordings of other platforms that the reader has asked the archive for. All else stays as it is. */
export const v3Wordings: Migration = { version: 3, stores: { wordings: 'id' } };
