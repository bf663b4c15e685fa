import type { Severity } from '../../model/clause-type.ts';
import type { Effect, Fact } from '../../model/watch.ts';
import { keysOfFinding, type OpenSnapshot } from './snapshot.ts';

type Found = OpenSnapshot['snapshot']['findings'][number];

/** What a change does to one finding, and the clauses it stands in (null where it does not). */
export interface PlacedEffect {
  readonly effect: Effect;
  readonly old: number | null;
  readonly now: number | null;
}

/**
 * What the changed sentences do: findings that stand on a sentence which went, against those on a sentence which came. A
 * finding in unchanged words never counts, whatever the classifier says of it now.
 */
export function effectsOf(
  old: OpenSnapshot,
  now: OpenSnapshot,
  missing: ReadonlySet<string>,
  novel: ReadonlySet<string>,
  pairs: readonly (readonly [number, number])[],
): PlacedEffect[] {
  const gone = touchedFindings(old, missing);
  const come = new Set(touchedFindings(now, novel));
  const becomes = new Map(pairs);
  const out: PlacedEffect[] = [];
  for (const before of gone) {
    const after = counterpart(before, [...come], becomes);
    if (after) come.delete(after);
    else if (standsElsewhere(before, now)) continue;
    out.push(placed(before, after));
  }
  for (const after of come) if (!standsElsewhere(after, old)) out.push(placed(null, after));
  return out;
}

function touchedFindings(open: OpenSnapshot, changed: ReadonlySet<string>): Found[] {
  return open.snapshot.findings.filter((found) => keysOfFinding(open, found).some((key) => changed.has(key)));
}

/** The finding of the same type in the clause that this one became, else anywhere; one of the same polarity first. */
function counterpart(before: Found, come: readonly Found[], becomes: ReadonlyMap<number, number>): Found | null {
  const same = come.filter(({ type }) => type === before.type);
  const here = same.filter(({ clause }) => clause === becomes.get(before.clause));
  const like = (found: Found) => found.polarity === before.polarity;
  return here.find(like) ?? here[0] ?? same.find(like) ?? null;
}

/** The other text states the same of this type in another clause: nothing came or went for the reader. */
function standsElsewhere(found: Found, other: OpenSnapshot): boolean {
  const key = factKey(found);
  return other.snapshot.findings.some((one) => one.type === found.type && factKey(one) === key);
}

function factKey({ polarity, severity, attributes }: Fact): string {
  const stated = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([polarity, severity, stated]);
}

function placed(before: Found | null, after: Found | null): PlacedEffect {
  const type = (before ?? after)?.type;
  if (type === undefined) throw new Error('an effect needs a finding before or after');
  return {
    effect: { type, before: before && factOf(before), after: after && factOf(after) },
    old: before?.clause ?? null,
    now: after?.clause ?? null,
  };
}

function factOf({ polarity, severity, attributes }: Found): Fact {
  return { polarity, severity, attributes };
}

/** Whether a clause states something else than before. */
export function isFelt({ before, after }: Effect): boolean {
  return !before || !after || factKey(before) !== factKey(after);
}

const WEIGHT: Readonly<Record<Severity, number>> = { high: 3, medium: 2, low: 1, protection: -1 };

/** How much worse (above 0) or better an effect leaves the reader: severity after less severity before. */
export function worsening({ before, after }: Effect): number {
  return (after ? WEIGHT[after.severity] : 0) - (before ? WEIGHT[before.severity] : 0);
}
