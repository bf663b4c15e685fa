import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  containment,
  DOCUMENT_BITS,
  fingerprint,
  LONGEST_FINGERPRINT,
  shingleSet,
  shingles,
  shorten,
  winnow,
} from '../../../lib/match/fingerprint.ts';

const word = fc.constantFrom(...'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda my ny xi'.split(' '));
const text = fc.array(word, { minLength: 1, maxLength: 80 });
const printOf = (words: readonly string[]) => fingerprint(words).map((hash) => shorten(hash, DOCUMENT_BITS));

describe('fingerprints', () => {
  it('are wholly contained in the text they come from, and in any text around it', () => {
    fc.assert(
      fc.property(text, text, text, (before, words, after) => {
        fc.pre(words.length >= 3);
        expect(containment(printOf(words), shingleSet(words))).toBe(1);
        expect(containment(printOf(words), shingleSet([...before, ...words, ...after]))).toBe(1);
      }),
    );
  });

  it('share a shingle wherever six words in a row are the same', () => {
    fc.assert(
      fc.property(text, fc.array(word, { minLength: 6, maxLength: 12 }), text, (a, run, b) => {
        const [x, y] = [new Set(winnow(shingles([...a, ...run]))), winnow(shingles([...run, ...b]))];
        expect(y.some((hash) => x.has(hash))).toBe(true);
      }),
    );
  });

  it('stay small', () => {
    const long = Array.from({ length: 2000 }, (_, i) => `word${i}`);
    expect(fingerprint(long)).toHaveLength(LONGEST_FINGERPRINT);
    expect(fingerprint([])).toEqual([]);
    expect(fingerprint(['one'])).toHaveLength(1);
  });

  it('hold so few bits that thousands of word triples share each value', () => {
    const vocabulary = 5000;
    expect(vocabulary ** 3 / 2 ** DOCUMENT_BITS).toBeGreaterThan(1e6);
    const seen = new Map<number, number>();
    for (let i = 0; i < 40_000; i++) {
      const [hash = 0] = shingles([`a${i % 37}`, `b${i % 101}`, `c${i}`]);
      const short = shorten(hash, DOCUMENT_BITS);
      seen.set(short, (seen.get(short) ?? 0) + 1);
    }
    expect(Math.max(...seen.values())).toBeLessThan(40);
    expect(seen.size).toBe(2 ** DOCUMENT_BITS);
  });
});
