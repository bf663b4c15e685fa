import { type WatchSettings, watchSettingsOf } from '../model/settings.ts';
import { dayOf, now } from '../platform/clock.ts';
import { fetchPage, isMetered, isOnline } from '../platform/fetch-page.ts';
import { notify, showUnread } from '../platform/notify.ts';
import { readOffscreen } from '../platform/offscreen.ts';
import { mayFetch } from '../platform/permissions.ts';
import { loadSettings } from '../platform/settings.ts';
import { ClausemarkDb } from '../store/db.ts';
import { type Notices, notices } from '../store/notices.ts';
import { type Reminders, reminders } from '../store/reminders.ts';
import { type Watches, watches } from '../store/watches.ts';
import { titleOfEffect } from '../surface/effect-title.ts';
import type { LookPorts } from './look.ts';
import { originPattern } from './new-watch.ts';
import { inTurn } from './round.ts';
import { type TellPorts, tellWaiting } from './tell.ts';

/** All that is kept of watching on this device. */
export interface WatchStores {
  readonly store: Watches;
  readonly notices: Notices;
  readonly reminders: Reminders;
}

/** Opens what is kept of watching; one connection for all of it. */
export function openWatchStores(): WatchStores {
  const db = new ClausemarkDb();
  return { store: watches(db), notices: notices(db), reminders: reminders(db) };
}

/** What looking at documents and telling of them needs, in a browser. */
export function lookPorts(stores: WatchStores): LookPorts & TellPorts & { mayUseNet(): Promise<boolean> } {
  const telling: TellPorts = {
    ...stores,
    now,
    settings: watchSettings,
    show: notify,
    titleOf: titleOfEffect,
  };
  // Two looks that tell at once would each show the other's notices too.
  const next = inTurn();
  return {
    ...telling,
    store: stores.store,
    dayOf,
    mayFetch: (url) => mayFetch(originPattern(url)),
    mayUseNet: async () => isOnline() && ((await watchSettings()).metered || !isMetered()),
    fetch: fetchPage,
    read: readOffscreen,
    tell: () =>
      next(async () => {
        await tellWaiting(telling);
        await showUnreadOf(stores.store);
      }),
  };
}

async function watchSettings(): Promise<WatchSettings> {
  const loaded = await loadSettings();
  return watchSettingsOf(loaded.ok ? loaded.value : {});
}

/** Puts the dot on the button while changes are unread. */
export async function showUnreadOf(store: Watches): Promise<void> {
  const unread = await store.unread();
  await showUnread(unread.ok ? unread.value.length : 0);
}
