import type { Migration } from './migration.ts';

/** Watched documents: their texts, changes and checks. Saved reports stay as they are. */
export const v2Watches: Migration = {
  version: 2,
  stores: {
    watches: 'id, due',
    snapshots: 'id, [watch+at]',
    changes: 'id, [watch+at], at',
    checks: '++id, [watch+to]',
  },
};
