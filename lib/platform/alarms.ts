import { browser } from 'wxt/browser';

const NAME = 'watch';

/** Asks to be woken at a time (milliseconds since 1970); null takes the alarm away. A new time replaces the last one. */
export async function setWatchAlarm(at: number | null): Promise<void> {
  if (at === null) await browser.alarms.clear(NAME);
  else await browser.alarms.create(NAME, { when: at });
}

/** Calls `rung` when the alarm goes off. For the background: registered once, never undone. */
export function onWatchAlarm(rung: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) rung();
  });
}

/** Calls `started` when browser or extension starts or was updated: browsers drop alarms then. */
export function onStart(started: () => void): void {
  browser.runtime.onStartup.addListener(started);
  browser.runtime.onInstalled.addListener(started);
}
