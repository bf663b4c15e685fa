import type { FeatureBag } from '../../classify/learned/features.ts';
import type { Example } from './examples.ts';

/** Examples as number rows: the parts of all examples one after another, features as dense ids. */
export interface Matrix {
  readonly rows: number;
  readonly features: number;
  /** Hash of each feature id. */
  readonly hashes: Uint32Array;
  /** Parts: `ids[starts[p] .. starts[p+1]]`; an example's parts are body, context, then its sentences. */
  readonly ids: Int32Array;
  readonly values: Float32Array;
  readonly starts: Int32Array;
  /** First part of each example; one more entry than there are examples. */
  readonly parts: Int32Array;
}

/** Numbers the features that occur in at least `least` of the examples chosen for counting. */
export function buildMatrix(examples: readonly Example[], counted: (e: Example) => boolean, least: number): Matrix {
  const counts = new Map<number, number>();
  for (const example of examples) {
    if (!counted(example)) continue;
    const seen = new Set<number>();
    for (const bag of bagsOf(example)) for (const hash of bag.hashes) seen.add(hash);
    for (const hash of seen) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const hashes = Uint32Array.from([...counts].filter(([, n]) => n >= least).map(([hash]) => hash)).sort();
  const idOf = new Map<number, number>();
  for (const [id, hash] of hashes.entries()) idOf.set(hash, id);
  const ids: number[] = [];
  const values: number[] = [];
  const starts = [0];
  const parts = [0];
  for (const example of examples) {
    for (const bag of bagsOf(example)) {
      for (let i = 0; i < bag.hashes.length; i++) {
        const id = idOf.get(bag.hashes[i] as number);
        if (id === undefined) continue;
        ids.push(id);
        values.push(bag.values[i] as number);
      }
      starts.push(ids.length);
    }
    parts.push(starts.length - 1);
  }
  return {
    rows: examples.length,
    features: hashes.length,
    hashes,
    ids: Int32Array.from(ids),
    values: Float32Array.from(values),
    starts: Int32Array.from(starts),
    parts: Int32Array.from(parts),
  };
}

function bagsOf({ features }: Example): FeatureBag[] {
  return [features.body, features.context, ...features.sentences];
}
