import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatasetRecord } from '../../lib/dataset/records.ts';
import { ChangeSchema, type Watch } from '../../lib/model/watch.ts';
import { ClausemarkDb } from '../../lib/store/db.ts';
import { watches } from '../../lib/store/watches.ts';
import { archiveDays, archivedChanges } from '../../lib/watch/archive.ts';
import { newWatch } from '../../lib/watch/new-watch.ts';
import { keepArchive } from '../../lib/watch/tell-archive.ts';
import { sampleReport } from '../fixtures/report.ts';

const version = (date: string) => ({ date, commit: 'a'.repeat(40), archive: 'x/y', path: 'T.md' });
const RECORD: DatasetRecord = {
  id: 'CM-P-00000001',
  documentId: 'CM-D-00000001',
  type: 'forced-arbitration',
  polarity: 'risk',
  severity: 'high',
  reasons: [],
  attributes: { optOut: false },
  clause: { hash: '', words: 10, print: [], guard: '' },
  firstSeen: version('2024-03-01'),
  onOrBefore: false,
  changes: [
    {
      version: version('2026-09-10'),
      kind: 'hardened',
      attributes: { optOut: [true, false], optOutDays: [30, null] },
      severity: ['medium', 'high'],
    },
  ],
  removed: null,
};
const HISTORY = [
  { date: '2025-01-05', added: 1, removed: 0, reworded: 2 },
  { date: '2026-09-10', added: 0, removed: 0, reworded: 1 },
];
const DAYS = archiveDays([RECORD], HISTORY, '2023-01-01');

let db: ClausemarkDb;
beforeEach(() => {
  db = new ClausemarkDb('archive-test');
});
afterEach(() => db.delete());

async function watched(change: Partial<Watch> = {}): Promise<Watch> {
  const put = await watches(db).add({ ...newWatch(sampleReport(), '2026-08-26', 1000), ...change });
  if (!put.ok) throw new Error(put.failure.message);
  return put.value;
}

/** A background that starts with a dataset of this day. */
async function startWith(day: string): Promise<void> {
  await keepArchive({ store: watches(db), datasetDay: async () => day, archive: async () => ({ day, days: DAYS }) });
}

describe('the history of a provision', () => {
  it('is told from what it stated at first to what it states now', () => {
    expect(DAYS.map(({ day, since }) => [since, day])).toEqual([
      ['2023-01-01', '2024-03-01'],
      ['2024-03-01', '2025-01-05'],
      ['2025-01-05', '2026-09-10'],
    ]);
    const [first, second, third] = DAYS;
    const stated = { polarity: 'risk', severity: 'medium', attributes: { optOut: true, optOutDays: 30 } };
    expect(first?.clauses[0]?.effects).toEqual([{ type: 'forced-arbitration', before: null, after: stated }]);
    expect(second).toMatchObject({ added: 1, reworded: 2, clauses: [] });
    const now = { polarity: 'risk', severity: 'high', attributes: { optOut: false } };
    expect(third?.clauses[0]).toMatchObject({ kind: 'reworded', effects: [{ before: stated, after: now }] });
  });
});

describe('a newer dataset', () => {
  it('tells of changes since the last one, once, and marks them', async () => {
    const watch = await watched();
    await startWith('2026-08-22');
    expect(await db.notices.count()).toBe(0);
    await startWith('2026-11-01');
    await startWith('2026-11-01');
    const history = await watches(db).history(watch.id);
    const changes = history.ok ? history.value.changes : [];
    expect(changes.map(({ day, source, unread }) => [day, source, unread])).toEqual([['2026-09-10', 'archive', true]]);
    expect(await db.notices.count()).toBe(1);
  });

  it('tells of nothing that the own looks have told of', async () => {
    const watch = { ...(await watched()), archived: '2026-08-22' };
    const [found] = archivedChanges(watch, { day: '2026-11-01', days: DAYS }, []);
    const own = ChangeSchema.parse({ ...found, id: 'own', source: 'own', day: '2026-09-12' });
    expect(archivedChanges(watch, { day: '2026-11-01', days: DAYS }, [own])).toEqual([]);
    const long = { ...own, day: '2026-03-12' };
    expect(archivedChanges(watch, { day: '2026-11-01', days: DAYS }, [long])).toHaveLength(1);
  });

  it('keeps a change of other clause types as read', async () => {
    await watched({ types: ['ai-training'], archived: '2026-08-22' });
    await startWith('2026-11-01');
    expect(await db.changes.count()).toBe(1);
    expect(await db.notices.count()).toBe(0);
  });
});
