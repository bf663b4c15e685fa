import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shared } from '../../../lib/annotate/box.ts';
import { boxIn, placeControl } from '../../../lib/annotate/place-control.ts';

const viewport = { width: 720, height: 900 };
const control = { width: 170, height: 40 };

it('stands bottom right where nothing is in the way', () => {
  expect(placeControl(viewport, control, null)).toBe('bottom-right');
  expect(boxIn('bottom-right', viewport, control)).toEqual({ left: 526, top: 836, right: 696, bottom: 876 });
});

it('gives way to a card that reaches into its corner', () => {
  const card = { left: 360, top: 600, right: 710, bottom: 880 };
  expect(placeControl(viewport, control, card)).toBe('bottom-left');
});

it('never overlaps a card as long as one corner is free', () => {
  const number = (min: number, max: number) => fc.integer({ min, max });
  fc.assert(
    fc.property(
      number(320, 1600),
      number(500, 1200),
      number(-100, 1600),
      number(-600, 1200),
      (width, height, left, top) => {
        const card = { left, top, right: left + 344, bottom: top + 260 };
        const box = boxIn(placeControl({ width, height }, control, card), { width, height }, control);
        expect(shared(box, card)).toBeNull();
      },
    ),
  );
});
