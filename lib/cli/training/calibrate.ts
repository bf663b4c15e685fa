import { LABELS } from '../../classify/learned/labels.ts';
import type { Calibration } from '../../classify/learned/model.ts';

/** A pair that was judged by a model which had not seen it. */
export interface Judged {
  readonly label: number;
  /** In 1024ths. */
  readonly logit: number;
  readonly holds: boolean;
}

/** From -4 to 6 in halves, in 1024ths of a logit. */
const KNOTS = Int32Array.from({ length: 21 }, (_, i) => (i - 8) * 512);
const HIGHEST = 99;

/** Confidence by groups of labels (risks, protections): isotonic regression (pool adjacent violators) read at fixed knots. */
export function calibrate(judged: readonly Judged[]): Calibration {
  const group = Uint8Array.from(LABELS, (label) => (label.endsWith(':protection') ? 1 : 0));
  const percent = [0, 1].flatMap((g) => atKnots(judged.filter(({ label }) => group[label] === g)));
  return { group, knots: KNOTS, percent: Uint8Array.from(percent) };
}

function atKnots(judged: readonly Judged[]): number[] {
  const sums = Array.from({ length: KNOTS.length }, () => ({ yes: 0.5, all: 1 }));
  for (const { logit, holds } of judged) {
    const nearest = Math.max(0, Math.min(KNOTS.length - 1, Math.round(logit / 512) + 8));
    const sum = sums[nearest];
    if (!sum) continue;
    sum.all++;
    if (holds) sum.yes++;
  }
  return poolViolators(sums).map((share) => Math.min(HIGHEST, Math.round(100 * share)));
}

/** Shares made never to fall: neighbours that fall are pooled. */
export function poolViolators(sums: readonly { yes: number; all: number }[]): number[] {
  const pools: { yes: number; all: number; length: number }[] = [];
  for (const { yes, all } of sums) {
    let pool = { yes, all, length: 1 };
    for (let last = pools.at(-1); last && last.yes * pool.all >= pool.yes * last.all; last = pools.at(-1)) {
      pools.pop();
      pool = { yes: last.yes + pool.yes, all: last.all + pool.all, length: last.length + pool.length };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ yes, all, length }) => Array.from({ length }, () => yes / all));
}

/** The least logit, in 1024ths, from which findings are right as often as wanted; never above `most`. */
export function chooseThreshold(judged: readonly Judged[], precision: number, most: number): number {
  const sorted = [...judged].sort((a, b) => b.logit - a.logit);
  let right = 0;
  let threshold = most;
  for (const [i, { logit, holds }] of sorted.entries()) {
    if (holds) right++;
    if (logit < threshold && right / (i + 1) >= precision) threshold = logit;
  }
  return threshold;
}
