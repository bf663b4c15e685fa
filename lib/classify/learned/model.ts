import { ByteReader, ByteWriter } from './bytes.ts';
import { FEATURES_VERSION } from './features.ts';
import { LABELS } from './labels.ts';
import type { LinearModel } from './linear.ts';
import type { LabelTables } from './pairs.ts';
import type { Forest } from './trees.ts';

/** From a logit to the share of careful readers' agreement. */
export interface Calibration {
  /** Label -> group. */
  readonly group: Uint8Array;
  /** Logits in 1024ths, ascending. */
  readonly knots: Int32Array;
  /** Group × knot: per cent, never falling. */
  readonly percent: Uint8Array;
}

/** All that has been learnt: a linear model over words and rules, trees over its scores, and what their sums mean. */
export interface LearnedModel {
  readonly linear: LinearModel;
  readonly tables: LabelTables;
  readonly forest: Forest;
  /** Label -> least logit, in 1024ths, of a finding. */
  readonly threshold: Int32Array;
  readonly calibration: Calibration;
}

const MAGIC = 0x434d4c;
const FORMAT = 1;

/** The model as bytes: assets/model/weights.bin. */
export function packModel({ linear, tables, forest, threshold, calibration }: LearnedModel): Uint8Array {
  const out = new ByteWriter();
  for (const value of [MAGIC, FORMAT, FEATURES_VERSION, linear.labels]) out.varint(value);
  out.list(linear.bias);
  out.list(linear.scale);
  out.varint(linear.keys.length);
  let before = 0;
  for (const [f, key] of linear.keys.entries()) {
    out.varint(key - before);
    out.varint((linear.starts[f + 1] as number) - (linear.starts[f] as number));
    before = key;
  }
  out.raw(linear.labelOf);
  out.raw(linear.weightOf);
  for (const list of [tables.prior, tables.trust]) out.list(list);
  out.varint(forest.depth);
  out.signed(forest.base);
  for (const list of [forest.feature, forest.threshold, forest.leaf]) out.list(list);
  for (const list of [threshold, calibration.group, calibration.knots, calibration.percent]) out.list(list);
  return out.done();
}

/** Reads a packed model; throws an error that says what to do where it is damaged or of another version. */
export function readModel(bytes: Uint8Array): LearnedModel {
  const input = new ByteReader(bytes);
  const head = [input.varint(), input.varint(), input.varint(), input.varint()].join();
  if (head !== [MAGIC, FORMAT, FEATURES_VERSION, LABELS.length].join()) {
    throw new Error('assets/model/weights.bin is of another version: run npm run -s train');
  }
  const linear = readLinear(input);
  const tables = { prior: Int8Array.from(input.list()), trust: Int8Array.from(input.list()) };
  const forest = {
    depth: input.varint(),
    base: input.signed(),
    feature: Uint8Array.from(input.list()),
    threshold: Int8Array.from(input.list()),
    leaf: Int16Array.from(input.list()),
  };
  const threshold = Int32Array.from(input.list());
  const calibration = {
    group: Uint8Array.from(input.list()),
    knots: Int32Array.from(input.list()),
    percent: Uint8Array.from(input.list()),
  };
  return { linear, tables, forest, threshold, calibration };
}

function readLinear(input: ByteReader): LinearModel {
  const bias = Int32Array.from(input.list());
  const scale = Int32Array.from(input.list());
  const count = input.varint();
  const keys = new Uint32Array(count);
  const starts = new Uint32Array(count + 1);
  let key = 0;
  for (let f = 0; f < count; f++) {
    key += input.varint();
    keys[f] = key;
    starts[f + 1] = (starts[f] as number) + input.varint();
  }
  const weights = starts[count] as number;
  const labelOf = input.raw(weights);
  const weightOf = new Int8Array(input.raw(weights).buffer);
  return { labels: bias.length, bias, scale, keys, starts, labelOf, weightOf };
}

/** Confidence that a logit stands for, 0 to 1 in hundredths: between two knots on the line that joins them. */
export function confidenceOf({ group, knots, percent }: Calibration, label: number, logit: number): number {
  const from = (group[label] as number) * knots.length;
  let k = 0;
  while (k < knots.length - 1 && (knots[k + 1] as number) <= logit) k++;
  const low = percent[from + k] as number;
  const here = knots[k] as number;
  const next = knots[k + 1];
  if (next === undefined || logit <= here) return low / 100;
  const high = percent[from + k + 1] as number;
  return (low + Math.round(((high - low) * (logit - here)) / (next - here))) / 100;
}
