import { browser } from 'wxt/browser';
import { type ToWatch, ToWatchSchema } from '../messages/watch-contract.ts';

/** Tells the background, from one of our own pages. A background that sleeps is woken by it. */
export async function tellWatch(message: ToWatch): Promise<void> {
  await browser.runtime.sendMessage(message).catch(() => undefined);
}

/** Background: hears what our own pages tell of watching. Never from a content script of a page. */
export function onWatchTold(heard: (message: ToWatch) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, from): Promise<null> | undefined => {
    const parsed = ToWatchSchema.safeParse(message);
    if (!parsed.success || !from.url?.startsWith(browser.runtime.getURL(''))) return undefined;
    return heard(parsed.data).then(() => null);
  });
}
