import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseHash, hashId } from '../../../lib/match/ids.ts';
import { sha256 } from '../../../lib/match/sha256.ts';

describe('sha256', () => {
  it('gives the digests of FIPS 180-4', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('agrees with the platform on any string, around every block border too', () => {
    const lengths = fc.integer({ min: 0, max: 200 }).map((n) => 'x'.repeat(n));
    fc.assert(
      fc.property(fc.oneof(lengths, fc.string({ unit: 'grapheme' })), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});

describe('ids', () => {
  it('are the first digits of the hash', () => {
    expect(clauseHash(['a', 'clause'])).toBe(createHash('sha256').update('a clause').digest('hex').slice(0, 32));
    expect(hashId('abc', 8)).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(hashId('abc', 10).startsWith(hashId('abc', 8))).toBe(true);
    expect(hashId('abd', 8)).not.toBe(hashId('abc', 8));
  });
});
