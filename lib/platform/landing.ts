import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const KEY = 'landing';
const LandingSchema = z.object({ tabId: z.int(), record: z.string().check(z.minLength(1), z.maxLength(120)) });

/** Notes which recorded provision a tab was opened for, until its page has been read. */
export async function leaveLanding(tabId: number, record: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: { tabId, record } });
}

/** The recorded provision that a tab was opened for, once; null where it was opened for none. */
export async function takeLanding(tabId: number): Promise<string | null> {
  const stored: Record<string, unknown> = await browser.storage.session.get(KEY);
  const landing = LandingSchema.safeParse(stored[KEY]);
  if (!landing.success || landing.data.tabId !== tabId) return null;
  await browser.storage.session.remove(KEY);
  return landing.data.record;
}
