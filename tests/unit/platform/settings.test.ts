import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SettingsSchema } from '../../../lib/model/settings.ts';
import { loadSettings, onSettings, saveSettings } from '../../../lib/platform/settings.ts';
import { resetBrowser } from './fake.ts';

vi.mock('wxt/browser', async () => (await import('./fake.ts')).fakeModule);
beforeEach(resetBrowser);

const DEFAULTS = SettingsSchema.parse({});

describe('settings', () => {
  it('are the defaults where none were kept', async () => {
    expect(await loadSettings()).toEqual({ ok: true, value: DEFAULTS });
  });

  it('come back as they were kept', async () => {
    const settings = { ...DEFAULTS, enabled: false, offSites: { 'a.example': '2026-08-20' } };
    await saveSettings(settings);
    expect(await loadSettings()).toEqual({ ok: true, value: settings });
  });

  it('are not replaced silently where they are broken', async () => {
    await fakeBrowser.storage.local.set({ settings: { schema: 1, enabled: 'maybe' } });
    const loaded = await loadSettings();
    expect(loaded).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    expect(loaded.ok ? '' : loaded.failure.message).toContain('enabled');
  });

  it('are told to whoever listens, until that ends', async () => {
    const heard = vi.fn();
    const undo = onSettings(heard);
    await saveSettings({ ...DEFAULTS, sureness: 'sure' });
    await fakeBrowser.storage.local.set({ other: 1 });
    undo();
    await saveSettings(DEFAULTS);
    expect(heard.mock.calls).toEqual([[{ ...DEFAULTS, sureness: 'sure' }]]);
  });
});
