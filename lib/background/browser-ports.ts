import type { ToPage } from '../messages/contract.ts';
import { SettingsSchema } from '../model/settings.ts';
import { showBadge } from '../platform/badge.ts';
import { now } from '../platform/clock.ts';
import { askPage } from '../platform/messages.ts';
import { openPanel } from '../platform/panel.ts';
import { dropTabReport, keepTabReport } from '../platform/sessions.ts';
import { loadSettings } from '../platform/settings.ts';
import type { BackgroundPorts } from './background.ts';

/** The background's ports in a browser. */
export function backgroundPorts(): BackgroundPorts & { ask(tabId: number, message: ToPage): Promise<unknown> } {
  return {
    settings: async () => {
      const loaded = await loadSettings();
      return loaded.ok ? loaded.value : SettingsSchema.parse({});
    },
    // The bundled dataset is not wired here yet: no finding has a record.
    match: () => Promise.resolve({ records: {} }),
    keep: (tabId, report) => keepTabReport(tabId, { report, at: now() }),
    drop: dropTabReport,
    badge: showBadge,
    openPanel: (tabId, id) => openPanel(tabId, id, now()),
    ask: askPage,
  };
}
