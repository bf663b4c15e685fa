import { LABEL_INDEX, LABELS } from '../../classify/learned/labels.ts';
import {
  candidatesOf,
  type LabelTables,
  PAIR_VALUES,
  pairValues,
  placeOf,
  type Reading,
  readingOf,
} from '../../classify/learned/pairs.ts';
import type { Forest } from '../../classify/learned/trees.ts';
import { DECIDES } from '../../classify/rule-evidence.ts';
import { DOCUMENT_KINDS } from '../../model/report.ts';
import { BOOST, type BoostSettings, fitForest } from './boost.ts';
import type { Example, Page } from './examples.ts';

/** A block and a label that may hold there. */
export interface Pair {
  readonly row: number;
  readonly label: number;
  readonly values: Int8Array;
}

const eighths = (yes: number, no: number) => Math.max(-127, Math.min(127, Math.round(8 * Math.log(yes / no))));

/** How common each label is by kind of document, and how far each label's rules can be trusted, in the rows given. */
export function countTables(examples: readonly Example[], targets: Int8Array, rows: readonly number[]): LabelTables {
  const size = LABELS.length;
  const seen = new Float64Array(DOCUMENT_KINDS.length);
  const held = new Float64Array(DOCUMENT_KINDS.length * size);
  const fired = { right: new Float64Array(size).fill(1.5), wrong: new Float64Array(size).fill(1.5) };
  for (const row of rows) {
    const example = examples[row];
    if (!example?.labelled) continue;
    for (const { label, weight } of example.evidence) {
      const l = LABEL_INDEX.get(label) ?? 0;
      const target = targets[row * size + l] as number;
      const list = target > 0 ? fired.right : fired.wrong;
      if (weight >= DECIDES && target !== 0) list[l] = (list[l] as number) + 1;
    }
    if (example.page.document === null) continue;
    const kind = DOCUMENT_KINDS.indexOf(example.page.kind);
    seen[kind] = (seen[kind] as number) + 1;
    for (let l = 0; l < size; l++) {
      if (targets[row * size + l] === 1) held[kind * size + l] = (held[kind * size + l] as number) + 1;
    }
  }
  const trust = Int8Array.from({ length: size }, (_, l) => eighths(fired.right[l] as number, fired.wrong[l] as number));
  return { prior: priors(seen, held), trust };
}

/** Log odds of a label by kind of document, drawn towards its share of all blocks by twenty blocks' worth. */
function priors(seen: Float64Array, held: Float64Array): Int8Array {
  const size = LABELS.length;
  const all = seen.reduce((a, b) => a + b, 0);
  return Int8Array.from(held, (count, i) => {
    let everywhere = 0.5;
    for (let kind = 0; kind < seen.length; kind++) everywhere += held[kind * size + (i % size)] as number;
    const share = (count + (20 * everywhere) / (all + 1)) / ((seen[Math.floor(i / size)] as number) + 20);
    return eighths(share, 1 - share);
  });
}

/** Where each page's blocks are among the examples. */
export function indexPages(examples: readonly Example[]): ReadonlyMap<Page, ReadonlyMap<number, number>> {
  const pages = new Map<Page, Map<number, number>>();
  for (const [row, { page, segment }] of examples.entries()) {
    const rows = pages.get(page) ?? new Map<number, number>();
    pages.set(page, rows.set(segment.index, row));
  }
  return pages;
}

export interface Source {
  readonly examples: readonly Example[];
  readonly pages: ReadonlyMap<Page, ReadonlyMap<number, number>>;
  readonly tables: LabelTables;
  /** Scores of a fold's rows by a model that has not seen them; row × label. */
  scoresOf(fold: number): Int16Array;
}

/** Every label worth looking into in each of the rows that a person has read. */
export function pairsOf({ examples, pages, tables, scoresOf }: Source, rows: readonly number[]): Pair[] {
  const size = LABELS.length;
  const known = new Map<number, Reading>();
  return rows.flatMap((row) => {
    const example = examples[row];
    if (!example?.labelled) return [];
    const { page, segment } = example;
    const scores = scoresOf(page.fold);
    const place = placeOf(page.segments, segment.index, page.kind, (index) => {
      const at = pages.get(page)?.get(index);
      const there = at === undefined ? undefined : examples[at];
      if (at === undefined || !there) return null;
      const reading = known.get(at) ?? readingOf(scores.subarray(at * size, (at + 1) * size), there.evidence);
      known.set(at, reading);
      return reading;
    });
    if (!place) return [];
    return candidatesOf(place.own).map((label) => ({ row, label, values: pairValues(place, label, tables) }));
  });
}

/** Pairs that no one would take for the label are thinned to a third, and count three times. */
const FAINT = -12;
const THIN = 3;

/** Trees that tell which pairs hold. `weigh` says how much a row counts. */
export function fitStack(
  pairs: readonly Pair[],
  targets: Int8Array,
  weigh: (row: number) => number,
  settings: BoostSettings = BOOST,
): Forest {
  const isFaint = ({ values }: Pair) => (values[0] as number) < FAINT && values[1] === 0;
  const used = pairs.filter(
    (pair) =>
      targets[pair.row * LABELS.length + pair.label] !== 0 && (!isFaint(pair) || (pair.row + pair.label) % THIN === 0),
  );
  const values = new Int8Array(used.length * PAIR_VALUES);
  for (const [i, pair] of used.entries()) values.set(pair.values, i * PAIR_VALUES);
  return fitForest(
    {
      values,
      columns: PAIR_VALUES,
      targets: Uint8Array.from(used, ({ row, label }) => (targets[row * LABELS.length + label] === 1 ? 1 : 0)),
      weights: Float32Array.from(used, (pair) => weigh(pair.row) * (isFaint(pair) ? THIN : 1)),
    },
    settings,
  );
}
