import { type Analysis, beginAnalysis } from '../../lib/analyse/analyse.ts';
import type { AnalyseOptions } from '../../lib/annotate/session-ports.ts';
import { type Classifier, createClassifier } from '../../lib/classify/classifier.ts';
import { readRulesAsset } from '../../lib/classify/rules-asset.ts';
import type { Report } from '../../lib/model/report.ts';
import type { PageText } from '../../lib/model/text.ts';
import { bytesOf, takeKnowledge } from '../../lib/platform/knowledge.ts';
import { inStretches } from '../../lib/platform/pause.ts';

/** Clauses from the reader's place on that are classified before the first paint: about three screens. */
const FIRST = 40;

export function analyser(): (page: PageText, options: AnalyseOptions) => Promise<Report | null> {
  let classifier: Classifier | null = null;
  const made = (): Classifier => {
    classifier ??= createClassifier(knownRules());
    return classifier;
  };
  return async (page, options) => {
    const input = { page, url: location.href, force: options.force };
    // The gate costs little; the rules are only read where it lets the page through.
    const analysis = beginAnalysis(input, made);
    return inStretches(steps(analysis, options));
  };
}

function knownRules() {
  const { rules, weights } = takeKnowledge();
  return { ...readRulesAsset(JSON.parse(rules)), weights: weights === null ? null : bytesOf(weights) };
}

function* steps(analysis: Analysis, { near, part, isStale }: AnalyseOptions): Generator<void, Report | null> {
  yield;
  const from = Math.max(
    0,
    analysis.segments.findIndex(({ end }) => end >= near),
  );
  const first = analysis.segments.slice(from, from + FIRST);
  for (const { index } of first) {
    analysis.classify(index);
    yield;
  }
  if (isStale()) return null;
  if (first.length > 0) part(analysis.report());
  for (const { index } of analysis.segments) {
    analysis.classify(index);
    yield;
    if (isStale()) return null;
  }
  return analysis.report();
}
