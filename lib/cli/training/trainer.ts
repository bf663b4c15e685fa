import { LABEL_INDEX, LABELS } from '../../classify/learned/labels.ts';
import { indexFeatures, type LinearModel, scoreSegment } from '../../classify/learned/linear.ts';
import type { LearnedModel } from '../../classify/learned/model.ts';
import { sumTrees } from '../../classify/learned/trees.ts';
import { calibrate, chooseThreshold, type Judged } from './calibrate.ts';
import type { Example } from './examples.ts';
import { fitLinear, type Task } from './fit-linear.ts';
import { buildMatrix, type Matrix } from './matrix.ts';
import { chooseWeights, quantise } from './quantise.ts';
import { countTables, fitStack, indexPages, type Pair, pairsOf } from './stack.ts';

export const FOLDS = [0, 1, 2, 3, 4] as const;
/** Weights kept of the linear model. */
const MOST_WEIGHTS = 160_000;
/** Rows a feature must occur in. */
const LEAST_ROWS = 2;
/** How much a pair of the project's own labels counts for the trees. */
const OWN_WEIGHT = 2;
/** Share of findings that must hold, as judged by trees of half the folds; by those of all the share comes out one to two hundredths higher. */
const PRECISION = 0.88;
/** No threshold is set above this logit, in 1024ths. */
const HIGHEST_THRESHOLD = 512;

/** Row × label: 1 holds, -1 does not, 0 not known: nobody read the block, or the reader was in doubt. */
function targetsOf(examples: readonly Example[]): Int8Array {
  const size = LABELS.length;
  const targets = new Int8Array(examples.length * size);
  for (const [row, { labelled, firm, soft }] of examples.entries()) {
    if (!labelled) continue;
    targets.fill(-1, row * size, (row + 1) * size);
    for (const label of soft) targets[row * size + (LABEL_INDEX.get(label) ?? 0)] = 0;
    for (const label of firm) targets[row * size + (LABEL_INDEX.get(label) ?? 0)] = 1;
  }
  return targets;
}

/** Fits models on all folds but one or two, and remembers what it has fitted. */
export class Trainer {
  private readonly matrix: Matrix;
  readonly targets: Int8Array;
  private readonly weights: Float32Array;
  private readonly pages: ReturnType<typeof indexPages>;
  private readonly fitted = new Map<string, LinearModel>();
  private readonly scored = new Map<string, Int16Array>();

  constructor(
    readonly examples: readonly Example[],
    private readonly report: (line: string) => void,
  ) {
    this.matrix = buildMatrix(examples, (e) => e.labelled, LEAST_ROWS);
    this.targets = targetsOf(examples);
    this.weights = new Float32Array(examples.length).fill(1);
    this.pages = indexPages(examples);
  }

  /** The whole model, learnt from every fold but `held`; nothing of that fold is looked at. */
  fit(held: number | null): LearnedModel {
    const inner = FOLDS.filter((fold) => fold !== held);
    const rows = this.rowsOf(inner);
    const tables = countTables(this.examples, this.targets, rows);
    const pairs = this.pairs(rows, tables, (fold) => this.scoresWithout(held ?? fold, fold));
    const linear = this.linearWithout(held === null ? [] : [held]);
    const forest = fitStack(pairs, this.targets, this.weigh);
    const judged = this.judge(pairs, inner);
    const threshold = new Int32Array(LABELS.length).fill(chooseThreshold(judged, PRECISION, HIGHEST_THRESHOLD));
    this.report(`model without fold ${held ?? '-'}: ${pairs.length} pairs, threshold ${threshold[0]}`);
    return { linear, tables, forest, threshold, calibration: calibrate(judged) };
  }

  /** The rules' authors have not seen the own labels, so these say best how far rules can be trusted. */
  private readonly weigh = (row: number): number => (this.examples[row]?.page.source === 'own' ? OWN_WEIGHT : 1);

  /** Judges each half of the folds by trees learnt from the other half. */
  private judge(pairs: readonly Pair[], inner: readonly number[]): Judged[] {
    const isFirst = ({ row }: Pair) => inner.indexOf(this.examples[row]?.page.fold ?? 0) < inner.length / 2;
    return [true, false].flatMap((half) => {
      const trees = fitStack(
        pairs.filter((pair) => isFirst(pair) !== half),
        this.targets,
        this.weigh,
      );
      return pairs.flatMap((pair) => {
        const target = this.targets[pair.row * LABELS.length + pair.label];
        const counts = isFirst(pair) === half && target !== 0 && this.examples[pair.row]?.page.document !== null;
        return counts ? [{ label: pair.label, logit: sumTrees(trees, pair.values), holds: target === 1 }] : [];
      });
    });
  }

  /** Pairs of the rows, with scores of each fold from a model that has not seen it. */
  pairs(rows: readonly number[], tables: LearnedModel['tables'], scoresOf: (fold: number) => Int16Array): Pair[] {
    return pairsOf({ examples: this.examples, pages: this.pages, tables, scoresOf }, rows);
  }

  rowsOf(folds: readonly number[]): number[] {
    return this.examples.flatMap(({ page }, row) => (folds.includes(page.fold) ? [row] : []));
  }

  /** Scores of the rows of both folds by a linear model that has seen neither. */
  scoresWithout(a: number, b: number): Int16Array {
    const folds = [...new Set([a, b])].sort();
    const key = folds.join();
    const before = this.scored.get(key);
    if (before) return before;
    const model = this.linearWithout(folds);
    const index = indexFeatures(model);
    const scores = new Int16Array(this.examples.length * LABELS.length);
    for (const row of this.rowsOf(folds)) {
      const features = this.examples[row]?.features;
      if (features) scores.set(scoreSegment(model, index, features).scores, row * LABELS.length);
    }
    this.scored.set(key, scores);
    return scores;
  }

  private linearWithout(folds: readonly number[]): LinearModel {
    const key = folds.join();
    const before = this.fitted.get(key);
    if (before) return before;
    const kept = this.rowsOf(FOLDS.filter((fold) => !folds.includes(fold)));
    const rows = kept.filter((row) => this.examples[row]?.labelled);
    const { matrix, targets, weights } = this;
    const task: Task = { matrix, labels: LABELS.length, targets, weights, rows };
    const float = fitLinear(task);
    const chosen = chooseWeights(float, task, MOST_WEIGHTS);
    for (let i = 0; i < chosen.length; i++) if (chosen[i] === 0) float.weights[i] = 0;
    const model = quantise(float, task);
    this.fitted.set(key, model);
    this.report(`words without folds [${key}]: ${rows.length} blocks, ${model.labelOf.length} weights`);
    return model;
  }
}
