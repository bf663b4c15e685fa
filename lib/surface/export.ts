import type { ClauseFacts } from '../../components/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { LawNote } from '../model/guidance-data.ts';
import type { Report } from '../model/report.ts';
import { titleOf } from './words.ts';

/** What is known of a finding beyond the page; what is not known is left out. */
interface Known {
  readonly facts: ClauseFacts | undefined;
  readonly laws: readonly LawNote[];
}
export type KnownOf = (finding: Finding) => Known;

type Column = readonly [string, (finding: Finding, known: Known) => string | number | null | undefined];

const COLUMNS: readonly Column[] = [
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
  ['confidence', (f) => f.confidence],
  ['start', (f) => f.start],
  ['end', (f) => f.end],
  ['rarity', (_, { facts }) => facts?.prevalence?.word],
  ['found_in', (_, { facts }) => facts?.prevalence?.count],
  ['found_of', (_, { facts }) => facts?.prevalence?.basis.of],
  ['found_among', (_, { facts }) => facts?.prevalence && basisWords(facts.prevalence.basis)],
  ['changes', (_, { facts }) => facts?.history?.changes],
  ['months', (_, { facts }) => facts?.history?.months],
  ['first_seen', (_, { facts }) => facts?.history?.first],
  ['last_seen', (_, { facts }) => facts?.history?.last],
  ['record', (f, { facts }) => facts?.recorded?.record ?? f.record?.id],
  ['record_outcome', (f, { facts }) => facts?.recorded?.outcome ?? f.record?.outcome],
  ['document', (_, { facts }) => facts?.recorded?.document],
  ['record_sha256_128', (_, { facts }) => facts?.recorded?.hash],
  ['archive', (_, { facts }) => facts?.recorded?.archive],
  ['wayback', (_, { facts }) => facts?.recorded?.wayback],
  ['dataset', (_, { facts }) => facts?.recorded?.dataset],
  ['laws', (_, { laws }) => laws.map(({ short, article }) => `${short}, ${article}`).join(' | ')],
];

function basisWords({ kind, month }: { readonly kind: string; readonly month: string }): string {
  return `${kind}, ${month}`;
}

/**
 * The report as indented JSON, as `ReportSchema` describes it; each finding bears what is known of it beyond the page as
 * `known`: rarity, history, record and laws.
 */
export function reportJson(report: Report, knownOf: KnownOf): string {
  const findings = report.findings.map((finding) => {
    const { facts, laws } = knownOf(finding);
    const { prevalence, history, recorded } = facts ?? {};
    return { ...finding, known: { prevalence, history, recorded, laws: laws.map(lawOf) } };
  });
  return `${JSON.stringify({ ...report, findings }, null, 2)}\n`;
}

function lawOf({ id, short, article, place, condition, address, checked }: LawNote) {
  return { id, short, article, place, condition, address, checked };
}

/** The findings as CSV (RFC 4180, CRLF, UTF-8 with byte order mark so that spreadsheets read it right), one line each. */
export function reportCsv(report: Report, knownOf: KnownOf): string {
  const head = ['url', 'platform', ...COLUMNS.map(([name]) => name)];
  const lines = report.findings.map((finding) => {
    const known = knownOf(finding);
    return [report.url, report.platform ?? '', ...COLUMNS.map(([, value]) => String(value(finding, known) ?? ''))];
  });
  return `\uFEFF${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/**
 * A cell in quotes. What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV Injection), also
 * where white space or a full-width sign hides it: the text comes from a page that may be hostile.
 */
function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
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
