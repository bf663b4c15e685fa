import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shared } from '../../../lib/annotate/box.ts';
import { type CardSpace, cardWidth, placeCard } from '../../../lib/annotate/place-card.ts';

const space = (over: Partial<CardSpace> = {}): CardSpace => ({
  clause: { left: 80, top: 300, right: 700, bottom: 352 },
  column: { left: 80, right: 720 },
  viewport: { width: 1280, height: 900 },
  card: { width: 360, height: 280 },
  ...over,
});

describe('the place of a card', () => {
  it('is the wider margin, level with the clause, where 376 px are free', () => {
    expect(placeCard(space())).toEqual({ left: 760, top: 292, side: 'right' });
    expect(placeCard(space({ viewport: { width: 720 + 376, height: 900 } }))).toMatchObject({
      left: 728,
      side: 'right',
    });
  });

  it('is the left margin where that is wider, clear of the badges', () => {
    const column = { left: 600, right: 1240 };
    const clause = { left: 600, top: 300, right: 1200, bottom: 352 };
    const place = placeCard(space({ column, clause }));
    expect(place.side).toBe('left');
    expect(place.left + 360).toBeLessThanOrEqual(600 - 48);
  });

  it('is below the last line where no margin has room', () => {
    const place = placeCard(space({ viewport: { width: 1095, height: 900 } }));
    expect(place).toEqual({ left: 80, top: 360, side: 'below' });
  });

  it('is above the first line where only there it is seen whole', () => {
    const clause = { left: 80, top: 700, right: 700, bottom: 752 };
    expect(placeCard(space({ clause, viewport: { width: 800, height: 900 } }))).toEqual({
      left: 80,
      top: 412,
      side: 'above',
    });
  });

  it('never lies over its own clause, nor sticks out at a side of the viewport', () => {
    const number = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(
        number(320, 2400),
        number(400, 1400),
        number(0, 900),
        number(100, 1200),
        number(-200, 1400),
        number(16, 400),
        number(80, 600),
        (width, height, left, columnWidth, top, lines, cardHeight) => {
          const right = Math.min(width, left + columnWidth);
          fc.pre(right - left > 40);
          const clause = { left, top, right, bottom: top + lines };
          const card = { width: cardWidth(width), height: cardHeight };
          const place = placeCard({ clause, column: { left, right }, viewport: { width, height }, card });
          const box = {
            left: place.left,
            top: place.top,
            right: place.left + card.width,
            bottom: place.top + cardHeight,
          };
          expect(shared(box, clause)).toBeNull();
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
