import { describe, expect, it } from 'vitest';
import { compareSnapshots } from '../../../lib/watch/judge/compare.ts';
import { isCosmetic } from '../../../lib/watch/judge/weigh.ts';
import { CLAUSES, openLines } from './documents.ts';

/** What is told of a change from one list of lines to another. */
const told = (before: readonly string[], after: readonly string[]) =>
  compareSnapshots(openLines([...CLAUSES, ...before]), openLines([...CLAUSES, ...after])).filter(
    ({ cosmetic }) => !cosmetic,
  );

describe('what only looks like a change', () => {
  it.each([
    [
      'a pointer that names another page',
      'Brindle scans prints. For more information, see this help page.',
      'Brindle scans prints. For more information, see this page.',
    ],
    ['a new pointer', 'Brindle scans prints.', 'Brindle scans prints. You can learn more about scanning in the guide.'],
    ['a mail address', 'Write to prints@brindle.example for a copy.', 'Write to [email protected] for a copy.'],
    [
      'a mail address as a link',
      'Write to (mailto:prints@brindle.example) for a copy.',
      'Write to prints@brindle.example for a copy.',
    ],
    ['the title of a fair', 'Prints by Brindle.', 'Prints by Brindle. Brindle Paper Days 2026'],
    [
      'a mail address that is hidden in part',
      'Write to [email protected] for a copy.',
      'Write to [email protected]brindle.example for a copy.',
    ],
    [
      'a note on a new window',
      'Send the notice by this form. It must be whole.',
      'Send the notice by this form - opens in new window or tab. It must be whole.',
    ],
    [
      'a moment that a machine wrote',
      'Prints and frames. 2026-08-26T16:58:48Z',
      'Prints and frames. 2026-09-02T05:17:30Z',
    ],
    [
      'the day of a notice of change',
      'We are updating these terms on July 22, 2026. Until then, the terms below are good.',
      'We are updating these terms on July 29, 2026. Until then, the terms below are good.',
    ],
    ['a line of a menu', 'Terms of Service', 'Documents about our terms of service, guides, paper and frames.'],
  ])('is not told: %s', (_, before, after) => {
    expect(told([before], [after])).toEqual([]);
  });

  it('is not told: a line that joins its neighbour, or leaves it', () => {
    const apart = ['Brindle stores prints in Lund, as told in our', 'Paper notice.'];
    const joined = ['Brindle stores prints in Lund, as told in our Paper notice.'];
    expect(told(apart, joined)).toEqual([]);
    expect(told(joined, apart)).toEqual([]);
  });
});

describe('what is a change all the same', () => {
  it.each([
    ['a sentence beside a pointer', 'See our guide.', 'See our guide. Brindle keeps prints for nine weeks.'],
    ['a short line with a number', 'Brindle House', 'Brindle House, 14 Weir Lane, Lund'],
    ['a short line that forbids', 'Prints and frames', 'No prints, no frames'],
    ['a street', 'Write to us at 12 Mill Road, Lund.', 'Write to us at 40 Weir Lane, Lund.'],
    ['a line that states', 'Prints on paper.', 'We sell prints on paper.'],
  ])('%s', (_, before, after) => {
    expect(told([before], [after])).not.toEqual([]);
  });
});

describe('an item of a list without a verb that states', () => {
  const item = (heading: string) =>
    isCosmetic({
      kind: 'added',
      before: [],
      after: [{ text: 'Set prices by person, frame the prints, and close your orders', is: 'new' }],
      effects: [],
      set: 'li',
      introduced: false,
      heading,
    });

  it('counts under a heading that speaks of both parties', () => {
    expect(item('How we use your data')).toBe(false);
  });

  it.each(['Products', 'How to contact us'])('is furniture under "%s"', (heading) => {
    expect(item(heading)).toBe(true);
  });
});
