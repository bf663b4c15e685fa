import type { FeatureBag } from '../../classify/learned/features.ts';
import type { Example } from './examples.ts';

/** Examples as number rows: the parts of all examples one after another, features as dense ids. */
export interface Matrix {
  readonly rows: number;
  readonly features: number;
  /** Key of each feature id, ascending. */
  readonly keys: Uint32Array;
  /** Parts: `ids[starts[p] .. starts[p+1]]`; an example's parts are body, context, then its sentences. */
  readonly ids: Int32Array;
  readonly values: Float32Array;
  readonly starts: Int32Array;
  /** First part of each example; one more entry than there are examples. */
  readonly parts: Int32Array;
  /** How many features each part has, those without an id among them. */
  readonly sizes: Int32Array;
}

/** Numbers the features that occur in at least `least` of the examples chosen for counting. */
export function buildMatrix(examples: readonly Example[], counted: (e: Example) => boolean, least: number): Matrix {
  const counts = new Map<number, number>();
  for (const example of examples) {
    if (!counted(example)) continue;
    const seen = new Set<number>();
    for (const bag of bagsOf(example)) for (const key of bag.keys) seen.add(key);
    for (const key of seen) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys = Uint32Array.from([...counts].filter(([, n]) => n >= least).map(([key]) => key)).sort();
  const idOf = new Map<number, number>();
  for (const [id, key] of keys.entries()) idOf.set(key, id);
  const ids: number[] = [];
  const values: number[] = [];
  const starts = [0];
  const parts = [0];
  const sizes: number[] = [];
  for (const example of examples) {
    for (const bag of bagsOf(example)) {
      for (let i = 0; i < bag.keys.length; i++) {
        const id = idOf.get(bag.keys[i] as number);
        if (id === undefined) continue;
        ids.push(id);
        values.push(bag.values[i] as number);
      }
      starts.push(ids.length);
      sizes.push(bag.keys.length);
    }
    parts.push(starts.length - 1);
  }
  return {
    rows: examples.length,
    features: keys.length,
    keys,
    ids: Int32Array.from(ids),
    values: Float32Array.from(values),
    starts: Int32Array.from(starts),
    parts: Int32Array.from(parts),
    sizes: Int32Array.from(sizes),
  };
}

function bagsOf({ features }: Example): FeatureBag[] {
  return [features.body, features.context, ...features.sentences];
}
