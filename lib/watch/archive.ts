import { findDocuments } from '../dataset/find-document.ts';
import type { DatasetFiles } from '../dataset/load.ts';
import {
  type DatasetRecord,
  type RecordChange,
  readHistory,
  readRecords,
  type TextChange,
} from '../dataset/records.ts';
import { AttributesSchema } from '../model/attributes.ts';
import type { Change, ClauseChange, Fact, Watch } from '../model/watch.ts';
import { isFelt } from './judge/effects.ts';
import { isWorthNotice } from './judge/headline.ts';

/** What the dataset recorded of a document on one day. */
export interface ArchiveDay {
  /** ISO 8601 day of the version that brought it, and of the version before it. */
  readonly day: string;
  readonly since: string;
  /** Clauses of the whole text. */
  readonly added: number;
  readonly removed: number;
  readonly reworded: number;
  /** What it did to provisions; without wordings, which the dataset does not hold. */
  readonly clauses: readonly ClauseChange[];
}

/** A document's history in the dataset, oldest first, and the day up to which the dataset goes. */
export interface Archive {
  readonly day: string;
  readonly days: readonly ArchiveDay[];
}

/** The history of a watched document; no days where the dataset has no document with this very address. */
export async function archiveOf(files: DatasetFiles, watch: Pick<Watch, 'id' | 'kind'>): Promise<Archive> {
  const day = files.manifest.date;
  const [found] = await findDocuments(files, watch.id, watch.kind);
  if (found?.by !== 'exact') return { day, days: [] };
  const shard = await files.document(found.platform, found.entry);
  return { day, days: archiveDays(readRecords(shard), readHistory(shard), found.entry.tracked) };
}

/** Puts provisions that came, changed and went beside the dated changes of the text. `tracked`: first day of recording. */
export function archiveDays(
  records: readonly DatasetRecord[],
  history: readonly TextChange[],
  tracked: string,
): ArchiveDay[] {
  const byDay = new Map<string, ClauseChange[]>();
  for (const { day, clause } of records.flatMap(changesOf)) {
    const clauses = byDay.get(day) ?? [];
    const isThere = clauses.some((other) => JSON.stringify(other) === JSON.stringify(clause));
    if (!isThere) byDay.set(day, [...clauses, clause]);
  }
  const counts = new Map(history.map((change) => [change.date, change]));
  const days = [...new Set([...byDay.keys(), ...counts.keys()])].sort();
  return days.map((day, at) => {
    const { added = 0, removed = 0, reworded = 0 } = counts.get(day) ?? {};
    return { day, since: days[at - 1] ?? tracked, added, removed, reworded, clauses: byDay.get(day) ?? [] };
  });
}

interface Dated {
  readonly day: string;
  readonly clause: ClauseChange;
}

/** From what a provision states now, back through its changes to what it stated at first. */
function changesOf(record: DatasetRecord): Dated[] {
  const { type, polarity, severity, attributes, removed, firstSeen, onOrBefore } = record;
  const dated: Dated[] = [];
  const put = (day: string, kind: ClauseChange['kind'], before: Fact | null, after: Fact | null) => {
    const effects = [{ type, before, after }].filter(isFelt);
    if (effects.length > 0)
      dated.push({ day, clause: { kind, cosmetic: false, heading: '', before: [], after: [], effects } });
  };
  let fact: Fact = { polarity, severity, attributes };
  if (removed) put(removed.date, 'removed', fact, null);
  for (const change of [...record.changes].reverse()) {
    const before = undone(fact, change);
    put(change.version.date, 'reworded', before, fact);
    fact = before;
  }
  if (!onOrBefore) put(firstSeen.date, 'added', null, fact);
  return dated;
}

function undone(fact: Fact, { attributes, severity }: RecordChange): Fact {
  const values: Record<string, unknown> = { ...fact.attributes };
  for (const [name, [before]] of Object.entries(attributes)) {
    if (before === null) delete values[name];
    else values[name] = before;
  }
  return {
    ...fact,
    severity: severity?.[0] ?? fact.severity,
    attributes: AttributesSchema.safeParse(values).data ?? fact.attributes,
  };
}

const DAY = 86_400_000;
/** Days by which the archive and the reader's own looks may see one and the same change apart. */
const APART = 45;

/**
 * Changes that a newer dataset brings of a watched document: those after the day up to which the reader was told, without
 * what the reader's own looks found already.
 */
export function archivedChanges(watch: Watch, { days }: Archive, own: readonly Change[]): Change[] {
  const { archived } = watch;
  if (archived === null) return [];
  return days.flatMap((entry) => {
    const clauses = entry.clauses.filter((clause) => entry.day > archived && !isKnown(clause, entry.day, own));
    return clauses.length === 0
      ? []
      : [{ ...changeOfDay(watch, entry), clauses, unread: isWorthNotice(clauses, watch.types) }];
  });
}

/** A day of the archive as a change of a watched document, read already. */
export function changeOfDay(watch: Pick<Watch, 'id'>, { day, since, clauses }: ArchiveDay): Change {
  return {
    schema: 1,
    id: `${watch.id} archive ${day}`,
    watch: watch.id,
    at: Date.parse(day),
    day,
    since,
    source: 'archive',
    returned: false,
    clauses: [...clauses],
    unread: false,
  };
}

/** An own change about the same time did the same to a clause of the type: it came, went, or stayed and says otherwise. */
function isKnown({ effects }: ClauseChange, day: string, own: readonly Change[]): boolean {
  const near = own.filter(
    (one) => one.source === 'own' && Math.abs(Date.parse(one.day) - Date.parse(day)) <= APART * DAY,
  );
  const found = near.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.effects));
  return effects.every(({ type, before, after }) =>
    found.some((f) => f.type === type && !f.before === !before && !f.after === !after),
  );
}
