export type Part = 'seen' | 'sealed';
type Outcome = 'right' | 'wrong' | 'missed';
type Count = Record<Outcome, number>;
type Row = Record<Part, Count>;

const emptyRow = (): Row => ({
  seen: { right: 0, wrong: 0, missed: 0 },
  sealed: { right: 0, wrong: 0, missed: 0 },
});

/** Counts outcomes by name, on the seen folds and on the sealed one. */
export class Tally {
  private readonly rows = new Map<string, Row>();

  add(name: string, part: Part, outcome: Outcome): void {
    const row = this.rows.get(name) ?? emptyRow();
    this.rows.set(name, row);
    row[part][outcome]++;
  }

  /** Prints a line a name and their sum; with `only`, that part alone. */
  print(only?: Part): void {
    const parts: Part[] = only ? [only] : ['seen', 'sealed'];
    const total = emptyRow();
    for (const [name, row] of [...this.rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
      print(name, row, parts);
      for (const part of parts) for (const o of ['right', 'wrong', 'missed'] as const) total[part][o] += row[part][o];
    }
    print('all', total, parts);
  }
}

function print(name: string, row: Row, parts: readonly Part[]): void {
  console.log(`${name.padEnd(36)} ${parts.map((part) => `${part} ${figure(row[part])}`).join(' | ')}`);
}

function figure({ right, wrong, missed }: Count): string {
  const p = right / Math.max(1, right + wrong);
  const r = right / Math.max(1, right + missed);
  const f = p + r > 0 ? (2 * p * r) / (p + r) : 0;
  const counts = `right ${String(right).padStart(4)} wrong ${String(wrong).padStart(4)} missed ${String(missed).padStart(4)}`;
  return `${counts} P ${p.toFixed(2)} R ${r.toFixed(2)} F1 ${f.toFixed(2)}`;
}
