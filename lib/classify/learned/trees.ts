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
export function sumTrees({ depth, feature, threshold, leaf, base }: Forest, values: Int8Array): number {
  const inner = 2 ** depth - 1;
  const leaves = inner + 1;
  let sum = base;
  for (let tree = 0; tree * leaves < leaf.length; tree++) {
    let node = 0;
    for (let level = 0; level < depth; level++) {
      const at = tree * inner + node;
      node = 2 * node + ((values[feature[at] as number] as number) > (threshold[at] as number) ? 2 : 1);
    }
    sum += leaf[tree * leaves + node - inner] as number;
  }
  return sum;
}
