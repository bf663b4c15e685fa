import type { ClauseTypeId } from '../../lib/model/clause-type.ts';
import type { Finding } from '../../lib/model/finding.ts';
import type { Guidance } from '../../lib/model/guidance-data.ts';
import type { ClauseFacts } from '../facts.ts';

/** Parts of a record that the jump row names, in the record's order. */
export const JUMPS = [
  ['means', 'Meaning'],
  ['act', 'Act'],
  ['wording', 'Wording'],
  ['others', 'Others'],
  ['law', 'Law'],
  ['evidence', 'Evidence'],
] as const;
export type JumpId = (typeof JUMPS)[number][0];

/** The parts for which there are facts. */
export function partsOf(facts: ClauseFacts | undefined, guidance: Guidance | null): ReadonlySet<JumpId> {
  const parts = new Set<JumpId>(['means', 'wording', 'evidence']);
  if ((guidance?.steps ?? []).length > 0) parts.add('act');
  if (facts?.others) parts.add('others');
  if ((guidance?.laws ?? []).length > 0) parts.add('law');
  return parts;
}

/** Other clauses whose type is the same or one of `types`, in page order. */
export function relatedTo(finding: Finding, findings: readonly Finding[], types: readonly ClauseTypeId[]): Finding[] {
  return findings.filter(
    (other) => other.id !== finding.id && (other.type === finding.type || types.includes(other.type)),
  );
}

/** The first of the heaviest clauses of every other type that is not one of `except`, in page order. */
export function otherRisks(finding: Finding, findings: readonly Finding[], except: readonly ClauseTypeId[]): Finding[] {
  const told = new Set([finding.type, ...except]);
  return findings.filter((other) => {
    const isNew = other.severity === 'high' && !told.has(other.type);
    if (isNew) told.add(other.type);
    return isNew;
  });
}
