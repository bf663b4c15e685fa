import type { WatchSettings } from '../model/settings.ts';

const WEEK = 7 * 24 * 3_600_000;

/**
 * When the reader may be told of what has waited since `oldest`: at once or a week after the first of it, and never within the
 * quiet hours. Times in milliseconds since 1970; hours are those of this machine's clock.
 */
export function timeToTell(oldest: number, { tell, quiet }: WatchSettings, now: number): number {
  return afterQuiet(Math.max(now, tell === 'weekly' ? oldest + WEEK : now), quiet);
}

/** The same time, or the end of the quiet hours that it falls into. */
export function afterQuiet(at: number, quiet: WatchSettings['quiet']): number {
  if (!quiet || quiet.from === quiet.to) return at;
  const date = new Date(at);
  const hour = date.getHours();
  const { from, to } = quiet;
  const isQuiet = from < to ? hour >= from && hour < to : hour >= from || hour < to;
  if (!isQuiet) return at;
  date.setHours(to, 0, 0, 0);
  if (date.getTime() <= at) date.setDate(date.getDate() + 1);
  return date.getTime();
}
