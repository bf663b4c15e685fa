import type { Among, DocumentChange, DocumentFacts } from '../../../components/facts.ts';
import { summarise } from '../../classify/summary.ts';
import { dayOf, KIND_PLURALS, monthOf } from '../../dataset/basis-words.ts';
import type { Recognised } from '../../dataset/dataset.ts';
import { missingProtections, rankOf, type Share } from '../../dataset/numbers.ts';
import type { DatasetRecord } from '../../dataset/records.ts';
import { riskWeight } from '../../dataset/risk.ts';
import type { Numbers } from '../../dataset/schema.ts';
import type { DocumentKind, Report } from '../../model/report.ts';
import { titleOf } from '../words.ts';
import { changeWords } from './change-words.ts';

const DAY = 86_400_000;
/** Documented changes shown where none is recent. */
const LAST_CHANGES = 3;
const RECENT_DAYS = 30;

/** Whole days between two ISO 8601 days, 0 where the second is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY));
}

/** What a count is out of, for components. */
export function basisOf({ of, date }: Share, kind: DocumentKind) {
  return { of, kind: KIND_PLURALS[kind], month: monthOf(date) };
}

/** What the dataset says of a whole document. `today` is an ISO 8601 day. */
export function documentFacts(
  report: Report,
  numbers: Numbers,
  recognised: Recognised | null,
  today: string,
): DocumentFacts {
  const kind = recognised?.document.kind ?? report.kind;
  const among = amongOf(report, numbers, kind);
  const missing = missingOf(report, numbers, kind);
  const changes = recognised && changesOf(recognised.records, numbers.date);
  return {
    datasetDay: dayOf(numbers.date),
    ageDays: daysBetween(numbers.date, today),
    matched: recognised !== null,
    ...(among ? { among } : {}),
    ...(missing ? { missing } : {}),
    ...(changes ? { changes } : {}),
    ...(recognised ? { gone: goneOf(recognised) } : {}),
  };
}

function amongOf({ findings }: Report, numbers: Numbers, kind: DocumentKind): Among | null {
  const rank = rankOf(numbers, kind, riskWeight(findings));
  if (!rank) return null;
  return {
    basis: basisOf(rank.heavierThan, kind),
    heavierThan: rank.heavierThan.count,
    percentile: rank.percentile,
    steps: rank.steps,
    step: rank.step,
  };
}

function missingOf({ findings }: Report, numbers: Numbers, kind: DocumentKind): DocumentFacts['missing'] {
  const stated = new Set(findings.filter((f) => f.polarity === 'protection').map((f) => f.type));
  const rows = missingProtections(numbers, kind, stated);
  const [first] = rows;
  if (!first) return undefined;
  return {
    basis: basisOf(first.share, kind),
    rows: rows.map(({ type, share }) => ({ name: titleOf({ type, polarity: 'protection' }), count: share.count })),
  };
}

/** Changes of meaning in the 30 days before the dataset's day; where there were none, the last ones there were. */
function changesOf(records: readonly DatasetRecord[], day: string): DocumentFacts['changes'] {
  const all = records.flatMap((record) => record.changes.flatMap((change) => rowOf(record, change)));
  const rows = [...new Map(all.map((row) => [`${row.day} ${row.what}`, row])).values()];
  rows.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const recent = rows.filter((row) => daysBetween(row.day, day) <= RECENT_DAYS);
  if (recent.length > 0) {
    const noun = recent.length === 1 ? 'change' : 'changes';
    return { heading: `${recent.length} documented ${noun} in the 30 days to ${dayOf(day)}`, rows: recent };
  }
  if (rows.length === 0) return undefined;
  return { heading: 'Last documented changes', rows: rows.slice(0, LAST_CHANGES) };
}

function rowOf(record: DatasetRecord, change: DatasetRecord['changes'][number]): DocumentChange[] {
  if (change.kind === 'reworded') return [];
  const [from, to] = change.severity ?? [record.severity, record.severity];
  return [{ day: change.version.date, what: `${titleOf(record)} ${changeWords(change)}`, from, to }];
}

function goneOf({ gone, platform, document }: Recognised): NonNullable<DocumentFacts['gone']> {
  return gone.map((record) => ({
    id: record.id,
    name: titleOf(record),
    severity: record.severity,
    summary: summarise(record, { platform }),
    seen: document.verified,
  }));
}
