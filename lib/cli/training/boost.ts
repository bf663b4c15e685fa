import type { Forest } from '../../classify/learned/trees.ts';

export interface BoostSettings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly least: number;
  /** Pulls leaves towards zero. */
  readonly ridge: number;
}

export const BOOST: BoostSettings = { trees: 120, depth: 4, rate: 0.08, least: 4, ridge: 4 };

export interface Rows {
  /** Row × column, values from -127 to 127. */
  readonly values: Int8Array;
  readonly columns: number;
  /** 1 or 0. */
  readonly targets: Uint8Array;
  readonly weights: Float32Array;
}

/** Gradient-boosted trees for log loss with histograms and Newton leaves (Friedman 2001; Chen and Guestrin 2016). */
export function fitForest(rows: Rows, settings: BoostSettings = BOOST): Forest {
  return new Booster(rows, settings).run();
}

const BINS = 256;

class Booster {
  private readonly count: number;
  private readonly logits: Float64Array;
  private readonly slope: Float64Array;
  private readonly curve: Float64Array;
  private readonly node: Int32Array;
  private readonly feature: Uint8Array;
  private readonly threshold: Int8Array;
  private readonly leaf: Int16Array;
  private readonly base: number;
  /** Column × row, from 0. */
  private readonly bins: Uint8Array;

  constructor(
    private readonly rows: Rows,
    private readonly settings: BoostSettings,
  ) {
    this.count = rows.targets.length;
    const inner = 2 ** settings.depth - 1;
    this.feature = new Uint8Array(settings.trees * inner);
    this.threshold = new Int8Array(settings.trees * inner).fill(127);
    this.leaf = new Int16Array(settings.trees * (inner + 1));
    let yes = 0;
    let all = 0;
    for (let r = 0; r < this.count; r++) {
      all += rows.weights[r] as number;
      yes += (rows.weights[r] as number) * (rows.targets[r] as number);
    }
    this.base = Math.round(1024 * Math.log((yes + 1) / (all - yes + 1)));
    this.logits = new Float64Array(this.count).fill(this.base / 1024);
    this.slope = new Float64Array(this.count);
    this.curve = new Float64Array(this.count);
    this.node = new Int32Array(this.count);
    this.bins = new Uint8Array(this.count * rows.columns);
    for (let c = 0; c < rows.columns; c++) {
      for (let r = 0; r < this.count; r++) {
        this.bins[c * this.count + r] = (rows.values[r * rows.columns + c] as number) + 128;
      }
    }
  }

  run(): Forest {
    for (let tree = 0; tree < this.settings.trees; tree++) {
      this.derive();
      this.node.fill(0);
      for (let level = 0; level < this.settings.depth; level++) this.split(tree, level);
      this.setLeaves(tree);
    }
    const { feature, threshold, leaf, base } = this;
    return { depth: this.settings.depth, feature, threshold, leaf, base };
  }

  private derive(): void {
    const { targets, weights } = this.rows;
    for (let r = 0; r < this.count; r++) {
      const p = 1 / (1 + Math.exp(-(this.logits[r] as number)));
      this.slope[r] = ((targets[r] as number) - p) * (weights[r] as number);
      this.curve[r] = p * (1 - p) * (weights[r] as number);
    }
  }

  private split(tree: number, level: number): void {
    const nodes = 2 ** level;
    const first = nodes - 1;
    const inner = 2 ** this.settings.depth - 1;
    const slopes = new Float64Array(nodes * BINS);
    const curves = new Float64Array(nodes * BINS);
    const gains = new Float64Array(nodes).fill(1e-6);
    for (let column = 0; column < this.rows.columns; column++) {
      this.fillHistogram(column, first, slopes, curves);
      for (let n = 0; n < nodes; n++) {
        const found = this.bestCut(slopes, curves, n * BINS);
        if (found.gain <= (gains[n] as number)) continue;
        gains[n] = found.gain;
        this.feature[tree * inner + first + n] = column;
        this.threshold[tree * inner + first + n] = found.bin - 128;
      }
    }
    const { node, bins, count } = this;
    for (let r = 0; r < count; r++) {
      const at = tree * inner + (node[r] as number);
      const value = (bins[(this.feature[at] as number) * count + r] as number) - 128;
      node[r] = 2 * (node[r] as number) + (value > (this.threshold[at] as number) ? 2 : 1);
    }
  }

  private fillHistogram(column: number, first: number, slopes: Float64Array, curves: Float64Array): void {
    const { count, bins, node, slope, curve } = this;
    slopes.fill(0);
    curves.fill(0);
    const from = column * count;
    for (let r = 0; r < count; r++) {
      const bin = ((node[r] as number) - first) * BINS + (bins[from + r] as number);
      slopes[bin] = (slopes[bin] as number) + (slope[r] as number);
      curves[bin] = (curves[bin] as number) + (curve[r] as number);
    }
  }

  private bestCut(slopes: Float64Array, curves: Float64Array, from: number): { gain: number; bin: number } {
    const { ridge, least } = this.settings;
    let slope = 0;
    let curve = 0;
    for (let b = 0; b < BINS; b++) {
      slope += slopes[from + b] as number;
      curve += curves[from + b] as number;
    }
    const whole = (slope * slope) / (curve + ridge);
    const best = { gain: 0, bin: 255 };
    let left = 0;
    let leftCurve = 0;
    for (let b = 0; b < BINS - 1; b++) {
      if (curves[from + b] === 0) continue;
      left += slopes[from + b] as number;
      leftCurve += curves[from + b] as number;
      if (leftCurve < least) continue;
      if (curve - leftCurve < least) break;
      const right = slope - left;
      const gain = (left * left) / (leftCurve + ridge) + (right * right) / (curve - leftCurve + ridge) - whole;
      if (gain > best.gain) {
        best.gain = gain;
        best.bin = b;
      }
    }
    return best;
  }

  private setLeaves(tree: number): void {
    const leaves = 2 ** this.settings.depth;
    const slope = new Float64Array(leaves);
    const curve = new Float64Array(leaves);
    for (let r = 0; r < this.count; r++) {
      const n = (this.node[r] as number) - leaves + 1;
      slope[n] = (slope[n] as number) + (this.slope[r] as number);
      curve[n] = (curve[n] as number) + (this.curve[r] as number);
    }
    for (let n = 0; n < leaves; n++) {
      const value = ((slope[n] as number) / ((curve[n] as number) + this.settings.ridge)) * this.settings.rate;
      this.leaf[tree * leaves + n] = Math.round(1024 * value);
    }
    for (let r = 0; r < this.count; r++) {
      const n = (this.node[r] as number) - leaves + 1;
      this.logits[r] = (this.logits[r] as number) + (this.leaf[tree * leaves + n] as number) / 1024;
    }
  }
}
