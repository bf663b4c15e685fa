import type { AnalyseOptions } from '../../lib/annotate/session-ports.ts';
import { type Classifier, createClassifier } from '../../lib/classify/classifier.ts';
import { readRulesAsset } from '../../lib/classify/rules-asset.ts';
import type { Finding } from '../../lib/model/finding.ts';
import type { Report } from '../../lib/model/report.ts';
import type { PageText } from '../../lib/model/text.ts';
import { bytesOf, takeKnowledge } from '../../lib/platform/knowledge.ts';
import { inStretches } from '../../lib/platform/pause.ts';
import { segmentPage } from '../../lib/segment/segment.ts';

export function analyser() {
  let classifier: Classifier | null = null;
  return (page: PageText, options: AnalyseOptions): Promise<Report | null> => {
    const { rules, weights } = takeKnowledge();
    classifier ??= createClassifier({
      ...readRulesAsset(JSON.parse(rules)),
      weights: weights === null ? null : bytesOf(weights),
    });
    return inStretches(steps(classifier, page, options));
  };
}

function* steps(classifier: Classifier, page: PageText, { isStale }: AnalyseOptions): Generator<void, Report | null> {
  const segments = segmentPage(page);
  yield;
  const prepared = classifier.prepare(segments, { kind: 'terms', title: page.title });
  const findings: Finding[] = [];
  for (const { index } of segments) {
    findings.push(...classifier.classify(prepared, index));
    yield;
    if (isStale()) return null;
  }
  return {
    schema: 1,
    url: location.href,
    title: page.title,
    verdict: 'policy',
    kind: 'terms',
    language: 'en',
    platform: null,
    lastUpdated: null,
    segments: segments.length,
    findings,
  };
}
