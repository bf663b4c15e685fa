import { now, today } from '../platform/clock.ts';
import { giveBack, mayFetch, requestNotifications, requestWatching } from '../platform/permissions.ts';
import { saveFile } from '../platform/save-file.ts';
import { libraryAddress, openAddress } from '../platform/tabs.ts';
import { tellWatch } from '../platform/watch-messages.ts';
import { openWatchStores } from './browser-ports.ts';
import type { WatchPagePorts } from './watch-page.ts';
import type { SwitchPorts } from './watch-switch.ts';

/** What our own pages need for watched documents, in a browser. */
export function watchPagePorts(): WatchPagePorts & SwitchPorts {
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
  const { store, reminders } = openWatchStores();
  return {
    store,
    reminders,
    archive: async (watch) => (await import('./archive-browser.ts')).bundledArchive().archive(watch),
    mayFetch,
    request: requestWatching,
    askToNotify: requestNotifications,
    giveBack,
    tell: tellWatch,
    openList: () => void openAddress(libraryAddress('changes')),
    saveFile,
    now,
    today,
    dayWords: (at) => words.format(at),
  };
}
