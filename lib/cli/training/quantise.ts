import { type LinearModel, UNIT } from '../../classify/learned/linear.ts';
import type { FloatModel, Task } from './fit-linear.ts';

/** Marks the `most` weights that matter most: |weight| · √min(rows with the feature, 400). 1 is kept, 0 is not. */
export function chooseWeights(model: FloatModel, task: Task, most: number): Uint8Array {
  const counts = rowsWith(task);
  const worth = Float32Array.from(model.weights, (w, i) => {
    const count = counts[Math.floor(i / task.labels)] as number;
    return Math.abs(w) * Math.sqrt(Math.min(count, 400));
  });
  const cut = worth.length <= most ? 0 : (Float32Array.from(worth).sort()[worth.length - most] as number);
  return Uint8Array.from(worth, (value) => (value > 0 && value >= cut ? 1 : 0));
}

function rowsWith({ matrix, rows }: Task): Int32Array {
  const counts = new Int32Array(matrix.features);
  const seen = new Int32Array(matrix.features).fill(-1);
  for (const row of rows) {
    const end = matrix.starts[matrix.parts[row + 1] as number] as number;
    for (let k = matrix.starts[matrix.parts[row] as number] as number; k < end; k++) {
      const f = matrix.ids[k] as number;
      if (seen[f] === row) continue;
      seen[f] = row;
      counts[f] = (counts[f] as number) + 1;
    }
  }
  return counts;
}

/** Keeps the bias of a label without weights within range. */
const LEAST_STEP = 1e-4;

/** Rounds to eight bits a weight, each label by its own scale, and leaves out what is zero. */
export function quantise({ weights, bias }: FloatModel, task: Task): LinearModel {
  const { labels, matrix } = task;
  const step = new Float64Array(labels).fill(LEAST_STEP);
  for (let i = 0; i < weights.length; i++) {
    const l = i % labels;
    step[l] = Math.max(step[l] as number, Math.abs(weights[i] as number) / 127);
  }
  const keys: number[] = [];
  const starts: number[] = [];
  const labelOf: number[] = [];
  const weightOf: number[] = [];
  for (let f = 0; f < matrix.features; f++) {
    const before = labelOf.length;
    for (let l = 0; l < labels; l++) {
      const value = Math.round((weights[f * labels + l] as number) / (step[l] as number));
      if (value === 0) continue;
      labelOf.push(l);
      weightOf.push(value);
    }
    if (labelOf.length === before) continue;
    keys.push(matrix.keys[f] as number);
    starts.push(before);
  }
  starts.push(labelOf.length);
  return {
    labels,
    bias: Int32Array.from(bias, (b, l) => Math.round((b / (step[l] as number)) * 256)),
    scale: Int32Array.from(step, (s) => Math.round((s / 256) * UNIT * 2 ** 20)),
    keys: Uint32Array.from(keys),
    starts: Uint32Array.from(starts),
    labelOf: Uint8Array.from(labelOf),
    weightOf: Int8Array.from(weightOf),
  };
}
