/** Complete binary trees of one depth, one after another. */
export interface Forest {
  readonly depth: number;
  /** Per inner node, breadth first: which value is asked. */
  readonly feature: Uint8Array;
  /** Per inner node: greater values go right. */
  readonly threshold: Int8Array;
  /** Per leaf, in 1024ths of a logit. */
  readonly leaf: Int16Array;
  /** Where the sum starts, in 1024ths of a logit. */
  readonly base: number;
}

/** Sum of the leaves that the values lead to: a logit in 1024ths. */
export function sumTrees(forest: Forest, values: Int8Array): number {
  return sumTreesFrom(forest, values, null, 0) ?? forest.base;
}

/** The most that all trees from each one on can add, by their largest leaves; and after the last one 0. */
export function mostFrom({ depth, leaf }: Forest): Int32Array {
  const leaves = 2 ** depth;
  const most = new Int32Array(leaf.length / leaves + 1);
  for (let tree = most.length - 2; tree >= 0; tree--)
    most[tree] = (most[tree + 1] as number) + Math.max(...leaf.subarray(tree * leaves, (tree + 1) * leaves));
  return most;
}

/**
 * The same sum, or null as soon as it can't reach `least` any more by what `most` (of `mostFrom`) says: most labels are out
 * after a few trees. Without `most` all trees are asked.
 */
export function sumTreesFrom(
  { depth, feature, threshold, leaf, base }: Forest,
  values: Int8Array,
  most: Int32Array | null,
  least: number,
): number | null {
  const inner = 2 ** depth - 1;
  const leaves = inner + 1;
  let sum = base;
  for (let tree = 0; tree * leaves < leaf.length; tree++) {
    if (most && sum + (most[tree] as number) < least) return null;
    let node = 0;
    for (let level = 0; level < depth; level++) {
      const at = tree * inner + node;
      node = 2 * node + ((values[feature[at] as number] as number) > (threshold[at] as number) ? 2 : 1);
    }
    sum += leaf[tree * leaves + node - inner] as number;
  }
  return sum;
}
