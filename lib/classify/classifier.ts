import type { ClauseTypeId, Polarity } from '../model/clause-type.ts';
import type { Finding } from '../model/finding.ts';
import type { DocumentKind } from '../model/report.ts';
import type { Segment } from '../model/text.ts';
import { buildFinding, type Evidence } from './build-finding.ts';
import { type CompiledRules, compileRules, type Macros } from './compile-rules.ts';
import { createDocumentReader, type LearnedFinding, type LoadedModel, loadModel } from './learned/document-reader.ts';
import { readModel } from './learned/model.ts';
import { type AnchorIndex, createAnchorIndex, matchRules } from './match-rules.ts';
import { carriersOf, DECIDES, gatherEvidence, type RuleEvidence, wordsOf } from './rule-evidence.ts';
import type { RuleSource } from './rules-asset.ts';

/** All that the classifier knows: the rules, and the learned weights where they have been trained. */
export interface ClassifierData {
  readonly seeds: readonly RuleSource[];
  readonly macros: Macros;
  readonly weights: Uint8Array | null;
}

interface DocumentContext {
  readonly kind: DocumentKind;
  readonly title: string;
}

/** A document made ready; holds what has been worked out so far. Belongs to one classifier and one document. */
export interface Prepared {
  readonly segments: readonly Segment[];
  readonly doc: DocumentContext;
  /** What the rules say of a segment, worked out once when first asked for. Empty for headings and beyond the ends. */
  evidence(index: number): readonly RuleEvidence[];
  /** What the model finds in a segment; null where there is none and the rules decide alone. */
  readonly learned: ((index: number) => readonly LearnedFinding[]) | null;
}

export interface Classifier {
  /** Costs next to nothing: the work is done segment by segment. */
  prepare(segments: readonly Segment[], doc: DocumentContext): Prepared;
  /** Findings of one segment, in taxonomy order. Segments may be asked for in any order, so callers can slice time. */
  classify(prepared: Prepared, index: number): Finding[];
}

/** Makes the learned weights ready for use. Throws where they are damaged or of another version. */
export function openWeights(weights: Uint8Array | null): LoadedModel | null {
  return weights && loadModel(readModel(weights));
}

/** Builds a classifier; throws an error that names the type and rule whose pattern can't be compiled. */
export function createClassifier(data: ClassifierData): Classifier {
  return classifierOf(data, compileRules(data.seeds, data.macros), openWeights(data.weights));
}

/** Builds a classifier from rules and weights that are ready already. */
export function classifierOf(
  data: Pick<ClassifierData, 'seeds'>,
  compiled: CompiledRules,
  model: LoadedModel | null,
): Classifier {
  const rulesOf = createAnchorIndex(compiled);
  const sources = new Map<ClauseTypeId, RuleSource>(data.seeds.map((seed) => [seed.id, seed]));
  return {
    prepare: (segments, doc) => {
      const evidence = rememberEvidence(segments, compiled, rulesOf);
      const learned = model && createDocumentReader(model, { segments, ...doc, evidence });
      return { segments, doc, evidence, learned };
    },
    classify: (prepared, index) => {
      const segment = prepared.segments[index];
      if (!segment) return [];
      const decided = prepared.learned
        ? prepared.learned(index).map((finding) => learnedEvidence(finding, prepared.evidence(index)))
        : prepared.evidence(index).flatMap(ruleEvidence);
      return decided.flatMap((evidence) => {
        const source = sources.get(evidence.type);
        return source ? [buildFinding(source, segment, evidence)] : [];
      });
    },
  };
}

function rememberEvidence(
  segments: readonly Segment[],
  compiled: CompiledRules,
  rulesOf: AnchorIndex,
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

/** The rules by themselves: those that decide, with a confidence by their weight alone. */
function ruleEvidence(evidence: RuleEvidence): Evidence[] {
  const rule = evidence.hits[0]?.rule;
  if (!rule || evidence.weight < DECIDES) return [];
  const confidence = Math.min(95, 60 + evidence.weight) / 100;
  const { type, polarity } = rule;
  return [{ type, polarity, sentences: carriersOf(evidence), words: wordsOf(evidence), confidence }];
}

/** Runs of words of the model's own that are shown after those of a rule. */
const WORDS_BESIDE_RULES = 2;

/** What the model found, with the words of the rules that agree before its own. */
function learnedEvidence(finding: LearnedFinding, rules: readonly RuleEvidence[]): Evidence {
  const agreeing = rules.find(({ label }) => label === finding.label);
  const [type, polarity] = finding.label.split(':') as [ClauseTypeId, Polarity];
  const own = finding.sentence ? [finding.sentence] : [];
  return {
    type,
    polarity,
    sentences: agreeing ? carriersOf(agreeing) : own,
    words: agreeing ? [...wordsOf(agreeing), ...finding.words().slice(0, WORDS_BESIDE_RULES)] : finding.words(),
    confidence: finding.confidence,
  };
}
