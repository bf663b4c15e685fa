import { likeness } from './align.ts';
import { type DocumentFindings, holds, type LifeFinding } from './findings.ts';
import type { TracedDocument } from './trace-documents.ts';

/** Least likeness, by words, of a clause that went and one of its label that came with the same version. */
const LEAST_ALIKE = 0.4;
/** The same where the document had one clause of this label before and has one after: then it was written anew. */
const LEAST_OF_ONLY = 0.2;
/** Least likeness of a clause and one that says the opposite: any two sentences on one subject share a third of their words. */
const LEAST_TURNED = 0.5;

/** Clauses that went without a successor, and for new ones the clause of the same type that they took the place of. */
export interface Rewrites {
  /** By `keyOf` the new finding. */
  readonly before: ReadonlyMap<string, LifeFinding>;
  readonly gone: readonly LifeFinding[];
}

/** Names a finding within its document. */
export function keyOf({ life, finding }: LifeFinding): string {
  return `${life} ${finding.type} ${finding.polarity}`;
}

/**
 * Pairs what disappeared from a document with what appeared in the same version and bears the same type: a section that was
 * written anew. Pairs are made from the most alike down, each clause once. What then has no successor is gone.
 */
export function pairRewrites(document: TracedDocument, findings: DocumentFindings): Rewrites {
  const born = findBorn(document, findings);
  const gone = findGone(document, findings);
  const before = new Map<string, LifeFinding>();
  const taken = new Set<string>();
  for (const [run, came] of born) {
    if (document.runs[run]?.technical !== false) continue;
    const left = gone.filter((g) => (document.lives[g.life]?.to ?? run) === run - 1);
    if (left.length === 0) continue;
    const [old, now] = [countLabels(document, findings, run - 1), countLabels(document, findings, run)];
    const isOnly = (label: string) => old.get(label) === 1 && now.get(label) === 1;
    for (const { from, to } of rankPairs(left, came, isOnly)) {
      if (taken.has(keyOf(from)) || before.has(keyOf(to))) continue;
      taken.add(keyOf(from));
      before.set(keyOf(to), from);
    }
  }
  return { before, gone: gone.filter((g) => !taken.has(keyOf(g))) };
}

/** The finding that a clause goes back to: the most alike of its label, else the most alike of those that say the opposite. */
export function mostAlike(clause: LifeFinding, among: readonly LifeFinding[]): LifeFinding | null {
  const { type, polarity } = clause.finding;
  const pairs = among
    .filter(({ finding }) => finding.type === type)
    .map((one) => ({ one, isTurned: one.finding.polarity !== polarity, ...likeness(one.words, clause.words) }))
    .filter(({ isTurned, dice }) => !isTurned || dice >= LEAST_TURNED);
  pairs.sort((a, b) => Number(a.isTurned) - Number(b.isTurned) || b.dice - a.dice);
  return pairs[0]?.one ?? null;
}

function labelOf({ finding }: LifeFinding): string {
  return `${finding.type} ${finding.polarity}`;
}

/** How many clauses of each label stand in a run. */
function countLabels(document: TracedDocument, findings: DocumentFindings, run: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [id, life] of document.lives.entries())
    if (life.from <= run && life.to >= run)
      for (const label of findings.of(id).map(labelOf)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function rankPairs(
  left: readonly LifeFinding[],
  came: readonly LifeFinding[],
  isOnly: (label: string) => boolean,
): { from: LifeFinding; to: LifeFinding }[] {
  const leastOf = (from: LifeFinding, to: LifeFinding): number => {
    if (labelOf(from) !== labelOf(to)) return LEAST_TURNED;
    return isOnly(labelOf(to)) ? LEAST_OF_ONLY : LEAST_ALIKE;
  };
  const pairs = left.flatMap((from) =>
    came
      .filter((to) => to.finding.type === from.finding.type)
      .map((to) => ({ from, to, dice: likeness(from.words, to.words).dice })),
  );
  const close = pairs.filter(({ from, to, dice }) => dice >= leastOf(from, to));
  return close.sort((a, b) => b.dice - a.dice || a.from.place - b.from.place || a.to.place - b.to.place);
}

/** Findings of each run that the text before does not bear, by run. */
function findBorn(document: TracedDocument, findings: DocumentFindings): Map<number, LifeFinding[]> {
  const born = new Map<number, LifeFinding[]>();
  for (const [id, life] of document.lives.entries()) {
    if (life.from === 0) continue;
    const { before } = life;
    const fresh = findings.of(id).filter((f) => before === null || !continues(f, before, findings));
    if (fresh.length > 0) born.set(life.from, [...(born.get(life.from) ?? []), ...fresh]);
  }
  return born;
}

function findGone(document: TracedDocument, findings: DocumentFindings): LifeFinding[] {
  const last = document.runs.length - 1;
  const after = new Map<number, number[]>();
  for (const [id, { before }] of document.lives.entries())
    if (before !== null) after.set(before, [...(after.get(before) ?? []), id]);
  const live = document.lives.flatMap((life, id) => (life.to === last ? [findings.plainText(id)] : []));
  return document.lives.flatMap((life, id) => {
    if (life.to === last || document.runs[life.to + 1]?.technical) return [];
    return findings.of(id).filter((f) => {
      if ((after.get(id) ?? []).some((next) => continues(f, next, findings))) return false;
      return !live.some((text) => holds(text, f.plain));
    });
  });
}

/** Whether another text bears the same clause: its very words, its type, or the type turned round. */
function continues(one: LifeFinding, other: number, findings: DocumentFindings): boolean {
  if (holds(findings.plainText(other), one.plain)) return true;
  const found = mostAlike(one, findings.of(other));
  if (found === null || labelOf(found) === labelOf(one)) return found !== null;
  return !findings.of(one.life).some((f) => labelOf(f) === labelOf(found));
}
