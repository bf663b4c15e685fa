import { dayOf, now } from '../platform/clock.ts';
import { fetchPage } from '../platform/fetch-page.ts';
import { notify, showUnread } from '../platform/notify.ts';
import { readOffscreen } from '../platform/offscreen.ts';
import { mayFetch } from '../platform/permissions.ts';
import { ClausemarkDb } from '../store/db.ts';
import { type Watches, watches } from '../store/watches.ts';
import { titleOfEffect } from '../surface/effect-title.ts';
import { headline } from './judge/headline.ts';
import type { LookPorts } from './look.ts';
import { originPattern } from './new-watch.ts';

/** The watched documents on this device. */
export function openWatches(): Watches {
  return watches(new ClausemarkDb());
}

/** What looking at documents needs, in a browser. */
export function lookPorts(store: Watches): LookPorts {
  return {
    store,
    now,
    dayOf,
    mayFetch: (url) => mayFetch(originPattern(url)),
    fetch: fetchPage,
    read: readOffscreen,
    tell: async (watch, { clauses }) => {
      await notify(watch.id, `${watch.platform} changed: ${watch.title}`, headline(clauses, titleOfEffect));
      await showUnreadOf(store);
    },
  };
}

/** Puts the dot on the button while changes are unread. */
export async function showUnreadOf(store: Watches): Promise<void> {
  const unread = await store.unread();
  await showUnread(unread.ok ? unread.value.length : 0);
}
