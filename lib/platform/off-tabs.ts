import { browser } from 'wxt/browser';
import { TabSwitchSchema, ToTabSchema } from '../messages/contract.ts';

/** In the browser's memory, one for each tab in which the reader has marking off: gone with the tab. */
const PREFIX = 'off:';
/**
 * On disk: whether there is any such tab, and nothing of which. A page waits for the background, which may have to be woken
 * first, only where there is one.
 */
const ANY = 'off-in-tabs';

/** Content script: whether the reader has marking off in this tab. */
export async function isOffInTab(): Promise<boolean> {
  try {
    const stored: Record<string, unknown> = await browser.storage.local.get(ANY);
    return stored[ANY] === true && (await askTab(null));
  } catch {
    return false;
  }
}

/** Content script: keeps the reader's choice for this tab until it is closed. */
export async function keepTab(off: boolean): Promise<void> {
  await askTab(off).catch(() => undefined);
}

async function askTab(off: boolean | null): Promise<boolean> {
  const answer: unknown = await browser.runtime.sendMessage({ type: 'tab/off', off });
  return TabSwitchSchema.safeParse(answer).data?.off ?? false;
}

/** Background: keeps and tells in which tabs marking is off. Nothing is kept of private windows. */
export function rememberOffTabs(): void {
  browser.runtime.onMessage.addListener((message: unknown, from): Promise<{ off: boolean }> | undefined => {
    const parsed = ToTabSchema.safeParse(message);
    const tab = from.tab;
    if (!parsed.success || tab?.id === undefined) return undefined;
    return tab.incognito ? Promise.resolve({ off: false }) : switched(tab.id, parsed.data.off);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forget(tabId));
  browser.runtime.onStartup.addListener(() => void noteWhetherAny());
}

async function switched(tabId: number, off: boolean | null): Promise<{ off: boolean }> {
  const key = PREFIX + tabId;
  if (off === null) return { off: key in (await browser.storage.session.get(key)) };
  if (off) await browser.storage.session.set({ [key]: true });
  else await browser.storage.session.remove(key);
  await noteWhetherAny();
  return { off };
}

async function forget(tabId: number): Promise<void> {
  const key = PREFIX + tabId;
  if (key in (await browser.storage.session.get(key))) await switched(tabId, false);
}

async function noteWhetherAny(): Promise<void> {
  const stored = await browser.storage.session.get(null);
  if (Object.keys(stored).some((key) => key.startsWith(PREFIX))) await browser.storage.local.set({ [ANY]: true });
  else await browser.storage.local.remove(ANY);
}
