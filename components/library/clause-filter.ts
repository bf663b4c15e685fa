import type { AttributeName } from '../../lib/model/attributes.ts';
import { SEVERITIES, type Severity } from '../../lib/model/clause-type.ts';
import type { ClauseRow } from '../facts.ts';
import { attributeWords } from '../names.ts';

/** What of the table is shown; '' and null show all. */
export interface RowsWanted {
  readonly severity: Severity | '';
  readonly sector: string;
  readonly attribute: AttributeName | '';
  readonly search: string;
}

export const ALL_ROWS: RowsWanted = { severity: '', sector: '', attribute: '', search: '' };

/** The rows as wanted, in their order. An attribute is stated where it has any value but no. */
export function filterRows(rows: readonly ClauseRow[], wanted: RowsWanted): ClauseRow[] {
  const asked = wanted.search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const name = `${row.platform} ${row.name}`.toLowerCase();
    return (
      (wanted.severity === '' || row.severity === wanted.severity) &&
      (wanted.sector === '' || row.sector === wanted.sector) &&
      (wanted.attribute === '' || states(row, wanted.attribute)) &&
      asked.every((word) => name.includes(word))
    );
  });
}

/** What can be chosen, from the rows themselves: value, words, and how many rows have it. */
export function choicesOf(rows: readonly ClauseRow[]) {
  const sectors = [...new Set(rows.flatMap(({ sector }) => sector ?? []))].sort();
  const attributes = [...new Set(rows.flatMap((row) => Object.keys(row.attributes) as AttributeName[]))];
  const count = (fits: (row: ClauseRow) => boolean) => rows.filter(fits).length;
  return {
    severities: SEVERITIES.map((value) => ({ value, count: count((row) => row.severity === value) })).filter(
      (choice) => choice.count > 0,
    ),
    sectors: sectors.map((value) => ({ value, count: count((row) => row.sector === value) })),
    attributes: attributes
      .map((value) => ({ value, words: attributeWords(value).name, count: count((row) => states(row, value)) }))
      .filter((choice) => choice.count > 0)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  };
}

function states({ attributes }: ClauseRow, name: AttributeName): boolean {
  return attributes[name] !== undefined && attributes[name] !== false;
}
