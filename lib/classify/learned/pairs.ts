import { DOCUMENT_KINDS, type DocumentKind } from '../../model/report.ts';
import type { Segment } from '../../model/text.ts';
import type { RuleEvidence } from '../rule-evidence.ts';
import { LABEL_INDEX, LABELS } from './labels.ts';

/** What the words and the rules say of one segment, by label. */
export interface Reading {
  /** Scores of the linear model, in 64ths. */
  readonly scores: Int16Array;
  /** Weights of the rules that fired, added up, in tenths. */
  readonly rules: Uint8Array;
  /** How many rules fired. */
  readonly counts: Uint8Array;
}

/** What is known of labels from the data that was learnt from. */
export interface LabelTables {
  /** Kind of document × label: how common the label is there, log odds in eighths. */
  readonly prior: Int8Array;
  /** How often a label holds where its rules decide, log odds in eighths. */
  readonly trust: Int8Array;
}

/** A label is looked into where its score is at least this, in 64ths, or a rule fired. */
const LOOK_FROM = -96;
const FAR_BACK = 40;
const NOTHING = -127;

/** Gathers scores and rule evidence by label. */
export function readingOf(scores: Int16Array, evidence: readonly RuleEvidence[]): Reading {
  const rules = new Uint8Array(LABELS.length);
  const counts = new Uint8Array(LABELS.length);
  for (const { label, weight, hits } of evidence) {
    const l = LABEL_INDEX.get(label);
    if (l === undefined) continue;
    rules[l] = Math.min(60, weight);
    counts[l] = Math.min(20, new Set(hits.map((hit) => hit.rule)).size);
  }
  return { scores, rules, counts };
}

/** The line that introduces the list or table a segment stands in, as an index, or -1. */
function leadOf(segments: readonly Segment[], index: number): number {
  const segment = segments[index];
  if (!segment || segment.intro === '') return -1;
  for (let i = index - 1; i >= Math.max(0, index - FAR_BACK); i--) {
    const kind = segments[i]?.kind;
    if (kind === 'h') return -1;
    if (kind === 'p') return i;
  }
  return -1;
}

/** Other segments whose readings have a say in a segment's. */
export function besides(segments: readonly Segment[], index: number): number[] {
  const near = [index - 2, index - 1, index + 1, index + 2, leadOf(segments, index)];
  return [...new Set(near)].filter((i) => i >= 0 && i < segments.length && i !== index);
}

export interface Place {
  readonly own: Reading;
  /** Two before, one before, one after, two after; null for headings and beyond the ends. */
  readonly near: readonly (Reading | null)[];
  readonly lead: Reading | null;
  readonly segment: Segment;
  readonly kind: DocumentKind;
}

export function placeOf(
  segments: readonly Segment[],
  index: number,
  kind: DocumentKind,
  readingAt: (index: number) => Reading | null,
): Place | null {
  const segment = segments[index];
  const own = segment && readingAt(index);
  if (!segment || !own) return null;
  const lead = leadOf(segments, index);
  const near = [index - 2, index - 1, index + 1, index + 2].map((i) => readingAt(i));
  return { own, near, lead: lead < 0 ? null : readingAt(lead), segment, kind };
}

/** Labels of a segment worth looking into. */
export function candidatesOf({ scores, rules }: Reading): number[] {
  const found: number[] = [];
  for (let l = 0; l < scores.length; l++) {
    if ((scores[l] as number) >= LOOK_FROM || (rules[l] as number) > 0) found.push(l);
  }
  return found;
}

const KINDS = ['p', 'li', 'tr', 'h'];
export const PAIR_VALUES = 22;

/** What decides between a segment and a label, as numbers from -127 to 127, in fixed order. */
export function pairValues(place: Place, label: number, tables: LabelTables): Int8Array {
  const { own, near, lead, segment, kind } = place;
  const other = label ^ 1;
  const [first, before, after, last] = near;
  const around = block(own, label);
  const documentKind = DOCUMENT_KINDS.indexOf(kind);
  return Int8Array.of(
    scoreIn(own, label),
    own.rules[label] as number,
    own.counts[label] as number,
    own.rules[other] as number,
    scoreIn(own, other),
    around.score,
    around.count,
    around.rules,
    scoreIn(before, label),
    scoreIn(after, label),
    ruleIn(before, label),
    ruleIn(after, label),
    Math.max(scoreIn(first, label), scoreIn(last, label)),
    Math.max(ruleIn(first, label), ruleIn(last, label)),
    scoreIn(lead, label),
    ruleIn(lead, label),
    Math.min(12, 32 - Math.clz32(segment.text.length)),
    KINDS.indexOf(segment.kind),
    documentKind,
    tables.prior[documentKind * LABELS.length + label] as number,
    tables.trust[label] as number,
    label & 1,
  );
}

/** What speaks for other types in the same block: best score, labels in view, heaviest rules. */
function block({ scores, rules }: Reading, label: number): { score: number; count: number; rules: number } {
  let score = NOTHING;
  let count = 0;
  let rule = 0;
  for (let l = 0; l < scores.length; l++) {
    if (l >> 1 === label >> 1) continue;
    const value = scores[l] as number;
    score = Math.max(score, clip(value));
    if (value > -32 || (rules[l] as number) >= 10) count++;
    rule = Math.max(rule, rules[l] as number);
  }
  return { score, count: Math.min(20, count), rules: rule };
}

/** Score in sixteenths. */
function scoreIn(reading: Reading | null | undefined, label: number): number {
  return reading ? clip(reading.scores[label] as number) : NOTHING;
}

function clip(score: number): number {
  return Math.max(NOTHING, Math.min(127, Math.floor(score / 4)));
}

function ruleIn(reading: Reading | null | undefined, label: number): number {
  return reading ? (reading.rules[label] as number) : 0;
}
