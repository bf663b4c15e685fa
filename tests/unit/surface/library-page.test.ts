import { expect, it, vi } from 'vitest';
import { fail, ok } from '../../../lib/model/result.ts';
import { SettingsSchema } from '../../../lib/model/settings.ts';
import { LibraryPage, type LibraryState } from '../../../lib/surface/library-page.ts';
import { sampleReport } from '../../fixtures/report.ts';
import { TAB, world } from './fake-ports.ts';

const ENTRY = { id: 'x', savedOn: '2026-08-01', url: 'https://fernway.example/terms', platform: 'Fernway' };

function library() {
  const store = {
    save: vi.fn(),
    list: vi.fn().mockResolvedValue(ok([ENTRY])),
    get: vi.fn().mockResolvedValue(ok({ ...ENTRY, report: sampleReport() })),
    remove: vi.fn().mockResolvedValue(ok(undefined)),
    removeAll: vi.fn().mockResolvedValue(ok(undefined)),
  };
  const forgetSession = vi.fn().mockResolvedValue(null);
  const exportAll = vi.fn().mockResolvedValue(ok('{}\n'));
  const brought = { reports: 1, watches: 2, known: 1, settings: SettingsSchema.parse({}) };
  const importAll = vi.fn().mockResolvedValue(ok(brought));
  const data = { exportAll, importAll };
  const ports = { ...data, ...world(), saved: async () => store, tabById: async () => ok(TAB), forgetSession };
  const states: LibraryState[] = [];
  const page = new LibraryPage(ports, (state) => states.push(state));
  return { page, store, ports, forgetSession, last: () => states.at(-1) };
}

it('lists saved reports and deletes one', async () => {
  const { page, store, last } = library();
  await page.go('#/saved');
  expect(last()?.entries).toEqual([ENTRY]);
  store.list.mockResolvedValue(ok([]));
  await page.remove('x');
  expect(store.remove).toHaveBeenCalledWith('x');
  expect(last()).toMatchObject({ entries: [], notice: 'Report deleted' });
});

it('opens a saved report, without asking any page', async () => {
  const { page, ports, last } = library();
  await page.go('#/report?saved=x');
  expect(last()).toMatchObject({ route: { view: 'report' }, surface: { tab: null, screen: { at: 'report' } } });
  expect(ports.ask).not.toHaveBeenCalled();
});

it('says so where a saved report is gone', async () => {
  const { page, store, last } = library();
  store.get.mockResolvedValue(fail('missing', 'That report is not on this device any more.'));
  await page.go('#/report?saved=x');
  expect(last()).toMatchObject({ route: { view: 'saved' }, notice: 'That report is not on this device any more.' });
});

it('opens the record of a finding of an open tab', async () => {
  const { page, last } = library();
  await page.go('#/report?tab=4&finding=a');
  expect(last()?.surface).toMatchObject({ tab: { id: 4 }, open: 'a' });
});

it('deletes all that is kept', async () => {
  const { page, store, ports, forgetSession, last } = library();
  await page.deleteAll();
  expect(store.removeAll).toHaveBeenCalled();
  expect(forgetSession).toHaveBeenCalled();
  expect(ports.saveSettings).toHaveBeenCalledWith(expect.objectContaining({ enabled: true, offSites: {} }));
  expect(last()?.notice).toContain('deleted');
});

it('takes all along in a file, and brings such a file back', async () => {
  const { page, ports, last } = library();
  await page.exportAll();
  expect(ports.saveFile).toHaveBeenCalledWith('clausemark.json', '{}\n', 'application/json');
  await page.importAll('{}');
  expect(last()?.notice).toContain('2 watched documents and 1 report added; 1 was here already.');
  ports.importAll.mockResolvedValue(fail('invalid', 'The file can\u2019t be used.'));
  await page.importAll('{');
  expect(last()?.notice).toBe('The file can\u2019t be used.');
});
