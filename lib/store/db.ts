import Dexie, { type EntityTable } from 'dexie';
import type { Migration } from './migrations/migration.ts';
import { v1Reports } from './migrations/v1-reports.ts';
import { v2Watches } from './migrations/v2-watches.ts';
import { v3Wordings } from './migrations/v3-wordings.ts';
import { v4Notices } from './migrations/v4-notices.ts';

/** A row of `reports`; `report` is checked when it is read. */
export interface SavedRow {
  readonly id: string;
  /** ISO 8601 day. */
  readonly savedOn: string;
  readonly url: string;
  readonly platform: string | null;
  readonly report: unknown;
}

/** A row of `watches` and `changes`: what is indexed, and the whole, which is checked when it is read. */
export interface WatchRow {
  readonly id: string;
  readonly due: number;
  readonly value: unknown;
}
export interface ChangeRow {
  readonly id: string;
  readonly watch: string;
  readonly at: number;
  readonly value: unknown;
}

/** A text as it stood, packed by lib/store/pack.ts. */
export interface SnapshotRow {
  readonly id: string;
  readonly watch: string;
  readonly at: number;
  readonly packed: Uint8Array | string;
}

/** A run of checks with one outcome. */
export interface CheckRow {
  readonly id?: number;
  readonly watch: string;
  readonly to: number;
  readonly value: unknown;
}

/** A wording that was fetched; `value` is checked when it is read. */
export interface WordingRow {
  readonly id: string;
  readonly value: unknown;
}

/** A change of which the reader is still to be told. */
export interface NoticeRow {
  /** Id of the change. */
  readonly id: string;
  readonly watch: string;
  readonly at: number;
}

/** A day that the reader wants to be reminded of. */
export interface ReminderRow {
  readonly id: string;
  readonly due: number;
  readonly value: unknown;
}

/** Every schema there ever was, oldest first. A new one is one more file beside the others, never a changed one. */
export const MIGRATIONS: readonly Migration[] = [v1Reports, v2Watches, v3Wordings, v4Notices];

/** The extension's own database on this machine. */
export class ClausemarkDb extends Dexie {
  declare readonly reports: EntityTable<SavedRow, 'id'>;
  declare readonly watches: EntityTable<WatchRow, 'id'>;
  declare readonly snapshots: EntityTable<SnapshotRow, 'id'>;
  declare readonly changes: EntityTable<ChangeRow, 'id'>;
  declare readonly checks: EntityTable<CheckRow, 'id'>;
  declare readonly wordings: EntityTable<WordingRow, 'id'>;
  declare readonly notices: EntityTable<NoticeRow, 'id'>;
  declare readonly reminders: EntityTable<ReminderRow, 'id'>;

  constructor(name = 'clausemark', migrations: readonly Migration[] = MIGRATIONS) {
    super(name);
    for (const { version, stores, upgrade } of migrations) {
      const step = this.version(version).stores({ ...stores });
      if (upgrade) step.upgrade(upgrade);
    }
  }
}
