import { describe, expect, it } from 'vitest';
import type { ClauseFacts } from '../../../components/facts.ts';
import { ReportSchema } from '../../../lib/model/report.ts';
import { type KnownOf, reportCsv, reportJson } from '../../../lib/surface/export.ts';
import { sampleReport } from '../../fixtures/report.ts';
import { parseCsv } from './read-csv.ts';

const FACTS: ClauseFacts = {
  prevalence: { word: 'Uncommon', count: 41, basis: { of: 321, kind: 'terms of service', month: 'August 2026' } },
  history: { changes: 2, months: 24, first: '2024-08-22', last: '2026-08-22', events: [] },
  recorded: {
    record: 'CM-P-AAAAAAA0',
    dataset: '2026-08-22',
    outcome: 'same',
    document: 'CM-D-AAAAAAAA',
    hash: 'ab'.repeat(16),
    archive: 'https://archive.example/v1',
    wayback: null,
  },
};
const LAW = {
  id: 'act/1',
  short: 'Act',
  title: 'Act of a test',
  jurisdiction: 'EU',
  place: 'European Union',
  article: 'Art. 1',
  condition: 'Where you are a consumer.',
  says: 'It may not bind you.',
  address: 'https://law.example/',
  note: null,
  checked: true,
};
const first = sampleReport().findings[0]?.id;
const knownOf: KnownOf = ({ id }) => (id === first ? { facts: FACTS, laws: [LAW] } : { facts: undefined, laws: [] });

/** Rows of a CSV text by the names in its head. */
function rowsOf(text: string): Record<string, string>[] {
  const [head = [], ...lines] = parseCsv(text);
  return lines.map((line) => Object.fromEntries(line.map((value, i) => [head[i] ?? '', value])));
}

describe('the export', () => {
  it('as CSV bears rarity, stability, ids, hash, archive address and laws of each finding', () => {
    const rows = rowsOf(reportCsv(sampleReport(), knownOf));
    expect(rows).toHaveLength(sampleReport().findings.length);
    expect(rows[0]).toMatchObject({
      id: first,
      rarity: 'Uncommon',
      found_in: '41',
      found_of: '321',
      found_among: 'terms of service, August 2026',
      changes: '2',
      months: '24',
      first_seen: '2024-08-22',
      last_seen: '2026-08-22',
      record: 'CM-P-AAAAAAA0',
      record_outcome: 'same',
      document: 'CM-D-AAAAAAAA',
      record_sha256_128: 'ab'.repeat(16),
      archive: 'https://archive.example/v1',
      wayback: '',
      dataset: '2026-08-22',
      laws: 'Act, Art. 1',
    });
    expect(rows[1]).toMatchObject({ rarity: '', record: '', laws: '' });
  });

  it('as JSON is a report that can be read again, with the same facts', () => {
    const json: unknown = JSON.parse(reportJson(sampleReport(), knownOf));
    expect(ReportSchema.parse(json)).toEqual(sampleReport());
    expect(json).toMatchObject({
      findings: [
        {
          known: {
            prevalence: { count: 41 },
            history: { changes: 2 },
            recorded: { hash: 'ab'.repeat(16), archive: 'https://archive.example/v1' },
            laws: [{ article: 'Art. 1', condition: 'Where you are a consumer.', address: 'https://law.example/' }],
          },
        },
        {},
        {},
        {},
        {},
        {},
        {},
      ],
    });
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '\u00a0=1+1',
    '\uff1d1+1',
    '=HYPERLINK("https://evil.example","x")',
    '"=1+1',
  ])('hands no formula to a spreadsheet: %j', (quote) => {
    const [finding] = sampleReport().findings;
    if (!finding) throw new Error('no finding');
    const report = { ...sampleReport(), platform: quote, findings: [{ ...finding, quote, headings: [quote] }] };
    const [row = {}] = rowsOf(reportCsv(report, knownOf));
    for (const value of Object.values(row)) expect(value).not.toMatch(/^[\s\u00a0]*[=+\-@\uff1d]/);
    expect(row.quote?.endsWith(quote)).toBe(true);
    expect(row.platform?.endsWith(quote)).toBe(true);
  });
});
