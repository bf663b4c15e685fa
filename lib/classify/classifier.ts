import type { ClauseTypeId } from '../model/clause-type.ts';
import type { Finding } from '../model/finding.ts';
import type { DocumentKind } from '../model/report.ts';
import type { Segment } from '../model/text.ts';
import { buildFinding } from './build-finding.ts';
import { type CompiledRules, compileRules, type Macros } from './compile-rules.ts';
import { createAnchorIndex, matchRules } from './match-rules.ts';
import { carriersOf, DECIDES, gatherEvidence, type RuleEvidence, wordsOf } from './rule-evidence.ts';
import type { RuleSource } from './rules-asset.ts';

/** All that the classifier knows: the rules, and the learned weights where they have been trained. */
export interface ClassifierData {
  readonly seeds: readonly RuleSource[];
  readonly macros: Macros;
  readonly weights: Uint8Array | null;
}

export interface DocumentContext {
  readonly kind: DocumentKind;
  readonly title: string;
}

/** A document made ready; holds what has been worked out so far. Belongs to one classifier and one document. */
export interface Prepared {
  readonly segments: readonly Segment[];
  readonly doc: DocumentContext;
  /** What the rules say of a segment, worked out once when first asked for. Empty for headings and beyond the ends. */
  evidence(index: number): readonly RuleEvidence[];
}

export interface Classifier {
  /** Costs next to nothing: the work is done segment by segment. */
  prepare(segments: readonly Segment[], doc: DocumentContext): Prepared;
  /** Findings of one segment, in taxonomy order. Segments may be asked for in any order, so callers can slice time. */
  classify(prepared: Prepared, index: number): Finding[];
}

/** Builds a classifier; throws an error that names the type and rule whose pattern can't be compiled. */
export function createClassifier(data: ClassifierData): Classifier {
  const compiled = compileRules(data.seeds, data.macros);
  const rulesOf = createAnchorIndex(compiled);
  const sources = new Map<ClauseTypeId, RuleSource>(data.seeds.map((seed) => [seed.id, seed]));
  return {
    prepare: (segments, doc) => ({ segments, doc, evidence: rememberEvidence(segments, compiled, rulesOf) }),
    classify: (prepared, index) => {
      const segment = prepared.segments[index];
      if (!segment) return [];
      return prepared.evidence(index).flatMap((evidence) => findingOf(evidence, segment, sources));
    },
  };
}

function rememberEvidence(
  segments: readonly Segment[],
  compiled: CompiledRules,
  rulesOf: (word: string) => readonly number[],
): Prepared['evidence'] {
  const known = new Map<number, readonly RuleEvidence[]>();
  return (index) => {
    const before = known.get(index);
    if (before) return before;
    const segment = segments[index];
    const bears = segment !== undefined && segment.kind !== 'h';
    const evidence = bears ? gatherEvidence(matchRules(segment, compiled, rulesOf)) : [];
    known.set(index, evidence);
    return evidence;
  };
}

function findingOf(
  evidence: RuleEvidence,
  segment: Segment,
  sources: ReadonlyMap<ClauseTypeId, RuleSource>,
): Finding[] {
  const rule = evidence.hits[0]?.rule;
  const source = rule && sources.get(rule.type);
  if (!source || evidence.weight < DECIDES) return [];
  const { type, polarity } = rule;
  const sentences = carriersOf(evidence);
  const confidence = Math.min(95, 60 + evidence.weight) / 100;
  return [buildFinding(source, segment, { type, polarity, sentences, words: wordsOf(evidence), confidence })];
}
