import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Reminder } from '../model/watch.ts';

const DAY = 86_400_000;
/** Days before the end on which the reader is reminded, and the hour of the reader's clock. */
const AHEAD_DAYS = 3;
const HOUR = 9;

/**
 * The reminder of a time that ends `days` after the ISO 8601 day `from`: three days ahead at nine in the morning, or at once
 * where that has passed. Null where the time has ended, or `from` is no day. `now` in milliseconds since 1970.
 */
export function reminderOf(
  report: Report,
  finding: Pick<Finding, 'type' | 'id'>,
  title: string,
  { days, from }: { readonly days: number; readonly from: string },
  now: number,
): Reminder | null {
  const begun = Date.parse(`${from}T00:00`);
  if (Number.isNaN(begun)) return null;
  const end = localDay(begun, days);
  if (end.getTime() + DAY <= now) return null;
  const ahead = localDay(begun, days - AHEAD_DAYS);
  ahead.setHours(HOUR);
  const url = report.url.split('#', 1)[0] ?? '';
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(end);
  return {
    schema: 1,
    id: `${url} ${finding.type}`,
    url,
    name: (report.platform ?? new URL(url).hostname).slice(0, 120),
    words: `${title}: the ${days} days that you have end on ${day}.`,
    due: Math.max(now, ahead.getTime()),
  };
}

function localDay(begun: number, days: number): Date {
  const date = new Date(begun);
  date.setDate(date.getDate() + days);
  return date;
}
