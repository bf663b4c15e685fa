import type { Transaction } from 'dexie';

/** One step from the schema before it. A step that has been released is never changed; a new one comes after it. */
export interface Migration {
  readonly version: number;
  /** Tables that are new or indexed otherwise, as Dexie writes them. */
  readonly stores: Readonly<Record<string, string>>;
  /** Rewrites rows where their shape changes. What it throws leaves the database as it was. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
