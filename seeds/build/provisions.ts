import type { Finding } from '../../lib/model/finding.ts';
import { likeness } from './align.ts';
import { compareFindings, type Difference } from './compare.ts';
import { type DocumentFindings, holds, type LifeFinding } from './findings.ts';
import { keyOf, mostAlike, pairRewrites, type Rewrites } from './rewrites.ts';
import type { TracedDocument } from './trace-documents.ts';

/** A change of one provision, with the run whose first version brought it. */
export interface ProvisionChange extends Difference {
  readonly run: number;
}

/** One clause that bears a type, now or in the past, with its history; changes are oldest first. */
export interface Provision {
  readonly finding: Finding;
  readonly words: readonly string[];
  readonly place: number;
  /** Oldest text that this one goes back to, normalised: anchors the id. */
  readonly root: string;
  readonly firstRun: number;
  /** The text stood there when recording, or this way of recording, began. */
  readonly onOrBefore: boolean;
  readonly changes: readonly ProvisionChange[];
  /** Last run that holds it; the newest run for a live provision. */
  readonly lastRun: number;
}

/** Provisions of the newest version, then those that were removed, each in the order of the document. */
export function traceProvisions(
  document: TracedDocument,
  findings: DocumentFindings,
): { live: Provision[]; removed: Provision[] } {
  const rewrites = pairRewrites(document, findings);
  const last = document.runs.length - 1;
  const toProvision = (found: LifeFinding): Provision => ({
    finding: found.finding,
    words: found.words,
    place: found.place,
    root: rootText(document, findings, found.life),
    lastRun: document.lives[found.life]?.to ?? last,
    ...traceBack(document, findings, rewrites, found),
  });
  const live = document.lives.flatMap((life, id) => (life.to === last ? findings.of(id) : []));
  return {
    live: live.map(toProvision).sort(byPlace),
    removed: rewrites.gone.map(toProvision).sort((a, b) => a.lastRun - b.lastRun || byPlace(a, b)),
  };
}

function byPlace(a: Provision, b: Provision): number {
  return a.place - b.place || (a.finding.id < b.finding.id ? -1 : 1);
}

function rootText(document: TracedDocument, findings: DocumentFindings, life: number): string {
  let at = life;
  for (let before = document.lives[at]?.before; before != null; before = document.lives[at]?.before) at = before;
  return findings.plainText(at);
}

interface Past {
  readonly firstRun: number;
  readonly onOrBefore: boolean;
  readonly changes: ProvisionChange[];
}

function traceBack(document: TracedDocument, findings: DocumentFindings, rewrites: Rewrites, found: LifeFinding): Past {
  const changes: ProvisionChange[] = [];
  let current = found;
  for (;;) {
    const life = document.lives[current.life];
    const run = life?.from ?? 0;
    const technical = run === 0 || document.runs[run]?.technical === true;
    const step = stepBack(current, life?.before ?? null, findings) ?? rewrites.before.get(keyOf(current)) ?? null;
    if (!step) return { firstRun: run, onOrBefore: technical, changes };
    if (!technical && !unchanged(step, current)) {
      const difference = areLike(step, current) ? compareFindings(step.finding, current.finding) : REWORDED;
      changes.unshift({ run, ...difference });
      if (difference.polarity) return { firstRun: run, onOrBefore: false, changes };
    }
    current = step;
  }
}

/**
 * The same clause in the text before: where its very words stand, else the finding of its type and polarity that is most
 * alike, else one of the other polarity that has not stayed beside it.
 */
function stepBack(current: LifeFinding, before: number | null, findings: DocumentFindings): LifeFinding | null {
  if (before === null) return null;
  if (holds(findings.plainText(before), current.plain)) return { ...current, life: before };
  const found = mostAlike(current, findings.of(before));
  if (!found || found.finding.polarity === current.finding.polarity) return found;
  const { type, polarity } = found.finding;
  const stayed = findings.of(current.life).some((f) => f.finding.type === type && f.finding.polarity === polarity);
  return stayed ? null : found;
}

/** Least likeness, by words, of two wordings whose facts can be compared; and the share of the shorter one in the longer. */
const LEAST_LIKE = 0.4;
const LEAST_HELD = 0.7;
const REWORDED: Difference = { kind: 'reworded', attributes: {}, severity: null, polarity: null };

/** Whether two clauses of one label in one block say so much in the same words that a fact which moved is a change. */
function areLike(before: LifeFinding, after: LifeFinding): boolean {
  const { dice, held } = likeness(before.words, after.words);
  return dice >= LEAST_LIKE || held >= LEAST_HELD || before.finding.polarity !== after.finding.polarity;
}

/** No change of this clause: the same words, or more words around the same ones with the same facts. */
function unchanged(before: LifeFinding, after: LifeFinding): boolean {
  if (before.plain === after.plain) return true;
  const same = JSON.stringify(before.finding.attributes) === JSON.stringify(after.finding.attributes);
  return same && before.finding.polarity === after.finding.polarity && holds(after.plain, before.plain);
}
