import { describe, expect, it } from 'vitest';
import { ALL_ROWS, choicesOf, filterRows } from '../../../components/library/clause-filter.ts';
import { DocumentListSchema, TypeShardSchema } from '../../../lib/dataset/schema.ts';
import { clauseRows } from '../../../lib/surface/known/clause-rows.ts';
import { LateClauses } from '../../../lib/surface/known/late-clauses.ts';

const HASH = 'a'.repeat(16);
const LIST = DocumentListSchema.parse({
  platforms: [
    ['Tea House', 'tea-house', HASH, 'food'],
    ['Ferry', 'ferry', HASH, null],
  ],
  documents: [
    ['CM-D-AAAAAAAA', 0, 'terms', 'Terms of Service', '2026-08-22', 0],
    ['CM-D-BBBBBBBB', 1, 'terms', 'Terms of Service', '2026-08-20', 1],
    ['CM-D-CCCCCCCC', 1, 'privacy', 'Privacy Policy', '2026-08-22', 2],
  ],
});
const SHARD = TypeShardSchema.parse({
  type: 'forced-arbitration',
  attributes: [{ optOut: true, optOutDays: 30 }, { juryWaiver: false }],
  documents: [
    [
      0,
      [
        [0, 'm', 0],
        [1, 'h', 1],
        [2, 'p', 0],
      ],
    ],
    [1, [[0, 'l', 0, '0a']]],
    [2, [[4, 'p', 1]]],
  ],
});
const rows = clauseRows(SHARD, LIST, 'risk');

describe('the list of all platforms with a clause', () => {
  it('has one row a document, by its heaviest clause, heavy ones first', () => {
    expect(rows.map(({ platform, severity, clauses, sector }) => [platform, severity, clauses, sector])).toEqual([
      ['Tea House', 'high', 2, 'Food and delivery'],
      ['Ferry', 'low', 1, null],
    ]);
    expect(clauseRows(SHARD, LIST, 'protection').map(({ document }) => document)).toEqual([2, 0]);
  });

  it('is narrowed by severity, sector, a stated fact and the name', () => {
    const names = (change: object) => filterRows(rows, { ...ALL_ROWS, ...change }).map(({ platform }) => platform);
    expect(names({})).toEqual(['Tea House', 'Ferry']);
    expect(names({ severity: 'low' })).toEqual(['Ferry']);
    expect(names({ sector: 'Food and delivery' })).toEqual(['Tea House']);
    expect(names({ attribute: 'optOutDays' })).toEqual(['Ferry']);
    expect(names({ attribute: 'juryWaiver' })).toEqual([]);
    expect(names({ search: 'FERRY terms' })).toEqual(['Ferry']);
  });

  it('offers what its rows have, with counts', () => {
    expect(choicesOf(rows)).toMatchObject({
      severities: [
        { value: 'high', count: 1 },
        { value: 'low', count: 1 },
      ],
      sectors: [{ value: 'Food and delivery', count: 1 }],
      attributes: [
        { value: 'optOut', count: 1 },
        { value: 'optOutDays', count: 1 },
      ],
    });
  });

  it('says what is wrong with a damaged dataset', async () => {
    const table = await new Promise((done) => {
      const late: LateClauses = new LateClauses(
        () => done(late.of('data-sale', 'risk')),
        () => Promise.reject(new Error('types/data-sale.json is damaged.')),
      );
      expect(late.of('data-sale', 'risk')).toMatchObject({ rows: null, problem: null });
    });
    expect(table).toMatchObject({ rows: null, problem: 'types/data-sale.json is damaged.' });
  });
});
