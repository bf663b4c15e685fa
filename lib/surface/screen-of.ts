import type { PageState } from '../messages/contract.ts';
import type { Report } from '../model/report.ts';
import type { Failure, Result } from '../model/result.ts';
import type { Screen } from '../model/screen.ts';
import { offSince, type Settings } from '../model/settings.ts';

/** The screen for a page's answer under the reader's settings. `host` is null where the address is not known. */
export function screenOf(answer: Result<PageState>, settings: Settings, host: string | null): Screen {
  const off = offScreen(settings, host);
  if (off) return off;
  if (!answer.ok) return failureScreen(answer.failure);
  const { report, error, marking } = answer.value;
  if (report) return reportScreen(report, answer.value);
  if (error !== null) return { at: 'error', message: error };
  return marking ? { at: 'unread' } : { at: 'off-tab' };
}

/** The screen that says that marking is off, or null where it is on. */
export function offScreen(settings: Settings, host: string | null): Screen | null {
  if (!settings.enabled) return { at: 'off-everywhere' };
  const since = host === null ? null : offSince(host, settings);
  return since === null ? null : { at: 'off-site', since };
}

function failureScreen({ code, message }: Failure): Screen {
  if (code === 'closed') return { at: 'closed', isFile: false };
  if (code === 'no-listener') return { at: 'unread' };
  return { at: 'error', message };
}

/** The screen for a report, with what the page knows besides (an old report has no page to ask). */
export function reportScreen(
  report: Report,
  page: Pick<PageState, 'current' | 'marking' | 'error' | 'english'>,
): Screen {
  if (report.verdict === 'not-policy') return { at: 'not-policy' };
  if (report.verdict === 'too-short') return { at: 'too-short' };
  if (report.verdict === 'language') return { at: 'language', language: report.language, english: page.english };
  if (report.findings.length > 0)
    return { at: 'report', report, current: page.current, marking: page.marking, stopped: page.error };
  return page.error === null ? { at: 'nothing', segments: report.segments } : { at: 'error', message: page.error };
}
