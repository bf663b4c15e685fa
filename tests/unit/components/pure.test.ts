import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeRows, dayWords, languageName, shareWords } from '../../../components/names.ts';
import { piecesOf } from '../../../components/quote.tsx';
import { cite } from '../../../components/record/citation.ts';

const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

describe('piecesOf', () => {
  it('cuts a quote without losing or doubling a letter, whatever the spans', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(20), fc.array(span), (quote, start, spans) => {
        const pieces = piecesOf({ quote, start, becauseSpans: spans });
        expect(pieces.map(({ text }) => text).join('')).toBe(quote);
        for (const { at, fired, text } of pieces) {
          const inSome = spans.some((s) => s.start - start <= at && at + text.length <= s.end - start);
          if (!fired) expect(inSome && text.length > 0).toBe(false);
        }
      }),
    );
  });
});

it('attributes in words, only those that are stated', () => {
  expect(attributeRows({ optOut: false, noticeDays: 1, carveOuts: ['a', 'b'], juryWaiver: true })).toEqual([
    { name: 'Opt-out', value: 'no' },
    { name: 'Left out', value: 'a, b' },
    { name: 'Notice of', value: '1 day' },
    { name: 'Jury trial', value: 'waived' },
  ]);
});

it('days, languages and shares', () => {
  expect([dayWords('2026-08-02'), dayWords('2026-13-02'), dayWords('soon')]).toEqual([
    '2 August 2026',
    '2026-13-02',
    'soon',
  ]);
  expect([languageName('de'), languageName(''), languageName('%')]).toEqual([
    'German',
    'another language',
    'another language',
  ]);
  expect([shareWords(58, 186), shareWords(0, 0)]).toEqual(['31 %', '']);
});

it('a citation stays one entry, whatever the page calls itself', () => {
  const cited = {
    platform: 'A & B {x}',
    document: 'Terms } \\input{x}',
    clause: '100% yours_',
    section: null,
    updated: null,
    url: 'https://a.example/%7Bx',
    accessed: '2026-08-26',
    recorded: null,
  };
  const text = cite('bibtex', cited);
  const depth = [...text].reduce((sum, c) => sum + (c === '{' ? 1 : c === '}' ? -1 : 0), 0);
  expect(depth).toBe(0);
  expect(text).not.toContain('\\input');
  expect(text).toContain('A \\& B x');
  expect(text).toContain('100\\% yours\\_');
});
