import { SEVERITIES, type Severity } from '../model/clause-type.ts';
import type { Finding } from '../model/finding.ts';

const SHAPES: Readonly<Record<Severity, string>> = { high: '▲', medium: '■', low: '●', protection: '✓' };

/** Findings as lines for a terminal, heaviest first, page order within a severity, each with the words it was read from. */
export function findingLines(findings: readonly Finding[], titleOf: (finding: Finding) => string): string[] {
  return SEVERITIES.flatMap((severity) => {
    const group = findings.filter((f) => f.severity === severity).sort((a, b) => a.start - b.start);
    if (group.length === 0) return [];
    const head = `${SHAPES[severity]} ${severity} (${group.length})`;
    return ['', head, ...group.map((f) => `  ${titleOf(f)}: “${shorten(f.quote, 96)}”`)];
  });
}

/** Counts in one line: "8 high, 17 medium, 6 low, 7 protections". */
export function countLine(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((f) => f.severity === severity).length;
  return `${count('high')} high, ${count('medium')} medium, ${count('low')} low, ${count('protection')} protections`;
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
