import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SettingsSchema } from '../../../lib/model/settings.ts';
import type { Change, Watch } from '../../../lib/model/watch.ts';
import { exportAll, importAll } from '../../../lib/store/backup.ts';
import { ClausemarkDb } from '../../../lib/store/db.ts';
import { eraseAll } from '../../../lib/store/erase.ts';
import { reminders } from '../../../lib/store/reminders.ts';
import { savedReports } from '../../../lib/store/saved-reports.ts';
import { watches } from '../../../lib/store/watches.ts';
import { wordings } from '../../../lib/store/wordings.ts';
import { newWatch } from '../../../lib/watch/new-watch.ts';
import { sampleReport } from '../../fixtures/report.ts';
import { CLAUSES, snapshotOfLines } from '../watch/documents.ts';

const SETTINGS = { ...SettingsSchema.parse({}), sureness: 'sure' as const };
let db: ClausemarkDb;
let other: ClausemarkDb;
beforeEach(() => {
  db = new ClausemarkDb('backup-from');
  other = new ClausemarkDb('backup-to');
});
afterEach(async () => {
  for (const one of [db, other]) one.close();
  await Promise.all(['backup-from', 'backup-to'].map((name) => Dexie.delete(name)));
});

/** One of everything. */
async function fill(into: ClausemarkDb): Promise<void> {
  await savedReports(into).save(sampleReport(), '2026-08-01');
  const put = await watches(into).add(newWatch(sampleReport(), '2026-08-01', 1000));
  if (!put.ok) throw new Error(put.failure.message);
  const watch: Watch = { ...put.value, last: { at: 2000, outcome: 'changed', reason: null } };
  const kept = { since: '2026-08-01', source: 'own', returned: false, unread: true } as const;
  const when = { at: 2000, day: '2026-08-02', clauses: [] };
  const change: Change = { schema: 1, id: `${watch.id} 2000`, watch: watch.id, ...when, ...kept };
  await watches(into).record({ watch, snapshot: snapshotOfLines(CLAUSES), change });
  await wordings(into).keep({ id: 'x', text: 'Ours.', version: '2026-01-01', fetched: '2026-08-01' });
  const url = 'https://brindle.example/terms';
  await reminders(into).put({ schema: 1, id: `${url} a`, url, name: 'Brindle', words: 'It ends.', due: 9000 });
}

async function file(of: ClausemarkDb): Promise<string> {
  const text = await exportAll(of, SETTINGS);
  if (!text.ok) throw new Error(text.failure.message);
  return text.value;
}

describe('a file of everything', () => {
  it('brings all to another device, and gives the same file there', async () => {
    await fill(db);
    const text = await file(db);
    expect(await importAll(other, text)).toEqual({
      ok: true,
      value: { reports: 1, watches: 1, known: 0, settings: SETTINGS },
    });
    expect(await file(other)).toBe(text);
    const { id } = newWatch(sampleReport(), '2026-08-01', 0);
    expect(await watches(other).snapshots(id)).toEqual({ ok: true, value: [snapshotOfLines(CLAUSES)] });
  });

  it('leaves what is there already as it is', async () => {
    await fill(db);
    const text = await file(db);
    const { id } = newWatch(sampleReport(), '2026-08-01', 0);
    await watches(db).markRead(id);
    expect(await importAll(db, text)).toMatchObject({ ok: true, value: { reports: 0, watches: 0, known: 2 } });
    expect(await watches(db).unread()).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['no JSON', (text: string) => text.slice(0, -20), 'no JSON'],
    ['of another kind', () => '{"format":"other"}', 'field format'],
    ['with a broken change', (text: string) => text.replace('"day": "2026-08-02"', '"day": "soon"'), 'changes[0].day'],
    ['with an address that is none', (text: string) => text.replace(/"url": "https/g, '"url": "file'), 'url'],
    ['of a later version', (text: string) => text.replace('"schema": 1', '"schema": 2'), 'field schema'],
  ])('that is %s changes nothing and says why', async (_, damage, words) => {
    await fill(db);
    const text = damage(await file(db));
    const imported = await importAll(other, text);
    expect(imported.ok ? '' : imported.failure.message).toContain(words);
    expect(await Promise.all(other.tables.map((table) => table.count()))).toEqual(other.tables.map(() => 0));
  });

  it('that can\u2019t be written to its end is not written at all', async () => {
    await fill(db);
    const text = await file(db);
    other.reminders.hook('creating', () => {
      throw new Error('killed');
    });
    expect((await importAll(other, text)).ok).toBe(false);
    expect(await other.watches.count()).toBe(0);
  });
});

it('erasing leaves no row in any table', async () => {
  await fill(db);
  expect(await eraseAll(db)).toMatchObject({ ok: true });
  expect(await Promise.all(db.tables.map((table) => table.count()))).toEqual(db.tables.map(() => 0));
});
