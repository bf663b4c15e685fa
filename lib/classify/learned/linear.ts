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

/**
 * Where each feature's weights are: an open-addressed table, since a Map is several times slower here. What belongs together
 * lies together, since most of the time goes into fetching it from memory.
 */
export interface FeatureIndex {
  /** Three numbers a slot: key (-1 where empty), first weight, end of weights. */
  readonly slots: Int32Array;
  readonly mask: number;
  /** Label in the upper byte, weight in the lower one. */
  readonly weights: Int16Array;
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

const SLOT = 3;

export function indexFeatures({ keys, starts, labelOf, weightOf }: LinearModel): FeatureIndex {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * keys.length)));
  const slots = new Int32Array(SLOT * size).fill(-1);
  for (let f = 0; f < keys.length; f++) {
    const key = keys[f] as number;
    let at = key & (size - 1);
    while (slots[SLOT * at] !== -1) at = (at + 1) & (size - 1);
    slots[SLOT * at] = key;
    slots[SLOT * at + 1] = starts[f] as number;
    slots[SLOT * at + 2] = starts[f + 1] as number;
  }
  const weights = new Int16Array(labelOf.length);
  for (let k = 0; k < weights.length; k++) weights[k] = ((labelOf[k] as number) << 8) | ((weightOf[k] as number) & 255);
  return { slots, mask: size - 1, weights };
}

/** Where the slot of this key begins, or -1. */
function findSlot({ slots, mask }: FeatureIndex, key: number): number {
  for (let at = key & mask; ; at = (at + 1) & mask) {
    const there = slots[SLOT * at];
    if (there === key) return SLOT * at;
    if (there === -1) return -1;
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
  addPart(index, features.body, partScale(features.body.keys.length), sums);
  addPart(index, features.context, CONTEXT_SCALE, sums);
  const best = new Int32Array(labels);
  const sentence = new Int16Array(labels).fill(-1);
  for (const [s, bag] of features.sentences.entries()) {
    const own = new Int32Array(labels);
    addPart(index, bag, partScale(bag.keys.length), own);
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

function addPart(index: FeatureIndex, bag: FeatureBag, scale: number, sums: Int32Array): void {
  const { keys, values } = bag;
  const { slots, weights } = index;
  for (let i = 0; i < keys.length; i++) {
    const slot = findSlot(index, keys[i] as number);
    if (slot < 0) continue;
    const times = scale * (values[i] as number);
    const end = slots[slot + 2] as number;
    for (let k = slots[slot + 1] as number; k < end; k++) {
      const packed = weights[k] as number;
      const label = packed >> 8;
      sums[label] = (sums[label] as number) + times * ((packed << 24) >> 24);
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
  const slot = findSlot(index, key);
  if (slot < 0) return 0;
  const end = index.slots[slot + 2] as number;
  for (let k = index.slots[slot + 1] as number; k < end; k++) {
    const packed = index.weights[k] as number;
    if (packed >> 8 === label)
      return Math.floor((((packed << 24) >> 24) * scale * (model.scale[label] as number)) / SHIFT);
  }
  return 0;
}
