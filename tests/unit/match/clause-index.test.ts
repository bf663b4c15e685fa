import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIndex, encodeIndex, searchIndex } from '../../../lib/match/clause-index.ts';
import { fingerprint } from '../../../lib/match/fingerprint.ts';

const texts = [
  [
    'the baker may taste each loaf that leaves the oven before noon and write down in a green book how it was to chew and whom it made happy on the way home',
    'a bun belongs to whoever names it first in writing',
  ],
  [],
  ['the ferry sails when the tide allows and never on a monday in winter'],
].map((document) => document.map((text) => text.split(' ')));
const index = decodeIndex(encodeIndex(texts.map((document) => document.map(fingerprint))));

describe('clause index', () => {
  it('finds every clause by its own words first, with its document', () => {
    for (const [document, clauses] of texts.entries())
      for (const [clause, words] of clauses.entries())
        expect(searchIndex(index, words, 0.2)[0]).toEqual({ document, clause, held: 1 });
  });

  it('finds a clause inside a longer text, and a reworded one with less held', () => {
    const [loaf = []] = texts[0] ?? [];
    expect(searchIndex(index, ['and', 'also', ...loaf, 'or', 'so'], 0.9)).toHaveLength(1);
    const reworded = loaf.map((word, i) => (i < 12 ? `x${word}` : word));
    const [hit] = searchIndex(index, reworded, 0.2);
    expect(hit).toMatchObject({ document: 0, clause: 0 });
    expect(hit?.held).toBeLessThan(1);
  });

  it('finds nothing in other words', () => {
    expect(searchIndex(index, 'seven swans swam south on sunday'.split(' '), 0.2)).toEqual([]);
    expect(searchIndex(index, [], 0.2)).toEqual([]);
  });

  it('gives back what went in, for any fingerprints', () => {
    const print = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 20 - 1 }), { minLength: 1, maxLength: 16 });
    fc.assert(
      fc.property(fc.array(fc.array(print, { maxLength: 4 }), { maxLength: 6 }), (documents) => {
        const decoded = decodeIndex(encodeIndex(documents));
        expect(Array.from(decoded.sizes)).toEqual(documents.flat().map((p) => Math.min(12, p.length)));
        expect(decoded.starts).toHaveLength(documents.length + 1);
        expect(decoded.clauses).toHaveLength(documents.flat().flatMap((p) => p.slice(0, 12)).length);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses a cut or foreign file', () => {
    const bytes = encodeIndex([[[1, 2, 3]]]);
    expect(() => decodeIndex(bytes.subarray(0, -1))).toThrow('bytes long');
    expect(() => decodeIndex(bytes.subarray(0, 7))).toThrow('head');
    expect(() => decodeIndex(Uint8Array.from(bytes, (b, i) => (i === 0 ? b ^ 1 : b)))).toThrow('head');
    const last = bytes.length - 1;
    expect(() => decodeIndex(Uint8Array.from(bytes, (b, i) => (i === last ? 9 : b)))).toThrow('names a clause');
  });
});
