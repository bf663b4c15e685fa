import type { Pace } from '../model/pace.ts';
import type { Report } from '../model/report.ts';
import type { Watch } from '../model/watch.ts';

const HOUR = 3_600_000;
const PACE_MS: Readonly<Record<Pace, number | null>> = {
  '6h': 6 * HOUR,
  daily: 24 * HOUR,
  weekly: 168 * HOUR,
  manual: null,
};

/** Time between two looks in milliseconds; null where only the reader asks. */
export function paceMs(pace: Pace): number | null {
  return PACE_MS[pace];
}

/** The address that a document is watched at: without fragment. It is the id of the watch as well. */
export function watchIdOf(url: string): string {
  return url.split('#', 1)[0] ?? '';
}

/** The match pattern of the one origin that looking at an address needs. Ports are no part of match patterns. */
export function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** A watch for the document of a report, due at once. `day` is an ISO 8601 day, `at` milliseconds since 1970. */
export function newWatch(report: Report, day: string, at: number): Watch {
  const url = watchIdOf(report.url);
  return {
    schema: 1,
    id: url,
    url,
    title: report.title,
    platform: report.platform ?? new URL(url).hostname,
    kind: report.kind,
    types: [],
    pace: 'daily',
    since: day,
    due: at,
    steady: null,
    snapshot: null,
    etag: null,
    lastModified: null,
    failures: 0,
    last: null,
    movedFrom: null,
    archived: null,
    revision: 0,
  };
}
