import { ok, type Result } from '../model/result.ts';
import { giveBack } from '../platform/permissions.ts';
import { loadSettings, saveSettings } from '../platform/settings.ts';
import { tellWatch } from '../platform/watch-messages.ts';
import { exportAll, type Imported, importAll } from '../store/backup.ts';
import { ClausemarkDb } from '../store/db.ts';
import { eraseAll } from '../store/erase.ts';
import { watches } from '../store/watches.ts';
import { originPattern } from './new-watch.ts';

/** All that is kept on this device, as the text of a file. */
export async function exportEverything(): Promise<Result<string>> {
  const settings = await loadSettings();
  return settings.ok ? exportAll(new ClausemarkDb(), settings.value) : settings;
}

/** Takes in such a file: what is not here yet, and its settings. */
export async function importEverything(text: string): Promise<Result<Imported>> {
  const imported = await importAll(new ClausemarkDb(), text);
  if (!imported.ok) return imported;
  const saved = await saveSettings(imported.value.settings);
  await tellWatch({ type: 'watch/wake' });
  return saved.ok ? imported : saved;
}

/** Deletes all that the database holds, and gives the origins of watched documents back to the browser. */
export async function eraseEverything(): Promise<Result<void>> {
  const db = new ClausemarkDb();
  const listed = await watches(db).list();
  const urls = listed.ok ? listed.value.flatMap(({ id, url }) => [id, url]) : [];
  const erased = await eraseAll(db);
  if (!erased.ok) return erased;
  for (const pattern of new Set(urls.map(originPattern))) await giveBack(pattern);
  await tellWatch({ type: 'watch/wake' });
  return ok(undefined);
}
