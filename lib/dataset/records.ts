import type { Attributes } from '../model/attributes.ts';
import type { ClauseTypeId, Polarity, Severity } from '../model/clause-type.ts';
import { fromBase64, unpack12 } from './base64.ts';
import { DatasetError } from './load.ts';
import { type ChangeKind, type DocumentShard, labelOf, SEVERITY_LETTERS } from './schema.ts';

/** A recorded version of a document. */
export interface RecordVersion {
  /** ISO 8601 day. */
  readonly date: string;
  readonly commit: string;
  /** Repository of the archive, and the document's file in it. */
  readonly archive: string;
  readonly path: string;
}

export interface RecordChange {
  readonly version: RecordVersion;
  readonly kind: ChangeKind;
  /** Attribute -> value before and after; null where it was not stated. */
  readonly attributes: Readonly<Record<string, readonly [unknown, unknown]>>;
  readonly severity: readonly [Severity, Severity] | null;
}

/** What is kept of a clause's text. */
interface RecordClause {
  /** First 128 bits of the SHA-256 of the normalised words, hexadecimal. */
  readonly hash: string;
  readonly words: number;
  /** Shingles of the fingerprint, 12 bits each. */
  readonly print: readonly number[];
  /** See lib/match/guard.ts. */
  readonly guard: string;
}

/** One provision of the dataset. */
export interface DatasetRecord {
  readonly id: string;
  readonly documentId: string;
  readonly type: ClauseTypeId;
  readonly polarity: Polarity;
  readonly severity: Severity;
  /** Numbers in reasons.json. */
  readonly reasons: readonly number[];
  readonly attributes: Attributes;
  readonly clause: RecordClause;
  readonly firstSeen: RecordVersion;
  /** It stood there when recording began: first seen on or before that day. */
  readonly onOrBefore: boolean;
  /** Oldest first. */
  readonly changes: readonly RecordChange[];
  /** The version that lacks it, or null while it stands. */
  readonly removed: RecordVersion | null;
}

/** A dated change of a document's text, with counts of clauses. */
export interface TextChange {
  /** ISO 8601 day. */
  readonly date: string;
  readonly added: number;
  readonly removed: number;
  readonly reworded: number;
}

const HASH_BYTES = 16;
const ID_DIGITS = 8;
const SEVERITY_OF = new Map(Object.entries(SEVERITY_LETTERS).map(([name, letter]) => [letter, name as Severity]));

/** Unpacks a document's shard; throws a `DatasetError` that names the column where it does not add up. */
export function readRecords(shard: DocumentShard): DatasetRecord[] {
  const { provisions } = shard;
  const clauses = readClauses(shard);
  const total = provisions.clause.length;
  checkColumns(shard, total);
  const changes = new Map<number, RecordChange[]>();
  for (const change of shard.changes) {
    const { attributes = {}, severity = '', kind } = change;
    const moved = severity === '' ? null : ([severityAt(severity, 0), severityAt(severity, 1)] as const);
    const list = changes.get(change.of) ?? [];
    list.push({ version: versionAt(shard, change.at), kind, attributes, severity: moved });
    changes.set(change.of, list);
  }
  const live = total - shard.removed.length;
  return provisions.clause.map((clause, i) => ({
    id: `CM-P-${provisions.ids.slice(i * ID_DIGITS, (i + 1) * ID_DIGITS)}`,
    documentId: shard.id,
    ...need(labelOf(provisions.label[i] ?? -1), shard, 'label'),
    severity: severityAt(provisions.severity, i),
    reasons: provisions.reasons[i] ?? [],
    attributes: need(shard.attributes[provisions.attributes[i] ?? -1], shard, 'attributes'),
    clause: need(clauses[clause], shard, 'clause'),
    firstSeen: versionAt(shard, provisions.first[i] ?? -1),
    onOrBefore: provisions.before.charAt(i) === '1',
    changes: changes.get(i) ?? [],
    removed: i < live ? null : versionAt(shard, shard.removed[i - live] ?? -1),
  }));
}

/** Every dated change of a document's text, oldest first. */
export function readHistory(shard: DocumentShard): TextChange[] {
  return shard.history.map(([date, added, removed, reworded]) => ({ date, added, removed, reworded }));
}

function readClauses(shard: DocumentShard): RecordClause[] {
  const { hashes, words, sizes, prints, guards } = shard.clauses;
  const bytes = fromBase64(hashes);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const packed = fromBase64(prints);
  if (bytes.length !== words.length * HASH_BYTES || packed.length !== Math.ceil((total * 3) / 2))
    throw mismatch(shard, 'clauses');
  const all = unpack12(packed, total);
  let at = 0;
  return words.map((count, i) => {
    const size = sizes[i] ?? 0;
    at += size;
    const hash = Array.from(bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES), (b) =>
      b.toString(16).padStart(2, '0'),
    );
    return { hash: hash.join(''), words: count, print: all.slice(at - size, at), guard: guards[i] ?? '' };
  });
}

function checkColumns(shard: DocumentShard, total: number): void {
  const { ids, label, severity, reasons, attributes, first, before } = shard.provisions;
  const lengths: readonly (readonly [string, number])[] = [
    ['ids', ids.length / ID_DIGITS],
    ['label', label.length],
    ['severity', severity.length],
    ['reasons', reasons.length],
    ['attributes', attributes.length],
    ['first', first.length],
    ['before', before.length],
  ];
  const wrong = lengths.find(([, length]) => length !== total);
  if (wrong) throw mismatch(shard, wrong[0]);
  if (shard.removed.length > total) throw mismatch(shard, 'removed');
  const sizes = [shard.clauses.sizes, shard.clauses.guards].some((c) => c.length !== shard.clauses.words.length);
  if (sizes || shard.changes.some((c) => c.of >= total)) throw mismatch(shard, sizes ? 'clauses' : 'changes');
}

function versionAt(shard: DocumentShard, at: number): RecordVersion {
  const [date, commit, archive] = need(shard.versions[at], shard, 'versions');
  const [repository, path] = need(shard.archives[archive], shard, 'archives');
  return { date, commit, archive: repository, path };
}

function severityAt(letters: string, at: number): Severity {
  return SEVERITY_OF.get(letters.charAt(at)) ?? 'low';
}

function need<T>(value: T | null | undefined, shard: DocumentShard, column: string): T {
  if (value === null || value === undefined) throw mismatch(shard, column);
  return value;
}

function mismatch(shard: DocumentShard, column: string): DatasetError {
  return new DatasetError(`The dataset's shard of ${shard.id} does not add up in "${column}". Build it anew.`);
}
