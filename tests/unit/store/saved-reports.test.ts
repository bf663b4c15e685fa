import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClausemarkDb } from '../../../lib/store/db.ts';
import { savedReports } from '../../../lib/store/saved-reports.ts';
import { sampleReport } from '../../fixtures/report.ts';

let db: ClausemarkDb;
beforeEach(() => {
  db = new ClausemarkDb('test');
});
afterEach(() => db.delete());

describe('saved reports', () => {
  it('come back whole', async () => {
    const store = savedReports(db);
    const saved = await store.save(sampleReport(), '2026-08-26');
    expect(saved.ok).toBe(true);
    const got = await store.get(saved.ok ? saved.value.id : '');
    expect(got).toMatchObject({ ok: true, value: { savedOn: '2026-08-26', report: sampleReport() } });
  });

  it('are listed newest first, without their findings', async () => {
    const store = savedReports(db);
    await store.save(sampleReport(), '2026-08-01');
    await store.save({ ...sampleReport(), url: 'https://b.example/', platform: null }, '2026-08-03');
    const listed = await store.list();
    expect(listed.ok ? listed.value.map((entry) => entry.savedOn) : []).toEqual(['2026-08-03', '2026-08-01']);
    expect(JSON.stringify(listed)).not.toContain('findings');
  });

  it('are kept once a day and address', async () => {
    const store = savedReports(db);
    await store.save(sampleReport(3), '2026-08-01');
    await store.save(sampleReport(7), '2026-08-01');
    const listed = await store.list();
    expect(listed.ok && listed.value.length).toBe(1);
    const got = await store.get(listed.ok ? (listed.value[0]?.id ?? '') : '');
    expect(got.ok && got.value.report.findings.length).toBe(7);
  });

  it('are gone when deleted', async () => {
    const store = savedReports(db);
    const saved = await store.save(sampleReport(), '2026-08-01');
    const id = saved.ok ? saved.value.id : '';
    await store.remove(id);
    expect(await store.get(id)).toMatchObject({ ok: false, failure: { code: 'missing' } });
    await store.save(sampleReport(), '2026-08-02');
    await store.removeAll();
    expect(await store.list()).toEqual({ ok: true, value: [] });
  });

  it('that are broken say which field', async () => {
    const report = { ...sampleReport(), findings: [{ id: 'x' }] };
    await db.reports.put({ id: 'x', savedOn: '2026-08-01', url: 'u', platform: null, report });
    const got = await savedReports(db).get('x');
    expect(got).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    expect(got.ok ? '' : got.failure.message).toContain('findings[0]');
  });

  it('say what to do where there is no room', async () => {
    vi.spyOn(db.reports, 'put').mockRejectedValue(Object.assign(new Error('x'), { name: 'QuotaExceededError' }));
    expect(await savedReports(db).save(sampleReport(), '2026-08-01')).toMatchObject({
      ok: false,
      failure: { code: 'full', message: expect.stringContaining('Delete saved reports') },
    });
  });
});
