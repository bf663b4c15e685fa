import { LABELS } from '../../classify/learned/labels.ts';
import { confidenceOf, type LearnedModel } from '../../classify/learned/model.ts';
import { sumTrees } from '../../classify/learned/trees.ts';
import { SEALED_FOLD } from '../gold.ts';
import { countFigures, type Figures, figureRows, printFigures, printLabels } from './figures.ts';
import { reliabilityTable, type Stated } from './reliability.ts';
import { FOLDS, type Trainer } from './trainer.ts';

/** Judges each fold by a model learnt from the others; prints the figures, and returns them as Markdown. */
export function crossValidate(trainer: Trainer, high: ReadonlySet<string>): string {
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
  return [
    '| judged on | | precision | recall | F1 | macro-F1 |\n| --- | --- | ---: | ---: | ---: | --- |',
    ...parts.map(([name, figures]) => figureRows(name, figures)),
    `\nConfidence beside what the reader says, over all five folds:\n\n${table}`,
  ].join('\n');
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
    if (target !== 0) stated.push({ confidence: confidenceOf(model.calibration, label, logit), holds: target === 1 });
  }
}
