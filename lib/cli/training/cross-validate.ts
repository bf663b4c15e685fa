import { LABELS } from '../../classify/learned/labels.ts';
import { confidenceOf, type LearnedModel } from '../../classify/learned/model.ts';
import { sumTrees } from '../../classify/learned/trees.ts';
import { SEALED_FOLD } from '../gold.ts';
import { countFigures, type Figures, figureRows, printFigures, printLabels } from './figures.ts';
import { reliabilityPlot, reliabilityTable, type Stated, surestFrom } from './reliability.ts';
import { FOLDS, type Trainer } from './trainer.ts';

/** Share of findings that must hold where the reader asks for fewer, surer marks: on policies not seen a little less does. */
const SURE = 0.97;

export interface Judgement {
  /** The figures, as Markdown. */
  readonly figures: string;
  /** The reliability plot, as SVG. */
  readonly plot: string;
}

/** Judges each fold by a model learnt from the others; prints the figures, and returns them. */
export function crossValidate(trainer: Trainer, high: ReadonlySet<string>): Judgement {
  const found = new Map<number, string[]>();
  const stated: Stated[] = [];
  for (const fold of FOLDS) judgeFold(trainer, fold, trainer.fit(fold), found, stated);
  const figuresOf = (folds: readonly number[]) =>
    countFigures(trainer.examples, trainer.rowsOf(folds), (row) => found.get(row) ?? [], high);
  const parts: [string, Figures][] = [
    [`folds 0 to ${SEALED_FOLD - 1}`, figuresOf(FOLDS.slice(0, -1))],
    ['sealed fold', figuresOf([SEALED_FOLD])],
    ['all five', figuresOf(FOLDS)],
  ];
  const all = figuresOf(FOLDS);
  printLabels(all);
  for (const [name, figures] of parts) printFigures(name, figures);
  const table = reliabilityTable(stated);
  console.log(`\n${table}`);
  const rows = [
    '| judged on | | precision | recall | F1 | macro-F1 |\n| --- | --- | ---: | ---: | ---: | --- |',
    ...parts.map(([name, figures]) => figureRows(name, figures)),
    `\nConfidence beside what the reader says, over all five folds:\n\n${table}`,
    `\n![Reliability plot](reliability.svg)\n\n${surely(stated)}`,
  ];
  return { figures: rows.join('\n'), plot: reliabilityPlot(stated) };
}

/** What "fewer, surer marks" would keep. */
function surely(stated: readonly Stated[]): string {
  const from = surestFrom(stated, SURE);
  const kept = stated.filter(({ confidence }) => confidence >= from);
  const share = (list: readonly Stated[]) =>
    (list.filter(({ holds }) => holds).length / Math.max(1, list.length)).toFixed(3);
  const right = [kept, stated].map((list) => list.filter(({ holds }) => holds).length) as [number, number];
  return [
    `At least ${SURE} of the findings hold from a confidence of ${from.toFixed(2)} on: these are ${kept.length} of`,
    `${stated.length} findings, and ${(right[0] / Math.max(1, right[1])).toFixed(2)} of those that are right. Of them`,
    `${share(kept)} hold, of those in the sealed fold ${share(kept.filter(({ sealed }) => sealed))}.`,
  ].join(' ');
}

function judgeFold(
  trainer: Trainer,
  fold: number,
  model: LearnedModel,
  found: Map<number, string[]>,
  stated: Stated[],
): void {
  const rows = trainer.rowsOf([fold]).filter((row) => trainer.examples[row]?.page.source === 'gold');
  for (const { row, label, values } of trainer.pairs(rows, model.tables, () => trainer.scoresWithout(fold, fold))) {
    const logit = sumTrees(model.forest, values);
    if (logit < (model.threshold[label] as number)) continue;
    found.set(row, [...(found.get(row) ?? []), LABELS[label] as string]);
    const target = trainer.targets[row * LABELS.length + label];
    if (target === 0) continue;
    const confidence = confidenceOf(model.calibration, label, logit);
    stated.push({ confidence, holds: target === 1, sealed: fold === SEALED_FOLD });
  }
}
