import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPositions, isTitleLine, isVisible, longCuts } from '../../../lib/segment/lines.ts';

const PROSE = 'We keep what you send us for as long as you hold an account with us.';

describe('cutPositions', () => {
  it.each([
    ['4 Quiet Street\nSmalltown', []],
    ['One\n\nTwo', [3, 4]],
    ['We need:\n\u2022 a name\n(b) an age\n3.1 a face\n- a voice', [8, 17, 28, 39]],
    [`${PROSE}\n${PROSE}`, [PROSE.length]],
    [`${PROSE}\nshort`, []],
    ['One\n\u200b\nTwo', [3, 5]],
    ['no break', []],
  ])('%j', (text, cuts) => {
    expect(cutPositions(text)).toEqual(cuts);
  });
});

describe('isTitleLine', () => {
  it.each([
    'Your choices',
    '2. What we keep',
    '1. Definitions.',
    'HOW LONG WE KEEP IT',
    'Who are we?',
    'Information you give us:',
  ])('%s', (line) => {
    expect(isTitleLine(line)).toBe(true);
  });
  it.each([
    'We never sell it.',
    'Updated 3 May 2024',
    '2019',
    '\u2022',
    'Well, yes,',
    'a'.repeat(200),
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
  ])('not %s', (line) => {
    expect(isTitleLine(line)).toBe(false);
  });
});

describe('longCuts', () => {
  it('leaves ordinary paragraphs alone, and text without a space', () => {
    expect(longCuts(PROSE.repeat(80))).toEqual([]);
    expect(longCuts('x'.repeat(20_000))).toEqual([]);
  });

  it('cuts at spaces, after sentences where there are any, into parts of at most 6,000 characters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.constantFrom(`${PROSE} `, 'word ', 'a. '), (times, piece) => {
        const text = piece.repeat(times * 10).trim();
        const cuts = longCuts(text);
        const ends = [...cuts, text.length];
        expect(Math.max(...ends.map((end, i) => end - (ends[i - 1] ?? 0)))).toBeLessThanOrEqual(6001);
        for (const cut of cuts) {
          expect(text.charAt(cut)).toBe(' ');
          if (piece !== 'word ') expect(text.charAt(cut - 1)).toBe('.');
        }
      }),
    );
  });
});

describe('isVisible', () => {
  it('tells zero-width characters from text', () => {
    expect([' \u200b\u200d', 'a\u200b', '', '\u2022'].map(isVisible)).toEqual([false, true, false, true]);
  });
});
