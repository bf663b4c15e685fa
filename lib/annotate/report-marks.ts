import type { Report } from '../model/report.ts';
import { isShown, type Settings } from '../model/settings.ts';
import type { PageReading } from '../page/read-page.ts';
import type { Mark } from './mark.ts';

/** The findings of a report that these settings show, each with its place in the page. One without a place is left out. */
export function marksOf(
  report: Report,
  reading: Pick<PageReading, 'rangesOf'>,
  settings: Pick<Settings, 'sureness'>,
  titleOf: (id: string) => string,
): Mark[] {
  return report.findings
    .filter(({ confidence }) => isShown(confidence, settings))
    .map(({ id, severity, start, end }) => ({
      id,
      severity,
      start,
      end,
      title: titleOf(id),
      ranges: reading.rangesOf({ start, end }),
    }))
    .filter(({ ranges }) => ranges.length > 0);
}
