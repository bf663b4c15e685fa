// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { LibraryApp, type LibraryAppView } from '../../../components/library/library-app.tsx';
import { SettingsSchema } from '../../../lib/model/settings.ts';
import { sampleReport } from '../../fixtures/report.ts';
import { events, sampleView, show } from './render.ts';

const on = {
  ...events(),
  onReadTheirs: vi.fn(),
  onRemove: vi.fn(),
  onSettings: vi.fn(),
  onExportAll: vi.fn(),
  onImport: vi.fn(),
  onDeleteAll: vi.fn(),
};
const view = (change: Partial<LibraryAppView>): LibraryAppView => ({
  view: 'saved',
  report: null,
  clauses: null,
  entries: [],
  settings: SettingsSchema.parse({}),
  types: [],
  pages: [],
  notice: null,
  ...change,
});
const draw = (change: Partial<LibraryAppView>) => show(<LibraryApp view={view(change)} on={on} />);

it('says that nothing is saved, and lists what is', async () => {
  expect((await draw({})).texts('.state h2')).toEqual(['No saved reports']);
  const entry = { id: 'a b', savedOn: '2026-08-01', url: 'https://fernway.example/terms', platform: 'Fernway' };
  const ui = await draw({ entries: [entry] });
  expect(ui.all('.saved a')[0]?.getAttribute('href')).toBe('#/report?saved=a%20b');
  await ui.press(ui.button('Delete the report of Fernway'));
  expect(on.onRemove).toHaveBeenCalledWith('a b');
});

it('changes settings and turns a site on again', async () => {
  const settings = { ...SettingsSchema.parse({}), offSites: { 'a.example': '2026-08-20', 'b.example': '2026-08-21' } };
  const ui = await draw({ view: 'settings', settings });
  await ui.press(ui.button('Turn on for a.example'));
  expect(on.onSettings).toHaveBeenLastCalledWith({ ...settings, offSites: { 'b.example': '2026-08-21' } });
  for (const input of ui.all('input[type=checkbox]')) await ui.press(input);
  expect(on.onSettings).toHaveBeenCalledWith({ ...settings, enabled: false });
  expect(on.onSettings).toHaveBeenCalledWith({ ...settings, sureness: 'sure' });
  const watching = { tell: 'soon', quiet: null, metered: false };
  expect(on.onSettings).toHaveBeenCalledWith({ ...settings, watching: { ...watching, quiet: { from: 22, to: 7 } } });
  expect(on.onSettings).toHaveBeenLastCalledWith({ ...settings, watching: { ...watching, metered: true } });
  await ui.press(ui.button('Delete everything'));
  expect(on.onDeleteAll).not.toHaveBeenCalled();
  await ui.press(ui.button('Yes, delete everything'));
  expect(on.onDeleteAll).toHaveBeenCalled();
});

it('takes another address for the archive, and no nonsense', async () => {
  const settings = SettingsSchema.parse({});
  const ui = await draw({ view: 'settings', settings });
  const field = ui.all('input[type=url]')[0] as HTMLInputElement;
  await ui.type(field, 'gibberish');
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(ui.texts('[role=alert]')[0]).toContain('no web address'));
  await ui.type(field, 'http://localhost:8080/raw');
  field.dispatchEvent(new Event('change', { bubbles: true }));
  expect(on.onSettings).toHaveBeenLastCalledWith({ ...settings, archive: 'http://localhost:8080/raw' });
});

it('prints the whole report, or one clause', async () => {
  const whole = await draw({ view: 'print', report: sampleView() });
  expect(whole.all('.clause')).toHaveLength(sampleReport().findings.length);
  const open = sampleReport().findings[1]?.id ?? '';
  const one = await draw({ view: 'print', report: sampleView({ open }) });
  expect(one.texts('.clause h3')).toEqual(['forced-arbitration']);
  expect(one.texts('.source')[0]).toContain('https://fernway.example/terms. Read on 26 August 2026');
});

it('marks the view that is open, and shows our pages when they are there', async () => {
  const page = {
    id: 'faq' as const,
    title: 'Questions',
    lead: 'Short answers.',
    sections: [{ id: 'a', heading: 'About', blocks: [{ q: 'Why is it so?', a: 'Because it is.' }, { p: 'More.' }] }],
  };
  expect((await draw({ view: 'faq' })).texts('h1')).toEqual([]);
  const ui = await draw({ view: 'faq', pages: [page] });
  expect(ui.texts('h1')).toEqual(['Questions']);
  expect(ui.texts('[aria-current="page"]')).toEqual(['Questions']);
});
