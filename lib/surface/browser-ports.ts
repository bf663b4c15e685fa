import type { Result } from '../model/result.ts';
import { copyText } from '../platform/clipboard.ts';
import { now, today } from '../platform/clock.ts';
import { injectReader, isPdf } from '../platform/inject.ts';
import { leaveLanding } from '../platform/landing.ts';
import { askPage } from '../platform/messages.ts';
import { openPanel } from '../platform/panel.ts';
import { saveFile } from '../platform/save-file.ts';
import { dropAllTabReports, tabReport } from '../platform/sessions.ts';
import { loadSettings, saveSettings } from '../platform/settings.ts';
import { canShare, shareLink } from '../platform/share.ts';
import { bringToFront, libraryAddress, openAddress, tabById } from '../platform/tabs.ts';
import { ownVersion } from '../platform/version.ts';
import type { LibraryPorts } from './library-page.ts';
import type { SurfacePorts } from './ports.ts';

/**
 * The ports of a surface in a browser. `inject` is for surfaces that the toolbar click opens; `close` for those that cover
 * the page. The database is loaded when it is first needed, so that no surface waits for it.
 */
export function browserPorts({ inject = false, close = () => {} }): SurfacePorts {
  return {
    ask: askPage,
    inject: inject ? injectReader : null,
    isPdf,
    kept: tabReport,
    loadSettings,
    saveSettings,
    openPanel: (tabId, id) => openPanel(tabId, id, now()),
    openAddress,
    openDocument,
    bringToFront,
    copy: copyText,
    saveFile,
    share: canShare() ? shareLink : null,
    libraryAddress,
    save: async (report) => (await openSavedReports()).save(report, today()),
    close,
    version: ownVersion,
    today,
  };
}

async function openDocument(address: string, record: string): Promise<Result<unknown>> {
  const opened = await openAddress(address);
  if (opened.ok && opened.value !== null) await leaveLanding(opened.value, record);
  return opened;
}

/** The saved reports on this device. */
export async function openSavedReports() {
  const [{ ClausemarkDb }, { savedReports }] = await Promise.all([
    import('../store/db.ts'),
    import('../store/saved-reports.ts'),
  ]);
  return savedReports(new ClausemarkDb());
}

/** The ports of the full page in a browser. */
export function libraryPorts(): LibraryPorts {
  return {
    ...browserPorts({}),
    saved: openSavedReports,
    tabById,
    forgetSession: forgetAll,
    exportAll: async () => (await dataPorts()).exportEverything(),
    importAll: async (text) => (await dataPorts()).importEverything(text),
  };
}

const dataPorts = () => import('../watch/data-ports.ts');

/** Forgets the reports of open tabs, and all that the database holds. */
async function forgetAll(): Promise<void> {
  await dropAllTabReports();
  await (await dataPorts()).eraseEverything();
}
