import { compileRules } from '../../../lib/classify/compile-rules.ts';
import { createAnchorIndex, matchRules } from '../../../lib/classify/match-rules.ts';
import { DECIDES, gatherEvidence } from '../../../lib/classify/rule-evidence.ts';
import { exampleSegment } from '../../../lib/cli/examples.ts';
import { loadSeeds } from '../../../lib/cli/seeds.ts';
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
