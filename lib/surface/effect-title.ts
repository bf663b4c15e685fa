import type { Effect } from '../model/watch.ts';
import { titleOf } from './words.ts';

/** What the clause of an effect is called: by what it is now, else by what it was. */
export function titleOfEffect({ type, before, after }: Effect): string {
  return titleOf({ type, polarity: (after ?? before)?.polarity ?? 'risk' });
}
