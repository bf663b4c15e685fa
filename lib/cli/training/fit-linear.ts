import { CONTEXT_SCALE, partScale } from '../../classify/learned/linear.ts';
import type { Matrix } from './matrix.ts';
import { createRandom, shuffle } from './random.ts';

/** What is learnt from: rows of a matrix with their targets. */
export interface Task {
  readonly matrix: Matrix;
  readonly labels: number;
  /** Row × label: 1 the label holds, -1 it does not, 0 not asked. */
  readonly targets: Int8Array;
  /** How much each row counts. */
  readonly weights: Float32Array;
  readonly rows: readonly number[];
}

export interface FloatModel {
  /** Feature × label. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

const SETTINGS = {
  passes: 8,
  rate: 0.05,
  startBias: -3,
  positive: 1.5,
  ratioCap: 6,
  ratioScale: 0.3,
  smoothing: 0.5,
  /** Share of word features that a row is read without, anew each time it is read. */
  drop: 0.35,
};
export type Settings = typeof SETTINGS;

/**
 * One-vs-rest squared hinge over log-count-ratio scaled features (Wang and Manning 2012, "Baselines and Bigrams"), fitted
 * by AdaGrad (Duchi, Hazan and Singer 2011), with words left out at random (Wager, Wang and Liang 2013, "Dropout Training as
 * Adaptive Regularization"). Each label takes its best sentence.
 */
export function fitLinear(task: Task, settings: Settings = SETTINGS): FloatModel {
  return new Fitter(task, settings).run();
}

/** Words count 1; the rules' hits have a greater value, and are never left out. */
const WORD = 1;

class Fitter {
  private readonly size: number;
  private readonly weights: Float32Array;
  private readonly bias: Float32Array;
  private readonly ratios: Float32Array;
  private readonly squares: Float32Array;
  private readonly biasSquares: Float32Array;
  private readonly out: Float32Array;
  private readonly own: Float32Array;
  private readonly top: Float32Array;
  private readonly best: Int32Array;
  private readonly active: Int32Array;
  private readonly slopes: Float32Array;
  private readonly random = createRandom(7);
  /** The values of the row that is being read, from its first feature on; 0 where one is left out. */
  private row = new Float32Array(0);
  /** Where that row's features begin in the matrix. */
  private first = 0;

  constructor(
    private readonly task: Task,
    private readonly settings: Settings,
  ) {
    const { labels, matrix } = task;
    this.size = labels;
    this.weights = new Float32Array(matrix.features * labels);
    this.squares = new Float32Array(matrix.features * labels).fill(1e-6);
    this.bias = new Float32Array(labels).fill(settings.startBias);
    this.biasSquares = new Float32Array(labels).fill(1e-6);
    this.ratios = countRatios(task, settings);
    this.out = new Float32Array(labels);
    this.own = new Float32Array(labels);
    this.top = new Float32Array(labels);
    this.slopes = new Float32Array(labels);
    this.best = new Int32Array(labels);
    this.active = new Int32Array(labels);
  }

  run(): FloatModel {
    const order = [...this.task.rows];
    for (let pass = 0; pass < this.settings.passes; pass++) {
      shuffle(order, this.random);
      for (const row of order) this.learn(row);
    }
    return { weights: this.weights, bias: this.bias };
  }

  /** Leaves words out, and lets the others count as much more. */
  private thin(row: number): void {
    const { parts, starts, values } = this.task.matrix;
    const { drop } = this.settings;
    const first = starts[parts[row] as number] as number;
    const size = (starts[parts[row + 1] as number] as number) - first;
    if (this.row.length < size) this.row = new Float32Array(2 * size);
    this.first = first;
    for (let i = 0; i < size; i++) {
      const value = values[first + i] as number;
      this.row[i] = value > WORD ? value : this.random() < drop ? 0 : value / (1 - drop);
    }
  }

  private learn(row: number): void {
    this.thin(row);
    this.score(row);
    const count = this.findActive(row);
    if (count === 0) return;
    const { parts } = this.task.matrix;
    const first = parts[row] as number;
    const end = parts[row + 1] as number;
    for (let part = first; part < end; part++) this.update(part, part - first, count);
    for (let a = 0; a < count; a++) {
      const l = this.active[a] as number;
      const slope = this.slopes[l] as number;
      this.biasSquares[l] = (this.biasSquares[l] as number) + slope * slope;
      this.bias[l] = (this.bias[l] as number) - (this.settings.rate * slope) / Math.sqrt(this.biasSquares[l] as number);
    }
  }

  private findActive(row: number): number {
    const { targets, weights } = this.task;
    let count = 0;
    for (let l = 0; l < this.size; l++) {
      const target = targets[row * this.size + l] as number;
      const miss = 1 - target * (this.out[l] as number);
      if (target === 0 || miss <= 0) continue;
      const cost = (target === 1 ? this.settings.positive : 1) * (weights[row] as number);
      this.slopes[l] = -target * 2 * miss * cost;
      this.active[count++] = l;
    }
    return count;
  }

  private score(row: number): void {
    const { parts } = this.task.matrix;
    const first = parts[row] as number;
    const end = parts[row + 1] as number;
    this.out.set(this.bias);
    this.addPart(first, 0, this.out);
    this.addPart(first + 1, 1, this.out);
    if (end <= first + 2) return;
    this.top.fill(Number.NEGATIVE_INFINITY);
    for (let part = first + 2; part < end; part++) {
      this.own.fill(0);
      this.addPart(part, 2, this.own);
      for (let l = 0; l < this.size; l++) {
        if ((this.own[l] as number) <= (this.top[l] as number)) continue;
        this.top[l] = this.own[l] as number;
        this.best[l] = part;
      }
    }
    for (let l = 0; l < this.size; l++) this.out[l] = (this.out[l] as number) + (this.top[l] as number);
  }

  private scaleOf(part: number, place: number): number {
    return (place === 1 ? CONTEXT_SCALE : partScale(this.task.matrix.sizes[part] as number)) / 256;
  }

  private addPart(part: number, place: number, out: Float32Array): void {
    const { ids, starts } = this.task.matrix;
    const scale = this.scaleOf(part, place);
    const { weights, size, row, first } = this;
    const end = starts[part + 1] as number;
    for (let k = starts[part] as number; k < end; k++) {
      const value = (row[k - first] as number) * scale;
      if (value === 0) continue;
      const at = (ids[k] as number) * size;
      for (let l = 0; l < size; l++) out[l] = (out[l] as number) + value * (weights[at + l] as number);
    }
  }

  private update(part: number, place: number, count: number): void {
    const { ids, starts } = this.task.matrix;
    const scale = this.scaleOf(part, place);
    const { weights, squares, ratios, size, active, slopes, best, row, first } = this;
    const { rate } = this.settings;
    const end = starts[part + 1] as number;
    for (let k = starts[part] as number; k < end; k++) {
      const value = (row[k - first] as number) * scale;
      if (value === 0) continue;
      const at = (ids[k] as number) * size;
      for (let a = 0; a < count; a++) {
        const l = active[a] as number;
        if (place >= 2 && best[l] !== part) continue;
        const ratio = ratios[at + l] as number;
        if (ratio === 0) continue;
        const slope = (slopes[l] as number) * value * ratio;
        const square = (squares[at + l] as number) + slope * slope;
        squares[at + l] = square;
        weights[at + l] = (weights[at + l] as number) - (rate * slope * ratio) / Math.sqrt(square);
      }
    }
  }
}

/** Feature × label: scale · min(cap, |log of how much likelier the feature is with the label than without|). */
function countRatios({ matrix, labels, targets, rows }: Task, settings: Settings): Float32Array {
  const { features, parts, starts, ids } = matrix;
  const withLabel = new Float32Array(features * labels);
  const inRows = new Float32Array(features);
  const positives = new Float32Array(labels);
  const seen = new Int32Array(features).fill(-1);
  for (const row of rows) {
    const held: number[] = [];
    for (let l = 0; l < labels; l++) if (targets[row * labels + l] === 1) held.push(l);
    for (const l of held) positives[l] = (positives[l] as number) + 1;
    const end = starts[parts[row + 1] as number] as number;
    for (let k = starts[parts[row] as number] as number; k < end; k++) {
      const f = ids[k] as number;
      if (seen[f] === row) continue;
      seen[f] = row;
      inRows[f] = (inRows[f] as number) + 1;
      for (const l of held) withLabel[f * labels + l] = (withLabel[f * labels + l] as number) + 1;
    }
  }
  const { smoothing, ratioCap, ratioScale } = settings;
  const ratios = new Float32Array(features * labels);
  for (let f = 0; f < features; f++) {
    for (let l = 0; l < labels; l++) {
      const held = withLabel[f * labels + l] as number;
      const yes = (held + smoothing) / ((positives[l] as number) + 2 * smoothing);
      const no = ((inRows[f] as number) - held + smoothing) / (rows.length - (positives[l] as number) + 2 * smoothing);
      const ratio = Math.min(ratioCap, Math.abs(Math.log(yes / no)));
      ratios[f * labels + l] = ratioScale * ratio;
    }
  }
  return ratios;
}
