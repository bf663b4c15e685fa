import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onPanelTarget, openPanel, panelTarget } from '../../../lib/platform/panel.ts';
import { resetBrowser } from './fake.ts';

vi.mock('wxt/browser', async () => (await import('./fake.ts')).fakeModule);

const OWN = { ...fakeBrowser };

/** Leaves the fake browser with these panels only. */
function withApi(api: object): void {
  Reflect.deleteProperty(fakeBrowser, 'sidePanel');
  Reflect.deleteProperty(fakeBrowser, 'sidebarAction');
  Object.assign(fakeBrowser, api);
}

beforeEach(() => {
  Object.assign(fakeBrowser, OWN);
  resetBrowser();
  withApi({});
});

describe('openPanel', () => {
  it('calls the browser before anything is awaited, so that the click still counts', () => {
    const open = vi.fn().mockResolvedValue(undefined);
    withApi({ sidePanel: { open } });
    void openPanel(8, 'a', 1);
    expect(open).toHaveBeenCalledWith({ tabId: 8 });
  });

  it('opens the sidebar of Firefox and remembers what to show', async () => {
    const open = vi.fn().mockResolvedValue(undefined);
    withApi({ sidebarAction: { open } });
    const asked = vi.fn();
    onPanelTarget(asked);
    expect(await openPanel(8, 'a', 1)).toEqual({ ok: true, value: 'panel' });
    expect(await panelTarget()).toEqual({ tabId: 8, id: 'a', at: 1 });
    expect(asked).toHaveBeenCalledWith({ tabId: 8, id: 'a', at: 1 });
  });

  it.each([
    ['has no panel', {}],
    ['refuses', { sidebarAction: { open: () => Promise.reject(new Error('not from a click')) } }],
  ])('opens the full page where the browser %s', async (_, api) => {
    withApi(api);
    expect(await openPanel(8, 'a:risk@1', 1)).toEqual({ ok: true, value: 'tab' });
    const [tab] = (await fakeBrowser.tabs.query({})).slice(-1);
    expect(tab?.url).toMatch(/library\.html#\/report\?tab=8&finding=a%3Arisk%401$/);
  });
});

it('a target of another shape is none', async () => {
  await fakeBrowser.storage.session.set({ panel: { tabId: 'x' } });
  expect(await panelTarget()).toBeNull();
});
