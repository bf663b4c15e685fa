import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { ClausemarkDb, MIGRATIONS } from '../../../lib/store/db.ts';
import type { Migration } from '../../../lib/store/migrations/migration.ts';
import { savedReports } from '../../../lib/store/saved-reports.ts';
import { watches } from '../../../lib/store/watches.ts';
import { newWatch } from '../../../lib/watch/new-watch.ts';
import { sampleReport } from '../../fixtures/report.ts';

const NAME = 'migrations-test';
afterEach(() => Dexie.delete(NAME));

const { archived: _, ...oldWatch } = newWatch(sampleReport(), '2026-08-01', 1000);
const change = {
  schema: 1,
  id: `${oldWatch.id} 2000`,
  watch: oldWatch.id,
  at: 2000,
  day: '2026-08-02',
  since: '2026-08-01',
  source: 'own',
  returned: false,
  clauses: [],
  unread: true,
};
const run = { watch: oldWatch.id, outcome: 'changed', reason: null, from: 2000, to: 2000, count: 1 };
const wording = { id: 'x', text: 'Ours.', version: '2026-01-01', fetched: '2026-08-01' };

/** The rows of each schema that a reader may have, and what the newest one makes of them, where it is something else. */
const ROWS: readonly { since: number; table: string; before: object; after?: object }[] = [
  {
    since: 1,
    table: 'reports',
    before: { id: '2026-08-01 u', savedOn: '2026-08-01', url: 'u', platform: null, report: sampleReport() },
  },
  {
    since: 2,
    table: 'watches',
    before: { id: oldWatch.id, due: 1000, value: oldWatch },
    after: { id: oldWatch.id, due: 1000, value: { ...oldWatch, archived: null } },
  },
  { since: 2, table: 'snapshots', before: { id: `${oldWatch.id} 2000`, watch: oldWatch.id, at: 2000, packed: '{}' } },
  { since: 2, table: 'changes', before: { id: change.id, watch: change.watch, at: 2000, value: change } },
  { since: 2, table: 'checks', before: { id: 1, watch: change.watch, to: 2000, value: run } },
  { since: 3, table: 'wordings', before: { id: 'x', value: wording } },
];

async function fill(version: number): Promise<void> {
  const old = new ClausemarkDb(NAME, MIGRATIONS.slice(0, version));
  for (const { since, table, before } of ROWS) if (since <= version) await old.table(table).put(before);
  old.close();
}

const earlier = MIGRATIONS.slice(0, -1).map(({ version }) => version);

describe('a database of schema', () => {
  it.each(earlier)('%i is brought up with its data', async (version) => {
    await fill(version);
    const db = new ClausemarkDb(NAME);
    for (const { since, table, before, after = before } of ROWS)
      expect(await db.table(table).toArray()).toEqual(since <= version ? [after] : []);
    const listed = await watches(db).list();
    expect(listed.ok && listed.value.length).toBe(version >= 2 ? 1 : 0);
    db.close();
  });

  it.each(earlier)('%i keeps its data where the next step fails, and says so', async (version) => {
    await fill(version);
    const next = MIGRATIONS[version];
    if (!next) throw new Error('there is no next step');
    const broken: Migration = { ...next, upgrade: () => Promise.reject(new Error('no room for the change')) };
    const db = new ClausemarkDb(NAME, [...MIGRATIONS.slice(0, version), broken]);
    const listed = await savedReports(db).list();
    expect(listed.ok ? '' : listed.failure.message).toContain('no room for the change');
    db.close();
    const old = new ClausemarkDb(NAME, MIGRATIONS.slice(0, version));
    for (const { since, table, before } of ROWS.filter((row) => row.since <= version))
      expect([since, await old.table(table).toArray()]).toEqual([since, [before]]);
    old.close();
  });

  it('is covered for every step', () => {
    expect(earlier).toEqual([1, 2, 3]);
  });
});
