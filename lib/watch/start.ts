import type { ToWatch } from '../messages/watch-contract.ts';
import { onStart, onWatchAlarm, setWatchAlarm } from '../platform/alarms.ts';
import { onOnline } from '../platform/fetch-page.ts';
import { onNotificationClick } from '../platform/notify.ts';
import { closeReader } from '../platform/offscreen.ts';
import { onPermissions } from '../platform/permissions.ts';
import { libraryAddress, openAddress } from '../platform/tabs.ts';
import { askVisit } from '../platform/visits.ts';
import { onWatchTold } from '../platform/watch-messages.ts';
import { bundledArchive } from './archive-browser.ts';
import { lookPorts, openWatchStores, showUnreadOf, type WatchStores } from './browser-ports.ts';
import { look, lookAtVisit } from './look.ts';
import { inTurn, round } from './round.ts';
import { REMINDER, tellWaiting } from './tell.ts';
import { keepArchive } from './tell-archive.ts';
import { wantsVisit, watchAt } from './visit.ts';

/** What the rest of the background tells of watching. */
export interface Watching {
  /** A page was read in a tab of a window that is not private. */
  visited(tabId: number, url: string): Promise<void>;
}

/**
 * Keeps watch from the background: registers every listener at once, as browsers ask for. The database is opened when it is
 * first needed, and nothing is remembered between two wakings.
 */
export function startWatching(): Watching {
  let opened: WatchStores | null = null;
  const stores = () => {
    opened ??= openWatchStores();
    return opened;
  };
  const next = inTurn();
  const go = () => next(() => goRound(stores()));
  onWatchAlarm(() => void go());
  onOnline(() => void go());
  onStart(() => void go());
  listenToClicks();
  onPermissions(() => {
    listenToClicks();
    void go();
  });
  const visited = (tabId: number, url: string | null) => next(() => takeVisit(stores(), tabId, url));
  onWatchTold(async (message) => {
    if (message.type === 'watch/read') return showUnreadOf(stores().store);
    if (message.type === 'watch/visit') return visited(message.tabId, null);
    if (message.type === 'watch/look') await next(() => lookNow(message, stores()));
    await go();
  });
  return { visited };
}

function listenToClicks(): void {
  onNotificationClick((id) => {
    const view = id === '' || id.startsWith(REMINDER) ? 'changes' : `changes?watch=${encodeURIComponent(id)}`;
    void openAddress(libraryAddress(view));
  });
}

/** Tells first of what a background that died left untold. */
async function goRound(stores: WatchStores): Promise<void> {
  const ports = lookPorts(stores);
  // A dataset that can't be read is told of by popup and panel; it must not keep documents from being looked at.
  await keepArchive({ store: stores.store, ...bundledArchive() }).catch(() => undefined);
  await tellWaiting(ports);
  const due = await round(ports).finally(closeReader);
  const telling = await tellWaiting(ports);
  const times = [due, telling].flatMap((at) => at ?? []);
  await setWatchAlarm(times.length === 0 ? null : Math.min(...times));
  await showUnreadOf(stores.store);
}

async function lookNow({ id }: Extract<ToWatch, { type: 'watch/look' }>, stores: WatchStores): Promise<void> {
  const ports = lookPorts(stores);
  const watch = await stores.store.get(id);
  if (watch.ok && (await ports.mayFetch(watch.value.url))) await look(ports, watch.value);
}

/** Compares what a tab shows where the browser does not let us look by ourselves. `url` null: of a tab that is asked. */
async function takeVisit(stores: WatchStores, tabId: number, url: string | null): Promise<void> {
  const ports = lookPorts(stores);
  const listed = await stores.store.list();
  const all = listed.ok ? listed.value : [];
  if (all.length === 0 || (url !== null && !watchAt(all, url))) return;
  const visit = await askVisit(tabId);
  const watch = visit && watchAt(all, visit.report.url);
  if (!visit || !watch || !wantsVisit(watch, await ports.mayFetch(watch.url), ports.now())) return;
  await lookAtVisit(ports, watch, visit);
  await showUnreadOf(stores.store);
}
