import { analysisSteps } from '../../lib/annotate/analysis-steps.ts';
import type { SessionPorts } from '../../lib/annotate/session-ports.ts';
import { classifierSteps } from '../../lib/classify/classifier-steps.ts';
import { bytesOf, takeKnowledge } from '../../lib/platform/knowledge.ts';
import { inStretches, onceInSteps } from '../../lib/platform/pause.ts';

/** Analyses pages in stretches, with the classifier that the knowledge left in this world makes. */
export function analyser(): SessionPorts['analyse'] {
  const classifier = onceInSteps(() => {
    const { rules, weights } = takeKnowledge();
    return classifierSteps({ rules, weights: () => (weights === null ? null : bytesOf(weights)) });
  });
  return (page, options) => {
    const input = { page, url: location.href, force: options.force };
    return inStretches(analysisSteps(input, classifier, options));
  };
}
