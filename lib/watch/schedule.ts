import { hashWord } from '../match/fingerprint.ts';
import type { Watch } from '../model/watch.ts';
import { paceMs } from './new-watch.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The second reading of a new document, that shows what differs from visit to visit. */
const SETTLE_MS = 5 * MINUTE;
/** The reading that confirms a change. */
const CONFIRM_MS = HOUR;
const LONGEST_MS = 7 * 24 * HOUR;
/** While a look is under way it counts as planned for later, so that a worker which dies of a page does not at once again. */
export const LEASE_MS = 15 * MINUTE;

/** How a look ended, as far as the next one depends on it. */
export interface Ended {
  readonly failed: boolean;
  readonly soon: boolean;
  readonly isFirst: boolean;
  /** Earliest time that the server asked for, or null. */
  readonly retryAt: number | null;
}

/**
 * When to look next, in milliseconds since 1970; null for documents that only the reader looks at. Failures wait twice as
 * long each time, up to a week, and never less than the server asks for. Looks are spread by up to a tenth of the pace.
 */
export function nextDue(watch: Pick<Watch, 'id' | 'pace' | 'failures'>, now: number, ended: Ended): number | null {
  const pace = paceMs(watch.pace);
  if (pace === null) return null;
  if (ended.failed) {
    const wait = Math.min(LONGEST_MS, CONFIRM_MS * 2 ** Math.min(watch.failures, 10));
    return Math.max(now + wait + spread(watch.id, wait), ended.retryAt ?? 0);
  }
  if (ended.isFirst) return now + SETTLE_MS;
  if (ended.soon) return now + Math.min(pace, CONFIRM_MS);
  return now + pace + spread(watch.id, pace);
}

/** When to look next after the reader chose another pace: counted from the last look, and never before `now`. */
export function dueAfter({ id, pace, last }: Pick<Watch, 'id' | 'pace' | 'last'>, now: number): number | null {
  const wait = paceMs(pace);
  if (wait === null) return null;
  return last === null ? now : Math.max(now, last.at + wait + spread(id, wait));
}

/** A share of a tenth of `length` that is the same for the same document. */
function spread(id: string, length: number): number {
  return Math.floor(((hashWord(id) % 1000) / 1000) * (length / 10));
}
