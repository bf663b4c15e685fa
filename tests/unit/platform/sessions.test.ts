import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  allTabReports,
  dropAllTabReports,
  dropTabReport,
  keepTabReport,
  onTabReport,
  tabReport,
} from '../../../lib/platform/sessions.ts';
import { sampleReport } from '../../fixtures/report.ts';
import { resetBrowser } from './fake.ts';

vi.mock('wxt/browser', async () => (await import('./fake.ts')).fakeModule);
beforeEach(resetBrowser);

describe('reports of open tabs', () => {
  it('are kept in memory only, by tab', async () => {
    await keepTabReport(5, { report: sampleReport(), at: 10 });
    expect(await tabReport(5)).toEqual({ ok: true, value: { report: sampleReport(), at: 10 } });
    expect(await tabReport(6)).toMatchObject({ ok: false, failure: { code: 'missing' } });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('are checked when they are read', async () => {
    for (const stored of [{ at: 1 }, { json: '{"schema":1}', at: 1 }, { json: '{"schema"', at: 1 }]) {
      await fakeBrowser.storage.session.set({ 'report:5': stored });
      expect(await tabReport(5)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    }
  });

  it('can be read all at once, without broken ones', async () => {
    await fakeBrowser.storage.session.set({ 'report:9': { at: 1 }, panel: 'x' });
    await keepTabReport(5, { report: sampleReport(1), at: 1 });
    expect(await allTabReports()).toEqual([{ tabId: 5, report: sampleReport(1) }]);
  });

  it('go when dropped, and leave other things of the session alone', async () => {
    await fakeBrowser.storage.session.set({ panel: 'x' });
    await keepTabReport(5, { report: sampleReport(1), at: 1 });
    await keepTabReport(6, { report: sampleReport(1), at: 2 });
    await dropTabReport(5);
    expect((await tabReport(5)).ok).toBe(false);
    await dropAllTabReports();
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).toEqual(['panel']);
  });

  it('make room for a new one, the oldest half first', async () => {
    for (const tab of [1, 2, 3, 4]) await keepTabReport(tab, { report: sampleReport(1), at: tab });
    const set = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('quota'));
    expect(await keepTabReport(5, { report: sampleReport(1), at: 5 })).toEqual({ ok: true, value: undefined });
    set.mockRestore();
    const kept = Object.keys(await fakeBrowser.storage.session.get(null));
    expect(kept.sort()).toEqual(['report:3', 'report:4', 'report:5']);
  });

  it('say that there is no room where half is not enough', async () => {
    const set = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('quota'));
    expect(await keepTabReport(5, { report: sampleReport(1), at: 5 })).toMatchObject({
      ok: false,
      failure: { code: 'full' },
    });
    set.mockRestore();
  });

  it('tell which tab changed', async () => {
    const changed = vi.fn();
    onTabReport(changed);
    await keepTabReport(12, { report: sampleReport(1), at: 1 });
    await fakeBrowser.storage.session.set({ panel: 'x' });
    await dropTabReport(12);
    expect(changed.mock.calls).toEqual([[12], [12]]);
  });
});
