import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { libraryAddress, openAddress, tabOfSurface } from '../../../lib/platform/tabs.ts';
import { resetBrowser } from './fake.ts';

vi.mock('wxt/browser', async () => (await import('./fake.ts')).fakeModule);
beforeEach(resetBrowser);

describe('tabOfSurface', () => {
  it('is the tab that the address names', async () => {
    const tab = await fakeBrowser.tabs.create({ url: 'https://a.example/' });
    expect(await tabOfSurface(`?tab=${tab.id}`)).toMatchObject({ ok: true, value: { id: tab.id } });
  });

  it('is missing where that tab is closed', async () => {
    expect(await tabOfSurface('?tab=4711')).toMatchObject({ ok: false, failure: { code: 'missing' } });
  });

  it('is the tab in front where the address names none', async () => {
    const tab = await fakeBrowser.tabs.create({ url: 'https://a.example/', active: true });
    const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([tab]);
    expect(await tabOfSurface('')).toMatchObject({ ok: true, value: { id: tab.id, url: 'https://a.example/' } });
    expect(query).toHaveBeenCalledWith({ active: true, currentWindow: true });
    query.mockRestore();
  });
});

describe('openAddress', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'about:config'])(
    'refuses %s',
    async (bad) => {
      expect(await openAddress(bad)).toMatchObject({ ok: false, failure: { code: 'refused' } });
    },
  );

  it('opens web addresses and our own full page', async () => {
    expect((await openAddress('https://a.example/x')).ok).toBe(true);
    expect((await openAddress(libraryAddress('saved'))).ok).toBe(true);
  });
});
