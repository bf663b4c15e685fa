import type { ClauseTypeId, Severity } from '../model/clause-type.ts';

const WEIGHT: Readonly<Record<Severity, number>> = { high: 5, medium: 2, low: 1, protection: 0 };

/**
 * Weight of a document's risks: of each clause type the heaviest finding counts, 5 for high, 2 for medium, 1 for low.
 * Repeating a clause adds nothing, and protections take nothing away: they are counted apart. 0 to 185.
 */
export function riskWeight(findings: Iterable<{ readonly type: ClauseTypeId; readonly severity: Severity }>): number {
  const heaviest = new Map<ClauseTypeId, number>();
  for (const { type, severity } of findings) heaviest.set(type, Math.max(heaviest.get(type) ?? 0, WEIGHT[severity]));
  let sum = 0;
  for (const weight of heaviest.values()) sum += weight;
  return sum;
}
