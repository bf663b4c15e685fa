import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** One figure beside its peer, both from one run. */
export interface Row {
  readonly name: string;
  /** Median of the rounds, or the figure itself; null where it could not be measured here. */
  readonly value: number | null;
  readonly unit: string;
  /** Who it was measured beside, and the peer's own figure. */
  readonly peer: string;
  /** How many times better than the peer: its figure by ours. Null where there is no peer to divide by. */
  readonly ratio: number | null;
  readonly goal: string;
  /** Null where nothing is to be met or nothing was measured. */
  readonly met: boolean | null;
  /** Half the distance between the quartiles, as a share of the median. */
  readonly spread: number | null;
  /** What stands in the way, or how it was measured. */
  readonly note: string;
}

const BudgetSchema = z.strictObject({
  unit: z.string(),
  /** The value must not be above. */
  most: z.number().optional(),
  /** The ratio must not be below. */
  ratio: z.number().optional(),
  /** The ratio as it was reached: the quick test fails where a fifth of it is lost. */
  reached: z.number().optional(),
});
const BudgetsSchema = z.record(z.string(), BudgetSchema);
export type Budgets = z.infer<typeof BudgetsSchema>;

const BUDGETS_FILE = 'tests/bench/budgets.json';

/** The goals and the ratios reached, by a figure's name. Throws an error that names the field which is not as it should be. */
export function readBudgets(file = BUDGETS_FILE): Budgets {
  const parsed = BudgetsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** What a measurement gives. */
export interface Measured {
  readonly name: string;
  readonly value: number | null;
  readonly peer?: { readonly name: string; readonly value: number };
  readonly spread?: number;
  readonly note?: string;
}

/** Sets a measurement beside its budget. Throws where the budgets do not name it. */
export function rowOf({ name, value, peer, spread, note = '' }: Measured, budgets: Budgets): Row {
  const budget = budgets[name];
  if (!budget) throw new Error(`${BUDGETS_FILE} has no entry "${name}"`);
  const { unit, most, ratio: least } = budget;
  const ratio = value !== null && peer && value > 0 ? round(peer.value / value) : null;
  const goals = [
    ...(most === undefined ? [] : [`≤ ${most} ${unit}`.trim()]),
    ...(least === undefined ? [] : [`≥ ${least} × as good`]),
  ];
  return {
    name,
    value: value === null ? null : round(value),
    unit,
    peer: peer ? `${peer.name}: ${round(peer.value)} ${unit}`.trim() : '',
    ratio,
    goal: goals.join(', '),
    met: isMet(value, ratio, most, least),
    spread: spread === undefined ? null : round(spread),
    note,
  };
}

function isMet(value: number | null, ratio: number | null, most?: number, least?: number): boolean | null {
  if (value === null || (most === undefined && least === undefined)) return null;
  if (most !== undefined && value > most) return false;
  return least === undefined || (ratio !== null && ratio >= least);
}

/** Three digits that count. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}
