import { analysisSteps } from '../../lib/annotate/analysis-steps.ts';
import type { SessionPorts } from '../../lib/annotate/session-ports.ts';
import { type Classifier, createClassifier } from '../../lib/classify/classifier.ts';
import { readRulesAsset } from '../../lib/classify/rules-asset.ts';
import { bytesOf, takeKnowledge } from '../../lib/platform/knowledge.ts';
import { inStretches } from '../../lib/platform/pause.ts';

/** Analyses pages in stretches, with the classifier that the knowledge left in this world makes. */
export function analyser(): SessionPorts['analyse'] {
  let classifier: Classifier | null = null;
  const known = () => {
    classifier ??= buildClassifier();
    return classifier;
  };
  return (page, options) => {
    const input = { page, url: location.href, force: options.force };
    return inStretches(analysisSteps(input, known, options));
  };
}

function buildClassifier(): Classifier {
  const { rules, weights } = takeKnowledge();
  return createClassifier({
    ...readRulesAsset(JSON.parse(rules)),
    weights: weights === null ? null : bytesOf(weights),
  });
}
