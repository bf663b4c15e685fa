import { createClassifier } from '../../../lib/classify/classifier.ts';
import { compileRules } from '../../../lib/classify/compile-rules.ts';
import { createAnchorIndex, matchRules } from '../../../lib/classify/match-rules.ts';
import { DECIDES, gatherEvidence } from '../../../lib/classify/rule-evidence.ts';
import { loadClassifierData } from '../../../lib/cli/classifier-data.ts';
import { exampleSegment, exampleSegments } from '../../../lib/cli/examples.ts';
import { loadSeeds } from '../../../lib/cli/seeds.ts';
import type { DocumentKind } from '../../../lib/model/report.ts';
import type { Example } from '../../../lib/model/rule.ts';

const { seeds, macros } = loadSeeds('.');
const compiled = compileRules(seeds, macros);
const opens = createAnchorIndex(compiled);

/** The labels, `<type>:<polarity>`, on which the rules decide by themselves. */
export function judged(example: Example): string[] {
  const segment = exampleSegment(example);
  if (!segment) throw new Error('the example makes no segment');
  return gatherEvidence(matchRules(segment, compiled, opens))
    .filter(({ weight }) => weight >= DECIDES)
    .map(({ label }) => label);
}

const classifier = createClassifier(loadClassifierData('.'));

/** The labels that rules and weights together find in the example, as a block of a document of that kind. */
export function found(example: Example, kind: DocumentKind): string[] {
  const segments = exampleSegments(example);
  const title = kind === 'privacy' ? 'Privacy Policy | Fernway' : 'Terms of Service | Fernway';
  const prepared = classifier.prepare(segments, { kind, title });
  return classifier.classify(prepared, segments.length - 1).map(({ type, polarity }) => `${type}:${polarity}`);
}
