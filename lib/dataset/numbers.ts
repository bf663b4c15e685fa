import type { ClauseTypeId, Polarity } from '../model/clause-type.ts';
import type { DocumentKind } from '../model/report.ts';
import type { Numbers } from './schema.ts';

/** A count with what it is out of. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** ISO 8601 day of the dataset. */
  readonly date: string;
}

/** Documents of a kind that hold a label, or null where none of that kind are counted. */
export function prevalence(numbers: Numbers, type: ClauseTypeId, polarity: Polarity, kind: DocumentKind): Share | null {
  const known = numbers.kinds[kind];
  if (!known || known.documents === 0) return null;
  return { count: known.labels[`${type}:${polarity}`] ?? 0, of: known.documents, date: numbers.date };
}

/** A word for a share: rare below 5 %, uncommon below 20 %, common up to 80 %, near-universal above. */
export function prevalenceWord({ count, of }: Share): 'rare' | 'uncommon' | 'common' | 'near-universal' {
  const share = of === 0 ? 0 : count / of;
  if (share < 0.05) return 'rare';
  if (share < 0.2) return 'uncommon';
  return share <= 0.8 ? 'common' : 'near-universal';
}

/** Where a risk weight stands among the documents of a kind. */
export interface Rank {
  /** Documents that weigh less. */
  readonly heavierThan: Share;
  /** Percentile, 0 to 100: share of documents that weigh less, those that weigh the same counting half. */
  readonly percentile: number;
  /** Documents in each of ten steps of equal width, light to heavy, and the step of this one. */
  readonly steps: readonly number[];
  readonly step: number;
}

const STEPS = 10;

/** Ranks a risk weight (lib/dataset/risk.ts) among the documents of a kind; null where there are none. */
export function rankOf(numbers: Numbers, kind: DocumentKind, weight: number): Rank | null {
  const known = numbers.kinds[kind];
  const heaviest = known?.risk.at(-1);
  if (!known || heaviest === undefined) return null;
  const lighter = known.risk.filter((w) => w < weight).length;
  const equal = known.risk.filter((w) => w === weight).length;
  const stepOf = (w: number) => Math.min(STEPS - 1, Math.floor((STEPS * w) / (heaviest + 1)));
  const steps = Array.from({ length: STEPS }, () => 0);
  for (const w of known.risk) steps[stepOf(w)] = (steps[stepOf(w)] ?? 0) + 1;
  return {
    heavierThan: { count: lighter, of: known.documents, date: numbers.date },
    percentile: Math.round((100 * (lighter + equal / 2)) / known.documents),
    steps,
    step: stepOf(weight),
  };
}

/** Protections that more than half of the documents of a kind state and `stated` lacks, most frequent first. */
export function missingProtections(
  numbers: Numbers,
  kind: DocumentKind,
  stated: ReadonlySet<ClauseTypeId>,
): { readonly type: ClauseTypeId; readonly share: Share }[] {
  const known = numbers.kinds[kind];
  if (!known) return [];
  return Object.entries(known.labels)
    .filter(([label, count]) => label.endsWith(':protection') && 2 * count > known.documents)
    .map(([label, count]) => ({
      type: label.slice(0, -':protection'.length) as ClauseTypeId,
      share: { count, of: known.documents, date: numbers.date },
    }))
    .filter(({ type }) => !stated.has(type))
    .sort((a, b) => b.share.count - a.share.count || (a.type < b.type ? -1 : 1));
}
