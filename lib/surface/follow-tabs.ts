import { followInView } from '../platform/in-view.ts';
import { onPanelTarget, panelTarget } from '../platform/panel.ts';
import { onTabReport } from '../platform/sessions.ts';
import { onSettings } from '../platform/settings.ts';
import { onTabChange, tabOfSurface } from '../platform/tabs.ts';
import type { Surface } from './surface.ts';

/**
 * Keeps a side panel in step with its window: the tab in front, its reports as they come, the finding in view, and what it
 * is asked to open.
 */
export async function followTabs(surface: Surface, search: string): Promise<void> {
  let tabId: number | null = null;
  let leave = () => {};
  const listen = () => {
    leave();
    if (tabId !== null) leave = followInView(tabId, (id) => surface.inView(id));
  };
  const turn = async (isLoaded: boolean) => {
    const tab = await tabOfSurface(search);
    const isSame = tab.ok && tab.value.id === tabId;
    if (isSame && !isLoaded) return;
    tabId = tab.ok ? tab.value.id : null;
    await surface.start(tab);
    listen();
  };
  onTabChange((changed, isActivation) => {
    if (isActivation || changed === tabId) void turn(!isActivation);
  });
  onTabReport((changed) => {
    if (changed === tabId) void surface.refresh().then(listen);
  });
  onPanelTarget((target) => {
    if (target.tabId === tabId) surface.openRecord(target.id);
  });
  onSettings((settings) => surface.takeSettings(settings));
  await turn(true);
  const asked = await panelTarget();
  if (asked && asked.tabId === tabId) surface.openRecord(asked.id);
}
