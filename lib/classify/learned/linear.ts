import type { FeatureBag, SegmentFeatures } from './features.ts';

/** One row of int8 weights a label, kept by feature since most are zero. All sums are integers: the same in every browser. */
export interface LinearModel {
  readonly labels: number;
  /** In units of the label's own weights, times 256. */
  readonly bias: Int32Array;
  /** Brings a label's sum to the common scale: score = sum · scale / 2^20, in 64ths. */
  readonly scale: Int32Array;
  /** Keys ascending; the weights of feature f are those from `starts[f]` to before `starts[f + 1]`. */
  readonly keys: Uint32Array;
  readonly starts: Uint32Array;
  readonly labelOf: Uint8Array;
  readonly weightOf: Int8Array;
}

/** Where each feature's weights are: keys in an open-addressed table, since a Map is several times slower here. */
export interface FeatureIndex {
  readonly keys: Int32Array;
  readonly features: Int32Array;
  readonly mask: number;
}

/** Scores are in 64ths: 64 is one unit of margin. */
export const UNIT = 64;
const SHIFT = 2 ** 20;
const LEAST = -0x7fff;
/** Weight of a part that stands around the segment, in 256ths. */
export const CONTEXT_SCALE = 77;

/** Weight of a part of `size` features, in 256ths: 1.5 over the fourth root of the size. Square roots are exact everywhere. */
export function partScale(size: number): number {
  return size === 0 ? 0 : Math.round(384 / Math.sqrt(Math.sqrt(size)));
}

export function indexFeatures(model: LinearModel): FeatureIndex {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * model.keys.length)));
  const index = { keys: new Int32Array(size).fill(-1), features: new Int32Array(size), mask: size - 1 };
  for (const [f, key] of model.keys.entries()) {
    let at = key & index.mask;
    while (index.keys[at] !== -1) at = (at + 1) & index.mask;
    index.keys[at] = key;
    index.features[at] = f;
  }
  return index;
}

/** Number of the feature with this key, or -1. */
function findFeature({ keys, features, mask }: FeatureIndex, key: number): number {
  let at = key & mask;
  for (;;) {
    const there = keys[at];
    if (there === key) return features[at] as number;
    if (there === -1) return -1;
    at = (at + 1) & mask;
  }
}

export interface SegmentScores {
  /** By label, in 64ths; below zero speaks against. */
  readonly scores: Int16Array;
  /** By label, the sentence that speaks for it most, or -1 where there is none. */
  readonly sentence: Int16Array;
}

/** Scores of every label: the block's words and surroundings, and of its sentences the one that speaks for the label most. */
export function scoreSegment(model: LinearModel, index: FeatureIndex, features: SegmentFeatures): SegmentScores {
  const { labels } = model;
  const sums = Int32Array.from(model.bias);
  addPart(model, index, features.body, partScale(features.body.keys.length), sums);
  addPart(model, index, features.context, CONTEXT_SCALE, sums);
  const best = new Int32Array(labels);
  const sentence = new Int16Array(labels).fill(-1);
  for (const [s, bag] of features.sentences.entries()) {
    const own = new Int32Array(labels);
    addPart(model, index, bag, partScale(bag.keys.length), own);
    for (let l = 0; l < labels; l++) {
      const value = own[l] as number;
      if (s > 0 && value <= (best[l] as number)) continue;
      best[l] = value;
      sentence[l] = s;
    }
  }
  const scores = new Int16Array(labels);
  for (let l = 0; l < labels; l++) {
    const score = Math.floor((((sums[l] as number) + (best[l] as number)) * (model.scale[l] as number)) / SHIFT);
    scores[l] = Math.max(LEAST, Math.min(-LEAST, score));
  }
  return { scores, sentence };
}

function addPart(model: LinearModel, index: FeatureIndex, bag: FeatureBag, scale: number, sums: Int32Array): void {
  const { keys, values } = bag;
  const { starts, labelOf, weightOf } = model;
  for (let i = 0; i < keys.length; i++) {
    const f = findFeature(index, keys[i] as number);
    if (f < 0) continue;
    const times = scale * (values[i] as number);
    const end = starts[f + 1] as number;
    for (let k = starts[f] as number; k < end; k++) {
      const label = labelOf[k] as number;
      sums[label] = (sums[label] as number) + times * (weightOf[k] as number);
    }
  }
}

/** What one feature adds to a label's score through a part of this scale, in 64ths, rounded down. */
export function contribution(
  model: LinearModel,
  index: FeatureIndex,
  key: number,
  label: number,
  scale: number,
): number {
  const f = findFeature(index, key);
  if (f < 0) return 0;
  for (let k = model.starts[f] as number; k < (model.starts[f + 1] as number); k++) {
    if (model.labelOf[k] === label)
      return Math.floor(((model.weightOf[k] as number) * scale * (model.scale[label] as number)) / SHIFT);
  }
  return 0;
}
