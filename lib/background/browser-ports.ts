import { DatasetError, type DatasetFiles, openDataset } from '../dataset/load.ts';
import type { Records, ToPage } from '../messages/contract.ts';
import type { Report } from '../model/report.ts';
import { SettingsSchema } from '../model/settings.ts';
import { showBadge } from '../platform/badge.ts';
import { now } from '../platform/clock.ts';
import { datasetFile } from '../platform/dataset.ts';
import { takeLanding } from '../platform/landing.ts';
import { askPage } from '../platform/messages.ts';
import { openPanel } from '../platform/panel.ts';
import { dropTabReport, keepTabReport } from '../platform/sessions.ts';
import { loadSettings } from '../platform/settings.ts';
import type { BackgroundPorts } from './background.ts';
import { matchReport } from './match-report.ts';

let opened: Promise<DatasetFiles> | null = null;

/** Ties a report to the bundled dataset. Where that can't be used, marks by type stay; the panel says what is wrong. */
async function matchBundled(report: Report): Promise<Records> {
  try {
    opened ??= openDataset(datasetFile);
    return await matchReport(await opened, report);
  } catch (thrown) {
    opened = null;
    if (thrown instanceof DatasetError) return { records: {} };
    throw thrown;
  }
}

/** The background's ports in a browser. */
export function backgroundPorts(): BackgroundPorts & { ask(tabId: number, message: ToPage): Promise<unknown> } {
  return {
    settings: async () => {
      const loaded = await loadSettings();
      return loaded.ok ? loaded.value : SettingsSchema.parse({});
    },
    match: matchBundled,
    keep: (tabId, report) => keepTabReport(tabId, { report, at: now() }),
    drop: dropTabReport,
    badge: showBadge,
    landing: takeLanding,
    show: (tabId, id) => askPage(tabId, { type: 'page/show', id }),
    openPanel: (tabId, id) => openPanel(tabId, id, now()),
    ask: askPage,
  };
}
