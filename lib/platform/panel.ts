import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { ok, type Result } from '../model/result.ts';
import { libraryAddress, openAddress } from './tabs.ts';

const KEY = 'panel';

const TargetSchema = z.object({ tabId: z.int(), id: z.nullable(z.string()), at: z.number() });

/** What a panel was asked to show: a finding of a tab, or its list (`id` null). `at` tells two askings apart. */
export type PanelTarget = z.infer<typeof TargetSchema>;

interface SidePanel {
  open(options: { tabId: number }): Promise<void>;
}
interface SidebarAction {
  open(): Promise<void>;
}

/** Starts opening the browser's own panel, or null where it has none (Firefox for Android). */
function opening(tabId: number): Promise<void> | null {
  const apis = browser as unknown as { sidePanel?: SidePanel; sidebarAction?: SidebarAction };
  if (apis.sidePanel) return apis.sidePanel.open({ tabId });
  return apis.sidebarAction ? apis.sidebarAction.open() : null;
}

/**
 * Opens the side panel (Chrome) or sidebar (Firefox) at a finding, or the full page in a tab where the browser has no panel
 * or does not take the call for the reader's click. Call it straight from the click: browsers forget clicks at the
 * first `await`.
 */
export async function openPanel(tabId: number, id: string | null, at: number): Promise<Result<'panel' | 'tab'>> {
  const opened = opening(tabId);
  await browser.storage.session.set({ [KEY]: { tabId, id, at } satisfies PanelTarget });
  const byBrowser = await (opened ?? Promise.reject()).then(
    () => true,
    () => false,
  );
  if (byBrowser) return ok('panel');
  const finding = id === null ? '' : `&finding=${encodeURIComponent(id)}`;
  const tab = await openAddress(libraryAddress(`report?tab=${tabId}${finding}`));
  return tab.ok ? ok('tab') : tab;
}

/** What the panel was last asked to show, if anything. */
export async function panelTarget(): Promise<PanelTarget | null> {
  const stored: Record<string, unknown> = await browser.storage.session.get(KEY);
  return TargetSchema.safeParse(stored[KEY]).data ?? null;
}

/** Calls `asked` each time a panel is asked to show something. Returns its undo. */
export function onPanelTarget(asked: (target: PanelTarget) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const parsed = area === 'session' ? TargetSchema.safeParse(changes[KEY]?.newValue) : null;
    if (parsed?.success) asked(parsed.data);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
