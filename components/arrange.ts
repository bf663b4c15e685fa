import { CATEGORIES, type Category, SEVERITIES, type Severity } from '../lib/model/clause-type.ts';
import type { Finding } from '../lib/model/finding.ts';
import { CATEGORY_NAMES, SEVERITY_WORDS } from './names.ts';
import type { Words } from './words.ts';

export const ORDERS = ['severity', 'category', 'page'] as const;
export type Order = (typeof ORDERS)[number];

/** What of a list is shown, and how. */
export interface Wanted {
  readonly order: Order;
  readonly severity: Severity | null;
  readonly search: string;
}

export interface Group {
  /** '' where the order has no groups. */
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** Findings as the reader wants them, in page order within each group. Empty groups are left out. */
export function arrange(findings: readonly Finding[], wanted: Wanted, words: Words): Group[] {
  const shown = findings
    .filter((f) => wanted.severity === null || f.severity === wanted.severity)
    .filter((f) => holds(f, wanted.search, words))
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const groups = wanted.order === 'page' ? [{ name: '', findings: shown }] : grouped(shown, wanted.order, words);
  return groups.filter((group) => group.findings.length > 0);
}

function grouped(findings: readonly Finding[], order: 'severity' | 'category', words: Words): Group[] {
  if (order === 'severity')
    return SEVERITIES.map((severity) => ({
      name: SEVERITY_WORDS[severity].group,
      findings: findings.filter((f) => f.severity === severity),
    }));
  return CATEGORIES.map((category: Category) => ({
    name: CATEGORY_NAMES[category],
    findings: findings.filter((f) => words.category(f) === category),
  }));
}

/** Whether every word searched for stands in the title, the facts, the headings or the quote. */
function holds(finding: Finding, search: string, words: Words): boolean {
  const asked = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (asked.length === 0) return true;
  const text = [words.title(finding), words.facts(finding), finding.quote, ...finding.headings].join(' ').toLowerCase();
  return asked.every((word) => text.includes(word));
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { high: 0, medium: 0, low: 0, protection: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
