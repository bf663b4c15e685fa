import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseWords } from '../../../lib/match/words.ts';

describe('clauseWords', () => {
  it('sees through layout, quotes, case and a leading number', () => {
    const plain = clauseWords("We don't keep cat photos longer than 30 days.");
    expect(plain).toEqual(['we', 'dont', 'keep', 'cat', 'photos', 'longer', 'than', '30', 'days']);
    expect(clauseWords('10.2 We don’t keep  CAT\u00a0photos, longer than\n30 days')).toEqual(plain);
    expect(clauseWords('(b) We don\u00adt keep cat photos longer than 30 days')).toEqual(plain);
  });

  it('keeps what carries meaning: numbers, currency, per cent', () => {
    expect(clauseWords('30 days after 5 % of $100')).toEqual(['30', 'days', 'after', '5', '%', 'of', '$', '100']);
  });

  it('takes a hidden address of mail for the address', () => {
    expect(clauseWords('Write to cats@tea.example today')).toEqual(clauseWords('Write to [email protected] today'));
  });

  it('leaves out identifiers that change from visit to visit', () => {
    expect(clauseWords('see page 25b36ddcef9123cb716c now')).toEqual(['see', 'page', 'now']);
  });

  it('gives the same words again for its own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = clauseWords(`start ${text}`);
        expect(clauseWords(once.join(' '))).toEqual(once);
      }),
    );
  });
});
