import { pack12, toBase64 } from '../../lib/dataset/base64.ts';
import { type DocumentShard, labelNumber, SEVERITY_LETTERS } from '../../lib/dataset/schema.ts';
import { DOCUMENT_BITS, shorten } from '../../lib/match/fingerprint.ts';
import type { BuiltChange, BuiltDocument, BuiltProvision } from './build-document.ts';

/** Gives equal values one number each, in order of their first use. */
export class Numbering<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();

  number(value: T, key = JSON.stringify(value)): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** A document's shard, and the clauses of its live provisions as the index refers to them. */
export interface EncodedDocument {
  readonly shard: DocumentShard;
  /** One provision a clause, in the order of the shard's clauses. */
  readonly clauses: readonly BuiltProvision[];
  /** Clause number -> index of the first provision that it bears. */
  readonly provisionOf: readonly number[];
}

/** Packs the provisions of a document into columns. `reasons` numbers the reasons of all documents. */
export function encodeDocument(
  document: BuiltDocument,
  archiveOf: (collection: string) => string,
  reasons: Numbering<readonly [string, number]>,
): EncodedDocument {
  const versions = pickVersions(document);
  const archives = new Numbering<[string, string]>();
  const attributes = new Numbering<BuiltProvision['attributes']>();
  const clauses = new Numbering<BuiltProvision>();
  const { provisions } = document;
  const clause = provisions.map((p) => clauses.number(p, p.hash));
  const shard: DocumentShard = {
    id: document.id,
    versions: versions.list.map((v) => [v.date, v.commit, archives.number([archiveOf(v.collection), v.path])]),
    archives: archives.values,
    attributes: attributes.values,
    clauses: encodeClauses(clauses.values),
    provisions: {
      ids: provisions.map((p) => p.id.slice('CM-P-'.length)).join(''),
      clause,
      label: provisions.map((p) => labelNumber(p.type, p.polarity)),
      severity: provisions.map((p) => SEVERITY_LETTERS[p.severity]).join(''),
      reasons: provisions.map((p) => p.reasons.map((r) => reasons.number([r.text, r.move]))),
      attributes: provisions.map((p) => attributes.number(p.attributes)),
      first: provisions.map((p) => versions.numberOf(p.first)),
      before: provisions.map((p) => (p.onOrBefore ? '1' : '0')).join(''),
    },
    removed: provisions.flatMap((p) => (p.removed === null ? [] : [versions.numberOf(p.removed)])),
    changes: provisions.flatMap((p, of) => p.changes.map((change) => encodeChange(change, of, versions.numberOf))),
    history: document.history.map(([at, ...counts]) => [document.versions[at]?.date ?? '', ...counts]),
  };
  return { shard, clauses: clauses.values, provisionOf: clauses.values.map((_, i) => clause.indexOf(i)) };
}

/** The versions that the shard refers to, renumbered. */
function pickVersions({ provisions, versions }: BuiltDocument) {
  const used = new Set<number>();
  for (const provision of provisions) {
    used.add(provision.first);
    if (provision.removed !== null) used.add(provision.removed);
    for (const change of provision.changes) used.add(change.version);
  }
  const kept = [...used].sort((a, b) => a - b);
  const numbers = new Map(kept.map((old, fresh) => [old, fresh]));
  return { list: kept.flatMap((i) => versions[i] ?? []), numberOf: (old: number) => numbers.get(old) ?? 0 };
}

function encodeClauses(clauses: readonly BuiltProvision[]): DocumentShard['clauses'] {
  const prints = clauses.map((c) => [...new Set(c.fingerprint.map((hash) => shorten(hash, DOCUMENT_BITS)))]);
  const hashes = clauses.flatMap((c) => (c.hash.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
  return {
    hashes: toBase64(Uint8Array.from(hashes)),
    words: clauses.map((c) => c.words),
    sizes: prints.map((print) => print.length),
    prints: toBase64(pack12(prints.flatMap((print) => print.sort((a, b) => a - b)))),
    guards: clauses.map((c) => c.guard),
  };
}

function encodeChange(
  change: BuiltChange,
  of: number,
  numberOf: (old: number) => number,
): DocumentShard['changes'][number] {
  const moved: NonNullable<DocumentShard['changes'][number]['attributes']> = {};
  for (const [name, [from, to]] of Object.entries(change.attributes)) moved[name] = [from, to];
  return {
    of,
    at: numberOf(change.version),
    kind: change.kind,
    ...(Object.keys(moved).length > 0 ? { attributes: moved } : {}),
    ...(change.severity ? { severity: change.severity.map((s) => SEVERITY_LETTERS[s]).join('') } : {}),
  };
}
