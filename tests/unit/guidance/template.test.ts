import { describe, expect, test } from 'vitest';
import { daysInWords, fill, fits, pick } from '../../../lib/classify/template.ts';
import type { Attributes } from '../../../lib/model/attributes.ts';

describe('fits', () => {
  const cases: [string, Attributes, boolean][] = [
    ['', {}, true],
    ['optOut', {}, false],
    ['optOut', { optOut: true }, true],
    ['optOut', { optOut: false }, false],
    ['!optOut', { optOut: false }, true],
    ['!optOut', {}, false],
    ['-optOut', {}, true],
    ['-optOut', { optOut: false }, true],
    ['-optOut', { optOut: true }, false],
    ['optOutDays', { optOutDays: 0 }, false],
    ['scope', { scope: ' . ' }, false],
    ['carveOuts', { carveOuts: [' '] }, false],
    ['carveOuts -optOut !optIn', { carveOuts: ['the API'], optIn: false }, true],
    ['carveOuts -optOut !optIn', { carveOuts: ['the API'], optIn: true }, false],
  ];
  test.each(cases)('%j on %j is %s', (when, attributes, expected) => {
    expect(fits(when, attributes)).toBe(expected);
  });
});

test('pick takes the first that fits of each slot, and leaves out a slot without one', () => {
  const slots = [
    [
      { when: 'optOutDays', text: 'in {optOutDays}' },
      { when: 'optOut', text: 'any time' },
    ],
    [{ when: 'place', text: 'in {place}' }],
    [{ when: '', text: 'with {company}' }],
  ];
  expect(pick(slots, { optOut: true, optOutDays: 30 }, 'Fernway')).toEqual(['in 30 days', 'with Fernway']);
  expect(pick(slots, { optOut: true }, null)).toEqual(['any time', 'with the company']);
});

test('lists keep whole items, and say so where some are left out', () => {
  const say = (carveOuts: string[]) => fill('{carveOuts}', { carveOuts }, null);
  expect(say(['a'])).toBe('a');
  expect(say(['a', 'b'])).toBe('a and b');
  expect(say(['a', 'b', 'c.'])).toBe('a, b and c');
  expect(say(Array.from({ length: 40 }, (_, i) => `plan ${i}`))).toMatch(/^plan 0, plan 1, .*plan \d+ and more$/);
});

test('a long value ends at a word, with an ellipsis', () => {
  const said = fill('{scope}', { scope: 'many words '.repeat(20) }, null);
  expect(said.length).toBeLessThanOrEqual(110);
  expect(said).toMatch(/(many|words)…$/);
});

test('days', () => {
  expect([0, 1, 2, 364, 365, 366, 1095].map(daysInWords)).toEqual([
    '0 days',
    '1 day',
    '2 days',
    '364 days',
    '1 year',
    '366 days',
    '3 years',
  ]);
});
