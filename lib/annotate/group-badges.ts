import { SEVERITIES, type Severity } from '../model/clause-type.ts';

/** Where the badge of one mark would go, in CSS pixels; `x` is the edge that it hangs on. */
export interface BadgeSpot {
  readonly key: string;
  readonly severity: Severity;
  readonly x: number;
  /** Middle of the clause's first line. */
  readonly y: number;
}

/** One badge: the marks it stands for in the order of the text, at the place of the first of them. */
export interface BadgeGroup {
  readonly keys: readonly string[];
  readonly heaviest: Severity;
  readonly x: number;
  readonly y: number;
}

/** Side of a badge's target; badges nearer than this become one, so that targets never overlap. */
export const BADGE_SIZE = 24;

/** The heavier of two severities; a protection weighs least. */
function heavier(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}

/**
 * Joins badges that would overlap: the heaviest mark stands for all. Spots come in the order of the text; only neighbours
 * in it are joined, each measured against the first of its group, so a group never grows along a column.
 */
export function groupBadges(spots: readonly BadgeSpot[]): BadgeGroup[] {
  const groups: BadgeGroup[] = [];
  for (const spot of spots) {
    const last = groups.at(-1);
    if (last && overlaps(last, spot)) groups[groups.length - 1] = join(last, spot);
    else groups.push({ keys: [spot.key], heaviest: spot.severity, x: spot.x, y: spot.y });
  }
  return groups;
}

function overlaps(group: BadgeGroup, spot: BadgeSpot): boolean {
  return Math.abs(group.y - spot.y) < BADGE_SIZE && Math.abs(group.x - spot.x) < BADGE_SIZE;
}

function join(group: BadgeGroup, spot: BadgeSpot): BadgeGroup {
  return { ...group, keys: [...group.keys, spot.key], heaviest: heavier(group.heaviest, spot.severity) };
}
