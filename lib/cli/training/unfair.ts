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
import { type Count, ratios } from './figures.ts';
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

/** Judges every company's sentences by a model learnt from the other companies'; prints and returns the figures by type. */
export function judgeUnfair(trainer: Trainer): string {
  const found = new Set<number>();
  for (const fold of FOLDS) for (const place of findIn(trainer, fold)) found.add(place);
  const counts = RISKS.map((risk) => countRisk(trainer, risk, found));
  const total = { right: 0, wrong: 0, missed: 0, beside: 0 };
  for (const one of counts) for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += one[key];
  const mean = counts.reduce((sum, one) => sum + ratios(one).f1, 0) / counts.length;
  const lines = [
    '| type | labelled | precision | recall | F1 | wrong | beside a labelled sentence |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...counts.map((one, i) => tableRow(TYPES[i] as string, one)),
    tableRow('all', total),
    `\nMacro-F1 over the ${counts.length} types: ${mean.toFixed(3)}.`,
  ];
  console.log(lines.join('\n'));
  return lines.join('\n');
}

/** A count, with how many of the wrong ones stand next to a sentence that bears the label. */
interface Tally extends Count {
  beside: number;
}

/** Row × label, as one number, of what a model that has not seen the fold finds there. */
function findIn(trainer: Trainer, fold: number): number[] {
  const model = trainer.fit(fold);
  const pairs = trainer.pairs(trainer.rowsOf([fold]), model.tables, () => trainer.scoresWithout(fold, fold));
  return pairs.flatMap(({ row, label, values }) =>
    sumTrees(model.forest, values) >= (model.threshold[label] as number) ? [row * LABELS.length + label] : [],
  );
}

function countRisk({ examples, targets }: Trainer, risk: string, found: ReadonlySet<number>): Tally {
  const tally = { right: 0, wrong: 0, missed: 0, beside: 0 };
  const label = LABELS.indexOf(risk as (typeof LABELS)[number]);
  const targetOf = (row: number) => targets[row * LABELS.length + label];
  const isBeside = (row: number, other: number) =>
    examples[other]?.page === examples[row]?.page && targetOf(other) === 1;
  for (const row of examples.keys()) {
    const claimed = found.has(row * LABELS.length + label);
    if (targetOf(row) === 1) tally[claimed ? 'right' : 'missed']++;
    if (targetOf(row) !== -1 || !claimed) continue;
    tally.wrong++;
    if (isBeside(row, row - 1) || isBeside(row, row + 1)) tally.beside++;
  }
  return tally;
}

function tableRow(name: string, tally: Tally): string {
  const { precision, recall, f1 } = ratios(tally);
  const three = [precision, recall, f1].map((value) => value.toFixed(3)).join(' | ');
  return `| ${name} | ${tally.right + tally.missed} | ${three} | ${tally.wrong} | ${tally.beside} |`;
}
