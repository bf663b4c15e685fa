import type { Report } from '../model/report.ts';
import { isShown, type Settings } from '../model/settings.ts';

/** What the toolbar button says: the number of high findings, and in words that number among all. Null where no policy was read. */
export function badgeOf(
  report: Report,
  settings: Pick<Settings, 'sureness'>,
): { readonly text: string; readonly title: string } | null {
  if (report.verdict !== 'policy') return null;
  const shown = report.findings.filter((finding) => isShown(finding.confidence, settings));
  const high = shown.filter((finding) => finding.severity === 'high').length;
  const noun = shown.length === 1 ? 'finding' : 'findings';
  return { text: high === 0 ? '' : String(high), title: `Clausemark: ${high} high of ${shown.length} ${noun}` };
}
