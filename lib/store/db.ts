import Dexie, { type EntityTable } from 'dexie';

/** A row of `reports`; `report` is checked when it is read. */
export interface SavedRow {
  readonly id: string;
  /** ISO 8601 day. */
  readonly savedOn: string;
  readonly url: string;
  readonly platform: string | null;
  readonly report: unknown;
}

/**
 * The extension's own database on this machine. A new version is one more `version(n)` call below the others, never a
 * changed one.
 */
export class ClausemarkDb extends Dexie {
  declare readonly reports: EntityTable<SavedRow, 'id'>;

  constructor(name = 'clausemark') {
    super(name);
    this.version(1).stores({ reports: 'id, savedOn, url' });
  }
}
