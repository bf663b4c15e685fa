import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { titleOf } from './words.ts';

const COLUMNS: readonly (readonly [string, (finding: Finding) => string])[] = [
  ['id', (f) => f.id],
  ['type', (f) => f.type],
  ['title', titleOf],
  ['polarity', (f) => f.polarity],
  ['severity', (f) => f.severity],
  ['reasons', (f) => f.reasons.map(({ text, move }) => (move === 0 ? text : `${move} ${text}`)).join(' | ')],
  ['attributes', (f) => JSON.stringify(f.attributes)],
  ['headings', (f) => f.headings.join(' > ')],
  ['quote', (f) => f.quote],
  ['because', (f) => f.because.join(' | ')],
  ['start', (f) => String(f.start)],
  ['end', (f) => String(f.end)],
  ['record', (f) => f.record?.id ?? ''],
];

/** The report as indented JSON, as `ReportSchema` describes it. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** The findings as CSV (RFC 4180, CRLF, UTF-8 with byte order mark so that spreadsheets read it right), one line each. */
export function reportCsv(report: Report): string {
  const head = ['url', 'platform', ...COLUMNS.map(([name]) => name)];
  const lines = report.findings.map((finding) => [
    report.url,
    report.platform ?? '',
    ...COLUMNS.map(([, value]) => value(finding)),
  ]);
  return `\uFEFF${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/**
 * A cell in quotes. What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV Injection): the
 * text comes from a page that may be hostile.
 */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A file name for a report, from its platform and kind: "fernway-terms.json". */
export function fileName(report: Report, ending: 'json' | 'csv'): string {
  const name = (report.platform ?? 'report')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${name || 'report'}-${report.kind}.${ending}`;
}
