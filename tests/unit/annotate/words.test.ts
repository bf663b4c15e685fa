import { expect, it } from 'vitest';
import { badgeName, reasonLine } from '../../../lib/annotate/words.ts';

it('names a badge by its clause, or by number and heaviest', () => {
  expect(badgeName('high', ['Sale of your data'])).toBe('High: Sale of your data');
  expect(badgeName('medium', ['Renews by itself', 'No refunds'])).toBe(
    '2 findings, highest medium: Renews by itself; No refunds',
  );
});

it('writes the reasons as a signed sum', () => {
  const base = { text: 'Usual weight: medium.', move: 0 };
  expect(reasonLine([])).toBe('');
  expect(reasonLine([base])).toBe('Usual weight: medium.');
  expect(
    reasonLine([
      base,
      { text: 'private files are included', move: 1 },
      { text: 'business plans are carved out', move: -1 },
    ]),
  ).toBe('Usual weight: medium; +1 private files are included, −1 business plans are carved out.');
});
