/** A finding with the confidence it was stated with, and whether the reader agrees. */
export interface Stated {
  readonly confidence: number;
  readonly holds: boolean;
}

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01];

/** A Markdown table: findings by stated confidence, the mean stated, and the share that holds. */
export function reliabilityTable(stated: readonly Stated[]): string {
  const lines = EDGES.slice(0, -1).flatMap((low, i) => {
    const high = EDGES[i + 1] as number;
    const inside = stated.filter(({ confidence }) => confidence >= low && confidence < high);
    if (inside.length === 0) return [];
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
    const share = inside.filter(({ holds }) => holds).length / inside.length;
    const name = `${low.toFixed(2)} to ${Math.min(1, high).toFixed(2)}`;
    return [`| ${name} | ${inside.length} | ${mean.toFixed(2)} | ${share.toFixed(2)} |`];
  });
  return ['| stated | findings | mean stated | hold |', '| --- | ---: | ---: | ---: |', ...lines].join('\n');
}
