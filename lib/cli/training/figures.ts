import { LABELS } from '../../classify/learned/labels.ts';
import type { Example } from './examples.ts';

export interface Count {
  right: number;
  wrong: number;
  missed: number;
}
/** Figures by the definitions of the labelled policies' own scorer: by block, by high label, by document. */
export interface Figures {
  readonly all: Count;
  readonly high: Count;
  readonly documents: Count;
  readonly byLabel: ReadonlyMap<string, Count>;
}

const none = (): Count => ({ right: 0, wrong: 0, missed: 0 });

/** Counts the labels found in the labelled policies among `rows`; labels in doubt neither count nor cost. */
export function countFigures(
  examples: readonly Example[],
  rows: readonly number[],
  found: (row: number) => readonly string[],
  high: ReadonlySet<string>,
): Figures {
  const figures = { all: none(), high: none(), documents: none(), byLabel: new Map<string, Count>() };
  const documents = new Map<string, { stated: Set<string>; open: Set<string>; claimed: Set<string> }>();
  for (const row of rows) {
    const example = examples[row];
    if (!example?.page.document) continue;
    const { firm, soft, page } = example;
    const document = documents.get(example.page.document) ?? { stated: new Set(), open: new Set(), claimed: new Set() };
    documents.set(page.document ?? '', document);
    const labels = found(row);
    for (const label of firm) document.stated.add(label);
    for (const label of soft) document.open.add(label);
    for (const label of labels) document.claimed.add(label);
    for (const label of firm) bump(figures, high, label, labels.includes(label) ? 'right' : 'missed');
    for (const label of labels) {
      if (!firm.includes(label) && !soft.includes(label)) bump(figures, high, label, 'wrong');
    }
  }
  for (const { stated, open, claimed } of documents.values()) {
    for (const label of stated) figures.documents[claimed.has(label) ? 'right' : 'missed']++;
    for (const label of claimed) if (!stated.has(label) && !open.has(label)) figures.documents.wrong++;
  }
  return figures;
}

function bump(
  figures: { all: Count; high: Count; byLabel: Map<string, Count> },
  high: ReadonlySet<string>,
  label: string,
  key: keyof Count,
): void {
  const own = figures.byLabel.get(label) ?? none();
  figures.byLabel.set(label, own);
  own[key]++;
  figures.all[key]++;
  if (high.has(label)) figures.high[key]++;
}

export function ratios({ right, wrong, missed }: Count): { precision: number; recall: number; f1: number } {
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, right + missed);
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Mean F1 over the labels with three examples or more, and how many those are. */
export function macro({ byLabel }: Figures): { f1: number; labels: number } {
  const counts = LABELS.flatMap((label) => byLabel.get(label) ?? []).filter((c) => c.right + c.missed >= 3);
  return { f1: counts.reduce((sum, c) => sum + ratios(c).f1, 0) / Math.max(1, counts.length), labels: counts.length };
}

function percentages(count: Count): string {
  const { precision, recall, f1 } = ratios(count);
  return `precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
}

/** The three closing lines of the scorer. */
export function printFigures(name: string, figures: Figures): void {
  const { f1, labels } = macro(figures);
  console.log(`${name}
  documents: ${percentages(figures.documents)}
  high: ${percentages(figures.high)}
  all: ${percentages(figures.all)} macro-F1 ${f1.toFixed(3)} over ${labels} labels`);
}

/** Markdown rows of the same figures. */
export function figureRows(name: string, figures: Figures): string {
  const row = (what: string, count: Count, more: string) => {
    const { precision, recall, f1 } = ratios(count);
    return `| ${name} | ${what} | ${precision.toFixed(3)} | ${recall.toFixed(3)} | ${f1.toFixed(3)} | ${more} |`;
  };
  const { f1, labels } = macro(figures);
  return [
    row('by block', figures.all, `${f1.toFixed(3)} over ${labels} labels`),
    row('high risks, by block', figures.high, ''),
    row('by document', figures.documents, ''),
  ].join('\n');
}

export function printLabels({ byLabel }: Figures): void {
  const rows = [...byLabel].sort(([a, x], [b, y]) => y.wrong + y.missed - x.wrong - x.missed || (a < b ? -1 : 1));
  for (const [label, { right, wrong, missed }] of rows) {
    const counts = [right, wrong, missed].map((n) => String(n).padStart(4)).join(' ');
    console.log(`${label.padEnd(36)} ${counts}  ${percentages({ right, wrong, missed })}`);
  }
}
