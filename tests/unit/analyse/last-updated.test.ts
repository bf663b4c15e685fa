import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastUpdated, parseDay } from '../../../lib/analyse/last-updated.ts';
import { pageFromBlocks } from '../../../lib/segment/from-blocks.ts';

const dayOf = (...lines: string[]): string | null =>
  lastUpdated(pageFromBlocks(lines.map((text) => ({ kind: 'p' as const, text }))));

describe('lastUpdated', () => {
  it.each([
    ['Last updated 12 August 2026', '2026-08-12'],
    ['Last Updated: August 12, 2026', '2026-08-12'],
    ['Last revised on the 3rd of May, 2021', '2021-05-03'],
    ['Date of last revision: 27 May 2023', '2023-05-27'],
    ['Version dated 2019-04-01', '2019-04-01'],
    ['Effective date: Jan. 5th 2020', '2020-01-05'],
    ['This policy was last modified on 31.12.2018.', '2018-12-31'],
    ['Updated 25/12/2020', '2020-12-25'],
    ['Latest updated: 2025-10-16', '2025-10-16'],
    ['These terms take effect on September 9, 2022', '2022-09-09'],
  ])('reads %s', (line, day) => {
    expect(dayOf('Privacy Policy', line, 'We collect little.')).toBe(day);
  });

  it('prefers the change to the first day of effect, and the beginning to the end', () => {
    expect(dayOf('Effective May 1, 2020', 'Last updated: June 2, 2021')).toBe('2021-06-02');
    const middle = Array.from({ length: 90 }, (_, i) => `Clause number ${i} says something.`);
    expect(dayOf('Last updated 2 June 2021', ...middle, 'Last updated 1 May 2019')).toBe('2021-06-02');
    expect(dayOf('Terms', ...middle, 'Revision date: 8 January 2021')).toBe('2021-01-08');
  });

  it('reads a label and its date on two lines, and a date that stands alone', () => {
    expect(dayOf('Terms', 'Last updated', '4 March 2024')).toBe('2024-03-04');
    expect(dayOf('Terms', '23 April 2021', 'You agree.')).toBe('2021-04-23');
  });

  it('leaves open what is no whole day or can be read two ways', () => {
    expect(dayOf('Last updated: July 2026')).toBeNull();
    expect(dayOf('Last updated: 03/04/2024')).toBeNull();
    expect(dayOf('Last updated: 31 June 2024')).toBeNull();
    expect(dayOf('You may be born before 1 January 2008 to play.')).toBeNull();
    expect(lastUpdated(pageFromBlocks([]))).toBeNull();
  });

  it('reads back every day, written in words', () => {
    const names = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1995, max: 2035 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (y, m, d) => {
          const iso = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          expect(parseDay(`${names[m - 1]} ${d}, ${y}`)).toBe(iso);
          expect(parseDay(`${d} ${names[m - 1]?.slice(0, 3)} ${y}`)).toBe(iso);
          expect(parseDay(iso)).toBe(iso);
        },
      ),
    );
  });
});
