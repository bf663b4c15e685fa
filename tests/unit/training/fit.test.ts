import { describe, expect, test } from 'vitest';
import type { FeatureBag } from '../../../lib/classify/learned/features.ts';
import { indexFeatures, partScale, scoreSegment } from '../../../lib/classify/learned/linear.ts';
import { sumTrees } from '../../../lib/classify/learned/trees.ts';
import { fitForest } from '../../../lib/cli/training/boost.ts';
import { calibrate, chooseThreshold, poolViolators } from '../../../lib/cli/training/calibrate.ts';
import { fitLinear, type Task } from '../../../lib/cli/training/fit-linear.ts';
import type { Matrix } from '../../../lib/cli/training/matrix.ts';
import { chooseWeights, quantise } from '../../../lib/cli/training/quantise.ts';
import { createRandom } from '../../../lib/cli/training/random.ts';

/** Rows of one body part and one sentence each; feature 0 goes with label 0, features 1 and 2 with label 1. */
function smallTask(): Task {
  const bodies = [
    [0, 3],
    [0, 4],
    [1, 3],
    [2, 4],
    [3, 4],
    [1, 2],
  ];
  const ids: number[] = [];
  const starts = [0];
  const sizes: number[] = [];
  for (const body of bodies) {
    for (const part of [body, [], body]) {
      ids.push(...part);
      starts.push(ids.length);
      sizes.push(part.length);
    }
  }
  const matrix: Matrix = {
    rows: bodies.length,
    features: 5,
    keys: Uint32Array.of(10, 20, 30, 40, 50),
    ids: Int32Array.from(ids),
    values: new Float32Array(ids.length).fill(1),
    starts: Int32Array.from(starts),
    parts: Int32Array.from({ length: bodies.length + 1 }, (_, i) => i * 3),
    sizes: Int32Array.from(sizes),
  };
  const targets = Int8Array.from([1, -1, 1, -1, -1, 1, -1, 1, -1, -1, -1, 1]);
  return { matrix, labels: 2, targets, weights: new Float32Array(6).fill(1), rows: [0, 1, 2, 3, 4, 5] };
}

describe('linear model', () => {
  const task = smallTask();
  const float = fitLinear(task);

  test('learns what goes with what', () => {
    expect(float.weights[0]).toBeGreaterThan(0);
    expect(float.weights[1 * 2 + 1]).toBeGreaterThan(0);
    expect(float.weights[1]).toBeLessThanOrEqual(0);
  });
  test('is the same each time', () => expect(fitLinear(task)).toEqual(float));
  test('scores in whole numbers what it scores in floating point', () => {
    const model = quantise(float, task);
    const index = indexFeatures(model);
    const bag = (keys: number[]): FeatureBag => ({ keys, values: keys.map(() => 1) });
    const { scores } = scoreSegment(model, index, {
      body: bag([20, 40]),
      context: bag([]),
      sentences: [bag([20, 40])],
    });
    for (const label of [0, 1]) {
      const sum = (float.weights[2 + label] ?? 0) + (float.weights[6 + label] ?? 0);
      const expected = (float.bias[label] ?? 0) + (2 * sum * partScale(2)) / 256;
      expect(Math.abs((scores[label] ?? 0) / 64 - expected)).toBeLessThan(0.05);
    }
  });
  test('keeps the weights that matter most', () => {
    const kept = chooseWeights(float, task, 3);
    expect(kept.reduce((a, b) => a + b, 0)).toBe(3);
    expect(kept[0]).toBe(1);
  });
});

describe('trees', () => {
  const random = createRandom(1);
  const values = Int8Array.from({ length: 800 }, () => Math.floor(random() * 200) - 100);
  const targets = Uint8Array.from({ length: 400 }, (_, i) => {
    const [a = 0, b = 0] = values.slice(2 * i, 2 * i + 2);
    return a > 10 === b > -20 ? 1 : 0;
  });
  const rows = { values, columns: 2, targets, weights: new Float32Array(400).fill(1) };
  const settings = { trees: 40, depth: 3, rate: 0.3, least: 1, ridge: 1 };
  const forest = fitForest(rows, settings);

  test('learn what no straight line can tell', () => {
    const right = [...targets].filter((target, i) => {
      return sumTrees(forest, values.slice(2 * i, 2 * i + 2)) > 0 === (target === 1);
    });
    expect(right.length).toBeGreaterThan(380);
  });
  test('are the same each time', () => expect(fitForest(rows, settings)).toEqual(forest));
});

describe('calibration', () => {
  test('pools shares that fall, and keeps their sum', () => {
    const sums = [
      { yes: 3, all: 10 },
      { yes: 1, all: 10 },
      { yes: 9, all: 10 },
    ];
    expect(poolViolators(sums)).toEqual([0.2, 0.2, 0.9]);
  });
  test('never falls with the logit', () => {
    const random = createRandom(2);
    const judged = Array.from({ length: 500 }, () => {
      const logit = Math.round((random() - 0.5) * 8000);
      return { label: 0, logit, holds: random() < 1 / (1 + Math.exp(-logit / 1024)) };
    });
    const { percent, knots } = calibrate(judged);
    const risks = [...percent.slice(0, knots.length)];
    expect(risks).toEqual([...risks].sort((a, b) => a - b));
    expect(risks[8]).toBeGreaterThan(30);
    expect(risks[8]).toBeLessThan(70);
  });
  test('chooses the least threshold that is right often enough', () => {
    const judged = [3, 2, 1, 0].map((n) => ({ label: 0, logit: n, holds: n !== 1 }));
    expect(chooseThreshold(judged, 1, 100)).toBe(2);
    expect(chooseThreshold(judged, 0.75, 100)).toBe(0);
    expect(chooseThreshold(judged, 0.75, -5)).toBe(-5);
  });
});

test('random numbers are those of their seed', () => {
  const [a, b] = [createRandom(7), createRandom(7)];
  expect([a(), a(), a()]).toEqual([b(), b(), b()]);
  expect(createRandom(8)()).not.toBe(createRandom(7)());
});
