import type { AttributeName, Attributes } from '../model/attributes.ts';
import type { ClauseTypeId, Polarity, Severity } from '../model/clause-type.ts';
import type { DocumentKind } from '../model/report.ts';
import type { DatasetFiles } from './load.ts';
import { SEVERITY_LETTERS } from './schema.ts';

/** How one attribute is spread over the documents that hold a type. */
interface SpreadRow {
  readonly attribute: AttributeName;
  /** Documents that state it: switches that are on, numbers and phrases of any value. */
  readonly count: number;
  /** Middle value of a number in days, null for others. */
  readonly median: number | null;
}

export interface Spread {
  /** Documents of the kind that hold the type in this polarity; one a text. */
  readonly of: number;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly rows: readonly SpreadRow[];
}

/** How documents of a kind (null for all) handle a type: severities of their heaviest clause, and attributes stated. */
export async function spreadOf(
  files: DatasetFiles,
  type: ClauseTypeId,
  polarity: Polarity,
  kind: DocumentKind | null,
): Promise<Spread> {
  const [shard, list] = [await files.type(type), await files.documents()];
  const severities: Record<Severity, number> = { high: 0, medium: 0, low: 0, protection: 0 };
  const stated = new Map<AttributeName, { count: number; values: number[] }>();
  let of = 0;
  for (const [number, provisions] of shard.documents) {
    const [, , ownKind, , , text] = list.documents[number] ?? [];
    if (text !== number || (kind !== null && ownKind !== kind)) continue;
    const own = provisions.filter(([, letter]) => (letter === 'p') === (polarity === 'protection'));
    if (own.length === 0) continue;
    of++;
    severities[heaviest(own.map(([, letter]) => letter))]++;
    addStated(
      stated,
      own.map(([, , attributes]) => shard.attributes[attributes] ?? {}),
    );
  }
  const rows = [...stated].map(([attribute, { count, values }]) => ({ attribute, count, median: median(values) }));
  return { of, severities, rows: rows.sort((a, b) => b.count - a.count || (a.attribute < b.attribute ? -1 : 1)) };
}

function heaviest(letters: readonly string[]): Severity {
  const order: readonly Severity[] = ['high', 'medium', 'low', 'protection'];
  return order.find((severity) => letters.includes(SEVERITY_LETTERS[severity])) ?? 'protection';
}

function addStated(stated: Map<AttributeName, { count: number; values: number[] }>, all: readonly Attributes[]): void {
  const own = new Map<AttributeName, Attributes[AttributeName]>();
  for (const attributes of all)
    for (const [name, value] of Object.entries(attributes) as [AttributeName, Attributes[AttributeName]][])
      if (value !== false && !own.has(name)) own.set(name, value);
  for (const [name, value] of own) {
    const entry = stated.get(name) ?? { count: 0, values: [] };
    entry.count++;
    if (typeof value === 'number') entry.values.push(value);
    stated.set(name, entry);
  }
}

function median(values: number[]): number | null {
  return values.length === 0 ? null : (values.sort((a, b) => a - b)[values.length >> 1] ?? null);
}
