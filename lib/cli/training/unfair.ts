import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Classifier } from '../../classify/classifier.ts';
import { LABELS } from '../../classify/learned/labels.ts';
import { sumTrees } from '../../classify/learned/trees.ts';
import { ClauseTypeIdSchema } from '../../model/clause-type.ts';
import { pageFromBlocks } from '../../segment/from-blocks.ts';
import { segmentPage } from '../../segment/segment.ts';
import { foldOf } from '../gold.ts';
import { type Example, type Page, readPage } from './examples.ts';
import { type Count, percentages, ratios } from './figures.ts';
import { FOLDS, type Trainer } from './trainer.ts';

const RowSchema = z.object({
  company: z.string(),
  i: z.number(),
  text: z.string(),
  unfair: z.array(ClauseTypeIdSchema),
  fair: z.array(ClauseTypeIdSchema),
});

/** The types that the lawyers of the unfair-terms corpus looked for. */
const TYPES = [
  'forced-arbitration',
  'unilateral-change',
  'content-removal',
  'governing-law',
  'liability-limit',
  'unilateral-termination',
  'consent-by-use',
] as const;
const RISKS = TYPES.map((type) => `${type}:risk`);
const OTHERS = LABELS.filter((label) => !RISKS.includes(label));

/** The corpus's sentences, each a block of its company's document; labels other than those of its types are not known. */
export function unfairExamples(file: string, classifier: Classifier): Example[] {
  const byCompany = new Map<string, z.infer<typeof RowSchema>[]>();
  for (const [i, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line === '') continue;
    const parsed = RowSchema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${file}, line ${i + 1}: ${z.prettifyError(parsed.error)}`);
    if (parsed.data.text.trim() === '') continue;
    const list = byCompany.get(parsed.data.company) ?? [];
    byCompany.set(parsed.data.company, list);
    list.push(parsed.data);
  }
  return [...byCompany].flatMap(([company, rows]) => {
    const segments = segmentPage(pageFromBlocks(rows.map(({ text }) => ({ kind: 'p', text }))));
    const page: Page = {
      service: company,
      fold: foldOf(company),
      document: company,
      source: 'unfair',
      kind: 'terms',
      segments,
    };
    const given = rows.map(({ unfair, fair }) => ({
      firm: unfair.map((type) => `${type}:risk`),
      soft: [...OTHERS, ...fair.map((type) => `${type}:risk`)],
    }));
    return readPage(page, 'Terms of Service', classifier, new Map(given.entries()));
  });
}

/** Judges every company's sentences by a model learnt from the other companies', and prints the figures by type. */
export function judgeUnfair(trainer: Trainer): void {
  const counts = new Map<string, Count>(RISKS.map((label) => [label, { right: 0, wrong: 0, missed: 0 }]));
  for (const fold of FOLDS) {
    const model = trainer.fit(fold);
    const rows = trainer.rowsOf([fold]);
    const found = new Set<number>();
    for (const { row, label, values } of trainer.pairs(rows, model.tables, () => trainer.scoresWithout(fold, fold))) {
      if (sumTrees(model.forest, values) >= (model.threshold[label] as number)) found.add(row * LABELS.length + label);
    }
    for (const row of rows) for (const risk of RISKS) count(counts, trainer, row, risk, found);
  }
  const total = { right: 0, wrong: 0, missed: 0 };
  for (const [label, one] of counts) {
    console.log(`${label.padEnd(30)} ${percentages(one)}`);
    for (const key of ['right', 'wrong', 'missed'] as const) total[key] += one[key];
  }
  const mean = RISKS.reduce((sum, label) => sum + ratios(counts.get(label) ?? total).f1, 0) / RISKS.length;
  console.log(`all: ${percentages(total)} macro-F1 ${mean.toFixed(3)} over ${RISKS.length} types`);
}

function count(
  counts: ReadonlyMap<string, Count>,
  trainer: Trainer,
  row: number,
  risk: string,
  found: ReadonlySet<number>,
): void {
  const place = row * LABELS.length + LABELS.indexOf(risk as (typeof LABELS)[number]);
  const target = trainer.targets[place];
  const one = counts.get(risk);
  if (!one || target === 0) return;
  if (found.has(place)) one[target === 1 ? 'right' : 'wrong']++;
  else if (target === 1) one.missed++;
}
