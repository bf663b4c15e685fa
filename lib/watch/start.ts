import type { ToWatch } from '../messages/watch-contract.ts';
import { onStart, onWatchAlarm, setWatchAlarm } from '../platform/alarms.ts';
import { onNotificationClick } from '../platform/notify.ts';
import { closeReader } from '../platform/offscreen.ts';
import { onPermissions } from '../platform/permissions.ts';
import { libraryAddress, openAddress } from '../platform/tabs.ts';
import { onWatchTold } from '../platform/watch-messages.ts';
import type { Watches } from '../store/watches.ts';
import { lookPorts, openWatches, showUnreadOf } from './browser-ports.ts';
import { look } from './look.ts';
import { inTurn, round } from './round.ts';

/**
 * Keeps watch from the background: registers every listener at once, as browsers ask for. The database is opened when it is
 * first needed, and nothing is remembered between two wakings.
 */
export function startWatching(): void {
  let opened: Watches | null = null;
  const store = () => {
    opened ??= openWatches();
    return opened;
  };
  const go = inTurn(() => goRound(store()));
  const wake = () => void go();
  onWatchAlarm(wake);
  onStart(wake);
  listenToClicks();
  onPermissions(() => {
    listenToClicks();
    wake();
  });
  onWatchTold((message) => carryOut(message, store(), go));
}

function listenToClicks(): void {
  onNotificationClick((id) => void openAddress(libraryAddress(`changes?watch=${encodeURIComponent(id)}`)));
}

async function goRound(store: Watches): Promise<void> {
  const next = await round(lookPorts(store)).finally(closeReader);
  await setWatchAlarm(next);
  await showUnreadOf(store);
}

async function carryOut(message: ToWatch, store: Watches, go: () => Promise<void>): Promise<void> {
  if (message.type === 'watch/read') return showUnreadOf(store);
  if (message.type === 'watch/look') {
    const ports = lookPorts(store);
    const watch = await store.get(message.id);
    if (watch.ok && (await ports.mayFetch(watch.value.url))) await look(ports, watch.value);
  }
  await go();
}
