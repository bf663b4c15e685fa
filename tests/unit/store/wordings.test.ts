import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ClausemarkDb } from '../../../lib/store/db.ts';
import { v1Reports } from '../../../lib/store/migrations/v1-reports.ts';
import { v2Watches } from '../../../lib/store/migrations/v2-watches.ts';
import { savedReports } from '../../../lib/store/saved-reports.ts';
import { wordings } from '../../../lib/store/wordings.ts';
import { sampleReport } from '../../fixtures/report.ts';

const WORDING = { id: 'CM-P-1 ab', text: 'We keep it for a year.', version: '2026-08-22', fetched: '2026-08-26' };
let db: ClausemarkDb;
beforeEach(() => {
  db = new ClausemarkDb('test');
});
afterEach(() => db.delete());

it('a kept wording comes back whole, until all are deleted', async () => {
  const store = wordings(db);
  await store.keep(WORDING);
  expect(await store.get(WORDING.id)).toEqual({ ok: true, value: WORDING });
  await store.removeAll();
  expect(await store.get(WORDING.id)).toMatchObject({ ok: false, failure: { code: 'missing' } });
});

it('a broken one is turned away with the field that is wrong', async () => {
  await db.wordings.put({ id: 'x', value: { ...WORDING, id: 'x', version: 'yesterday' } });
  const got = await wordings(db).get('x');
  expect(got).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  expect(!got.ok && got.failure.message).toContain('version');
});

it('a database from before wordings keeps its reports and takes wordings', async () => {
  const before = new ClausemarkDb('test', [v1Reports, v2Watches]);
  await savedReports(before).save(sampleReport(), '2026-08-01');
  before.close();
  expect(await savedReports(db).list()).toMatchObject({ ok: true, value: [{ savedOn: '2026-08-01' }] });
  expect(await wordings(db).keep(WORDING)).toMatchObject({ ok: true });
});
