import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../model/result.ts';
import { wordsOf } from './reason.ts';

/** A browser tab as far as the extension may see it. */
export interface PageTab {
  readonly id: number;
  /** Known only where the reader's click on the toolbar button has opened the tab to us, else null. */
  readonly url: string | null;
  readonly isPrivate: boolean;
}

interface RawTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly incognito?: boolean | undefined;
}

function pageTab(raw: RawTab): Result<PageTab> {
  if (raw.id === undefined) return fail('missing', 'This window has no tab to read.');
  return ok({ id: raw.id, url: raw.url ?? null, isPrivate: raw.incognito ?? false });
}

/** The tab in front in the window this surface belongs to. */
async function activeTab(): Promise<Result<PageTab>> {
  const [raw] = await browser.tabs.query({ active: true, currentWindow: true });
  return raw ? pageTab(raw) : fail('missing', 'This window has no tab to read.');
}

/** A tab by its id; fails with `missing` after it was closed. */
export async function tabById(id: number): Promise<Result<PageTab>> {
  try {
    return pageTab(await browser.tabs.get(id));
  } catch (thrown) {
    return fail('missing', `That tab is closed (${wordsOf(thrown)}).`);
  }
}

/** The tab that a surface is about: named in its address (`?tab=12`), else the one in front. */
export function tabOfSurface(search: string): Promise<Result<PageTab>> {
  const named = new URLSearchParams(search).get('tab');
  return named !== null && /^\d{1,10}$/.test(named) ? tabById(Number(named)) : activeTab();
}

/** Calls `changed` when another tab comes to the front (`isActivation`), or a page has loaded. Returns its undo. */
export function onTabChange(changed: (tabId: number, isActivation: boolean) => void): () => void {
  const activated = (info: { tabId: number }) => changed(info.tabId, true);
  const updated = (tabId: number, info: { status?: string | undefined }) => {
    if (info.status === 'complete') changed(tabId, false);
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** Calls `closed` after a tab was closed. For the background: registered once, never undone. */
export function onTabClosed(closed: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => closed(tabId));
}

/** Brings a tab to the front, for "Show on page" from another tab. */
export async function bringToFront(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
}

/** Opens an address in a new tab, whose id it gives back. Only http, https and pages of our own are opened. */
export async function openAddress(address: string): Promise<Result<number | null>> {
  const own = browser.runtime.getURL('/library.html');
  if (!/^https?:\/\//i.test(address) && !address.startsWith(own))
    return fail('refused', 'Only web addresses are opened.');
  const tab = await browser.tabs.create({ url: address });
  return ok(tab.id ?? null);
}

/** The address of the full page, at one of its views ("report?tab=12", "saved"). */
export function libraryAddress(view: string): string {
  return `${browser.runtime.getURL('/library.html')}#/${view}`;
}
