import { type Classifier, classifierOf, openWeights } from './classifier.ts';
import { compileSteps } from './compile-rules.ts';
import { readRulesSteps } from './rules-asset.ts';

/** assets/rules/rules.json as text, and the bytes of assets/model/weights.bin; null where none have been trained. */
export interface ClassifierFiles {
  readonly rules: string;
  readonly weights: () => Uint8Array | null;
}

/**
 * Builds a classifier in steps of a few milliseconds, so that a page can go on in between. Throws what `readRulesAsset` and
 * `classifierOf` throw.
 */
export function* classifierSteps({ rules, weights }: ClassifierFiles): Generator<void, Classifier> {
  const json: unknown = JSON.parse(rules);
  yield;
  const set = yield* readRulesSteps(json);
  const compiled = yield* compileSteps(set.seeds, set.macros, set.gatesOf);
  const bytes = weights();
  yield;
  const model = openWeights(bytes);
  yield;
  return classifierOf(set, compiled, model);
}
