import type { ToWatch } from '../messages/watch-contract.ts';
import type { Watch } from '../model/watch.ts';
import type { Watches } from '../store/watches.ts';
import { originPattern } from './new-watch.ts';
import { dueAfter } from './schedule.ts';

interface Ports {
  readonly store: Watches;
  giveBack(pattern: string): Promise<void>;
  tell(message: ToWatch): Promise<void>;
  now(): number;
}

/** Forgets a document and all that was kept of it, and gives its origins back where no other document needs them. */
export async function stopWatching(
  { store, giveBack, tell }: Pick<Ports, 'store' | 'giveBack' | 'tell'>,
  { id, url }: Pick<Watch, 'id' | 'url'>,
): Promise<void> {
  await store.remove(id);
  const left = await store.list();
  const needed = new Set(left.ok ? left.value.flatMap((watch) => [watch.id, watch.url]).map(originPattern) : []);
  for (const pattern of new Set([originPattern(id), originPattern(url)]))
    if (left.ok && !needed.has(pattern)) await giveBack(pattern);
  await tell({ type: 'watch/wake' });
}

/** Keeps what the reader wishes of a watched document; a new pace counts from the last look. */
export async function keepWish(
  { store, tell, now }: Pick<Ports, 'store' | 'tell' | 'now'>,
  id: string,
  wish: Partial<Pick<Watch, 'pace' | 'types'>>,
): Promise<void> {
  // A look that ends meanwhile comes first; the wish is then kept with what it brought.
  for (let kept = false, tries = 0; !kept && tries < 3; tries++) {
    const got = await store.get(id);
    if (!got.ok) return;
    const next = { ...got.value, ...wish };
    const due = wish.pace === undefined ? next.due : dueAfter(next, now());
    kept = (await store.update({ ...next, due })).ok;
  }
  await tell({ type: 'watch/wake' });
}
