import type { Severity } from '../model/clause-type.ts';
import { BADGE_SIZE, type BadgeSpot, groupBadges } from './group-badges.ts';
import type { Measured } from './measure.ts';
import { badgeName } from './words.ts';

/** Distance of a badge from the text column. */
const GAP = 8;
/** In the line gap: how far the mark's middle is from the left and the top of the first letter. */
const ABOVE = { right: 4, up: 1 } as const;

/** One badge to be drawn. `x` is its right edge in the margin, or its left edge above a letter; `y` its top. */
export interface BadgeView {
  readonly key: string;
  /** Keys of the marks that it stands for. */
  readonly of: readonly string[];
  readonly heaviest: Severity;
  readonly name: string;
  readonly variant: 'margin' | 'above';
  readonly x: number;
  readonly y: number;
}

/** The badges for what was measured, those that would overlap joined to one. Pure. */
export function badgeViews(measured: readonly Measured[]): BadgeView[] {
  const titles = new Map(measured.map(({ anchor: { mark } }) => [mark.key, mark.title]));
  const beside = measured.filter(({ hasMargin }) => hasMargin).map(spotInMargin);
  const above = measured.filter(({ hasMargin }) => !hasMargin).map(spotAbove);
  const order = new Map(measured.map(({ anchor }, i) => [anchor.mark.key, i]));
  const rank = (view: BadgeView) => order.get(view.of[0] ?? '') ?? 0;
  return [...views(beside, 'margin', titles), ...views(above, 'above', titles)].sort((a, b) => rank(a) - rank(b));
}

function spotInMargin({ anchor: { mark }, letter, column }: Measured): BadgeSpot {
  return { key: mark.key, severity: mark.severity, x: column.left - GAP, y: (letter.top + letter.bottom) / 2 };
}

function spotAbove({ anchor: { mark }, letter }: Measured): BadgeSpot {
  return { key: mark.key, severity: mark.severity, x: letter.left + ABOVE.right, y: letter.top - ABOVE.up };
}

function views(
  spots: readonly BadgeSpot[],
  variant: BadgeView['variant'],
  titles: ReadonlyMap<string, string>,
): BadgeView[] {
  return groupBadges(spots).map(({ keys, heaviest, x, y }) => ({
    key: `${variant} ${keys[0]}`,
    of: keys,
    heaviest,
    name: badgeName(
      heaviest,
      keys.map((key) => titles.get(key) ?? ''),
    ),
    variant,
    x: variant === 'margin' ? x : x - BADGE_SIZE / 2,
    y: y - BADGE_SIZE / 2,
  }));
}
