import { browser } from 'wxt/browser';
import { check } from '../messages/check.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { type Settings, SettingsSchema } from '../model/settings.ts';
import { wordsOf } from './reason.ts';

const KEY = 'settings';

/** The reader's settings, defaults where none were ever kept. Fails with `invalid` where what is kept can't be read. */
export async function loadSettings(): Promise<Result<Settings>> {
  try {
    const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
    return check(SettingsSchema, stored[KEY] ?? {}, 'settings kept on this device');
  } catch (thrown) {
    return fail('refused', `The settings can't be read: ${wordsOf(thrown)}.`);
  }
}

/** Keeps the settings on this device. Whoever listens with `onSettings` hears of it, in every tab. */
export async function saveSettings(settings: Settings): Promise<Result<Settings>> {
  try {
    await browser.storage.local.set({ [KEY]: settings });
    return ok(settings);
  } catch (thrown) {
    return fail('refused', `The settings can't be kept: ${wordsOf(thrown)}.`);
  }
}

/** Calls `heard` with the new settings after each change, whoever made it. Returns its undo. */
export function onSettings(heard: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local' || !(KEY in changes)) return;
    const parsed = SettingsSchema.safeParse(changes[KEY]?.newValue ?? {});
    if (parsed.success) heard(parsed.data);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
