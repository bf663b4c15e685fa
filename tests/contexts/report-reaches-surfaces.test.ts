import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createBackground } from '../../lib/background/background.ts';
import { backgroundPorts } from '../../lib/background/browser-ports.ts';
import type { ToBackground } from '../../lib/messages/contract.ts';
import { ok } from '../../lib/model/result.ts';
import { onBackgroundAsked } from '../../lib/platform/messages.ts';
import { dropTabReport } from '../../lib/platform/sessions.ts';
import { onTabClosed } from '../../lib/platform/tabs.ts';
import { browserPorts, openSavedReports } from '../../lib/surface/browser-ports.ts';
import type { SurfaceState } from '../../lib/surface/state.ts';
import { Surface } from '../../lib/surface/surface.ts';
import { sampleReport } from '../fixtures/report.ts';
import { resetBrowser, sendToTab } from '../unit/platform/fake.ts';

vi.mock('wxt/browser', async () => (await import('../unit/platform/fake.ts')).fakeModule);

const URL_OF_PAGE = 'https://fernway.example/terms';
const page = (change: object) => ({ report: sampleReport(), marking: true, current: null, error: null, ...change });

/** The background as its entry point wires it, in the in-memory browser. */
function wireBackground() {
  onBackgroundAsked(createBackground(backgroundPorts()));
  onTabClosed((tabId) => void dropTabReport(tabId));
}

/** What a content script of tab 4 sends. */
async function send(message: ToBackground, incognito = false) {
  await fakeBrowser.runtime.onMessage.trigger(message, { tab: { id: 4, incognito } } as never);
}

async function openPopup(isPrivate = false) {
  const states: SurfaceState[] = [];
  const surface = new Surface(browserPorts({ inject: true }), (state) => states.push(state));
  await surface.start(ok({ id: 4, url: URL_OF_PAGE, isPrivate }));
  return { surface, states, last: () => states.at(-1) };
}

/** Everything that is written to disk or kept in the browser's memory. */
async function allThatIsKept(): Promise<string> {
  const saved = await (await openSavedReports()).list();
  const areas = [await fakeBrowser.storage.local.get(null), await fakeBrowser.storage.session.get(null)];
  return JSON.stringify([areas, saved.ok ? saved.value : 'broken']);
}

beforeEach(async () => {
  resetBrowser();
  await (await openSavedReports()).removeAll();
  wireBackground();
});

describe('a report of a page', () => {
  it('reaches button and popup though the page is gone quiet and the worker was started anew', async () => {
    await send({ type: 'report/ready', report: sampleReport() });
    expect(await fakeBrowser.action.getBadgeText({ tabId: 4 })).toBe('3');
    fakeBrowser.runtime.onMessage.removeAllListeners();
    wireBackground();
    sendToTab.mockImplementation(() => new Promise((done) => setTimeout(() => done(page({})), 30)));
    const { states } = await openPopup();
    expect(states.map(({ screen }) => screen.at)).toEqual(['report', 'report']);
  });

  it('goes with its tab', async () => {
    await send({ type: 'report/ready', report: sampleReport() });
    await fakeBrowser.tabs.onRemoved.trigger(4, { windowId: 1, isWindowClosing: false });
    expect(await allThatIsKept()).not.toContain('fernway');
  });

  it('goes when the page takes it back', async () => {
    await send({ type: 'report/ready', report: sampleReport() });
    await send({ type: 'report/gone' });
    expect(await fakeBrowser.action.getBadgeText({ tabId: 4 })).toBe('');
    expect(await allThatIsKept()).not.toContain('fernway');
  });

  it('is saved on disk only when the reader saves it', async () => {
    await send({ type: 'report/ready', report: sampleReport() });
    sendToTab.mockResolvedValue(page({}));
    const { surface, last } = await openPopup();
    expect((await (await openSavedReports()).list()).ok && (await allThatIsKept())).not.toContain('savedOn');
    await surface.out.save();
    expect(last()?.notice).toBe('Report saved on this device');
    expect(await allThatIsKept()).toContain('savedOn');
  });
});

it('nothing of a private window is kept, whatever the reader presses', async () => {
  await send({ type: 'report/ready', report: sampleReport() }, true);
  sendToTab.mockResolvedValue(page({}));
  const { surface, last } = await openPopup(true);
  expect(last()?.screen.at).toBe('report');
  await surface.setMarking('site', false);
  await surface.setMarking('tab', false);
  await surface.out.save();
  await surface.out.copyLink(sampleReport().findings[0]?.id ?? '');
  expect(await allThatIsKept()).not.toMatch(/fernway/i);
});

it('a broken message is turned away and keeps nothing', async () => {
  const broken = { type: 'report/ready', report: { ...sampleReport(), findings: 'many' } };
  const answers = await fakeBrowser.runtime.onMessage.trigger(broken, { tab: { id: 4 } } as never);
  expect(answers).toEqual([undefined]);
  expect(await allThatIsKept()).not.toContain('fernway');
});
