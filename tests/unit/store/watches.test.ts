import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change, Watch } from '../../../lib/model/watch.ts';
import { ClausemarkDb } from '../../../lib/store/db.ts';
import { MOST_SNAPSHOTS, watches } from '../../../lib/store/watches.ts';
import { newWatch } from '../../../lib/watch/new-watch.ts';
import { sampleReport } from '../../fixtures/report.ts';
import { CLAUSES, snapshotOfLines } from '../watch/documents.ts';

let db: ClausemarkDb;
beforeEach(() => {
  db = new ClausemarkDb('watch-test');
});
afterEach(() => db.delete());

const fresh = () => newWatch(sampleReport(), '2026-08-26', 1000);
const looked = (watch: Watch, at: number, outcome: 'changed' | 'unchanged' = 'unchanged'): Watch => ({
  ...watch,
  last: { at, outcome, reason: null },
});
const change = (watch: Watch, at: number): Change => ({
  schema: 1,
  id: `${watch.id} ${at}`,
  watch: watch.id,
  at,
  day: '2026-08-26',
  since: '2026-08-25',
  source: 'own',
  returned: false,
  clauses: [],
  unread: true,
});
async function added(): Promise<Watch> {
  const result = await watches(db).add(fresh());
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

describe('watched documents', () => {
  it('keep what a check brought, whole', async () => {
    const watch = looked(await added(), 2000, 'changed');
    const store = watches(db);
    const snapshot = snapshotOfLines(CLAUSES);
    await store.record({ watch, snapshot, change: change(watch, 2000) });
    expect(await store.snapshots(watch.id)).toEqual({ ok: true, value: [snapshot] });
    const history = await store.history(watch.id);
    expect(history).toMatchObject({ ok: true, value: { changes: [{ at: 2000 }], runs: [{ outcome: 'changed' }] } });
  });

  it('refuse a check that another one overtook, and keep nothing of it', async () => {
    const watch = await added();
    const store = watches(db);
    await store.record({ watch: looked(watch, 2000), snapshot: null, change: null });
    const late = await store.record({ watch: looked(watch, 2001), snapshot: null, change: change(watch, 2001) });
    expect(late).toMatchObject({ ok: false, failure: { code: 'refused' } });
    expect(await store.unread()).toEqual({ ok: true, value: [] });
  });

  it('keep nothing of a check whose writing fails midway', async () => {
    const watch = await added();
    db.changes.hook('creating', () => {
      throw new Error('killed');
    });
    const store = watches(db);
    const result = await store.record({
      watch: looked(watch, 2000),
      snapshot: snapshotOfLines(CLAUSES),
      change: change(watch, 2000),
    });
    expect(result.ok).toBe(false);
    expect(await store.get(watch.id)).toMatchObject({ ok: true, value: { last: null, revision: watch.revision } });
    expect(await store.snapshots(watch.id)).toEqual({ ok: true, value: [] });
  });

  it('keep the newest texts only, and runs of equal checks as one', async () => {
    let watch = await added();
    const store = watches(db);
    for (let at = 1; at <= MOST_SNAPSHOTS + 3; at++) {
      const put = await store.record({
        watch: looked(watch, at),
        snapshot: { ...snapshotOfLines(CLAUSES), title: `${at}` },
        change: null,
      });
      if (put.ok) watch = put.value;
    }
    const kept = await store.snapshots(watch.id);
    expect(kept.ok && kept.value.length).toBe(MOST_SNAPSHOTS);
    expect(kept.ok && kept.value[0]?.title).toBe(`${MOST_SNAPSHOTS + 3}`);
    const history = await store.history(watch.id);
    expect(history.ok && history.value.runs.map(({ count }) => count)).toEqual([MOST_SNAPSHOTS + 3]);
  });

  it('are read when the reader has seen them, and gone when removed', async () => {
    const watch = looked(await added(), 2000, 'changed');
    const store = watches(db);
    await store.record({ watch, snapshot: snapshotOfLines(CLAUSES), change: change(watch, 2000) });
    expect(await store.unread()).toMatchObject({ ok: true, value: [{ at: 2000 }] });
    await store.markRead(watch.id);
    expect(await store.unread()).toEqual({ ok: true, value: [] });
    await store.remove(watch.id);
    expect([
      await db.watches.count(),
      await db.snapshots.count(),
      await db.changes.count(),
      await db.checks.count(),
    ]).toEqual([0, 0, 0, 0]);
  });
});

describe('a device without room', () => {
  it('gives up older texts but for two of each document, and nothing else', async () => {
    let watch = await added();
    const store = watches(db);
    let isFull = false;
    db.snapshots.hook('creating', () => {
      if (isFull) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    });
    db.snapshots.hook('deleting', () => {
      isFull = false;
    });
    for (let at = 1; at <= 6; at++) {
      isFull = at === 6;
      const snapshot = { ...snapshotOfLines(CLAUSES), title: `${at}` };
      const put = await store.record({ watch: looked(watch, at, 'changed'), snapshot, change: change(watch, at) });
      if (!put.ok) throw new Error(put.failure.message);
      watch = put.value;
    }
    const kept = await store.snapshots(watch.id);
    expect(kept.ok && kept.value.map(({ title }) => title)).toEqual(['6', '5', '4']);
    expect(await db.changes.count()).toBe(6);
  });

  it('says so where there is nothing to give up', async () => {
    const watch = await added();
    db.snapshots.hook('creating', () => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    });
    const put = await watches(db).record({ watch, snapshot: snapshotOfLines(CLAUSES), change: null });
    expect(put).toMatchObject({ ok: false, failure: { code: 'full' } });
  });
});
