import type { Severity } from '../../../lib/model/clause-type.ts';
import type { Finding } from '../../../lib/model/finding.ts';

/** Text of the painted ranges by severity, in the order in which they were painted. */
export type Painted = Readonly<Record<Severity, readonly string[]>>;

/** White space goes, and the marks that reading puts between the cells of a table. */
function bare(text: string): string {
  return text.replace(/[\s;]+/g, '');
}

/**
 * What does not fit between findings and paint: quotes that no run of ranges spells, and a remainder where more is painted
 * than found. Empty where every painted range is part of a finding and every finding is painted whole.
 */
export function misfits(findings: readonly Finding[], painted: Painted): string[] {
  const missing = findings.filter(({ severity, quote }) => !spells(painted[severity].map(bare), bare(quote)));
  const found = sum(findings.map(({ quote }) => bare(quote).length));
  const paint = sum(Object.values(painted).flatMap((texts) => texts.map((text) => bare(text).length)));
  return [
    ...missing.map(({ id, quote }) => `${id} is not painted: ${quote.slice(0, 80)}`),
    ...(paint === found ? [] : [`${paint} characters are painted, ${found} were found`]),
  ];
}

/** Whether some ranges, one after the other, make up the text. */
function spells(texts: readonly string[], wanted: string): boolean {
  return texts.some((_, first) => {
    let spelt = '';
    for (let i = first; i < texts.length && spelt.length < wanted.length; i++) spelt += texts[i];
    return spelt === wanted;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
