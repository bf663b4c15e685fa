/** Times of one task over the rounds, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly best: number;
  readonly p95: number;
  /** Half the distance between the quartiles, as a share of the median. */
  readonly spread: number;
}

/** Median, best, 95th percentile (nearest rank) and spread of times. Throws where there are none. */
export function summarise(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  const [best, median, p95] = [sorted[0], at(0.5), at(0.95)];
  if (best === undefined || median === undefined || p95 === undefined) throw new Error('nothing was timed');
  const [low = median, high = median] = [at(0.25), at(0.75)];
  return { best, median, p95, spread: median > 0 ? (high - low) / 2 / median : 0 };
}

/** Tasks by name. What one returns is kept alive until it has been timed, so that no engine leaves its work out. */
export type Tasks<K extends string> = Readonly<Record<K, () => unknown>>;

/**
 * Times tasks turn by turn, so that what else the machine does meets all of them alike; each runs `warmUp` times before.
 */
export function race<K extends string>(tasks: Tasks<K>, rounds: number, warmUp = 1): Record<K, Times> {
  const names = Object.keys(tasks) as K[];
  for (let i = 0; i < warmUp; i++) for (const name of names) tasks[name]();
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let i = 0; i < rounds; i++) for (const name of names) times.get(name)?.push(timeOf(tasks[name]));
  return Object.fromEntries(names.map((name) => [name, summarise(times.get(name) ?? [])])) as Record<K, Times>;
}

let kept: unknown;

/** Milliseconds that a task takes. */
export function timeOf(task: () => unknown): number {
  const start = performance.now();
  kept = task();
  const end = performance.now();
  return kept === timeOf ? 0 : end - start;
}

/** How many times as fast the first task is as the second: the quotient of their best times, which other work on the machine disturbs least. */
export function timesAsFast(own: Times, peer: Times): number {
  return peer.best / own.best;
}
