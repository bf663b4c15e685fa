import { now, today } from '../platform/clock.ts';
import { giveBack, mayFetch, requestWatching } from '../platform/permissions.ts';
import { saveFile } from '../platform/save-file.ts';
import { tellWatch } from '../platform/watch-messages.ts';
import { openWatches } from './browser-ports.ts';
import type { WatchPagePorts } from './watch-page.ts';

/** What our own pages need for watched documents, in a browser. */
export function watchPagePorts(): WatchPagePorts & { today(): string } {
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
  return {
    store: openWatches(),
    mayFetch,
    request: requestWatching,
    giveBack,
    tell: tellWatch,
    saveFile,
    now,
    today,
    dayWords: (at) => words.format(at),
  };
}
