import { searchIndex } from '../match/clause-index.ts';
import { type AttributeName, type Attributes, PHRASE_ATTRIBUTES } from '../model/attributes.ts';
import type { ClauseTypeId, Polarity, Severity } from '../model/clause-type.ts';
import type { DocumentKind } from '../model/report.ts';
import type { DatasetFiles } from './load.ts';
import { type DatasetRecord, readRecords } from './records.ts';
import { type DocumentEntry, type DocumentList, SEVERITY_LETTERS, type TypeShard } from './schema.ts';
import type { Sector } from './sectors.ts';

/** The clause that others are compared with. */
export interface Compared {
  readonly type: ClauseTypeId;
  readonly polarity: Polarity;
  readonly attributes: Attributes;
  /** Normalised words of the clause on the page, where they are known: nearness of wording counts after attributes. */
  readonly words: readonly string[];
  /** Name of the platform it belongs to, left out of the answer. */
  readonly platform: string | null;
  readonly sector: Sector | null;
  readonly kind: DocumentKind;
}

/** A clause of another platform about the same thing. */
export interface Similar {
  readonly record: DatasetRecord;
  readonly platform: string;
  readonly sector: Sector | null;
  readonly document: DocumentEntry;
  /** How far its attributes are from the compared ones, 0 the same. */
  readonly distance: number;
}

interface Ranked {
  readonly document: number;
  readonly provision: number;
  readonly distance: number;
  readonly wording: number;
  readonly sameKind: number;
  readonly sameSector: number;
}

/** Same wording from this share of a fingerprint on; below, wording does not rank. */
const LIKE_WORDING = 0.3;

/**
 * Clauses of the same type and polarity on other platforms: nearest in attributes first, then in wording, then of the
 * same kind of document and the same sector; one a platform, one a text. Empty where no other platform has one.
 */
export async function findSimilar(files: DatasetFiles, compared: Compared, most: number): Promise<Similar[]> {
  const [shard, list] = [await files.type(compared.type), await files.documents()];
  const wording = await wordingOf(files, compared.words);
  const ranked = rank(shard, list, compared, wording);
  const taken = new Set<string>();
  const found: Similar[] = [];
  for (const one of ranked) {
    const [, platform = -1, , , , text = null] = list.documents[one.document] ?? [];
    const keys = [`platform ${platform}`, ...(text === null ? [] : [`text ${text}`])];
    if (keys.some((key) => taken.has(key))) continue;
    const similar = await openOne(files, list, one);
    if (!similar) continue;
    for (const key of keys) taken.add(key);
    if (found.push(similar) === most) break;
  }
  return found;
}

/** Share of each clause's fingerprint that the words hold, by document and clause. */
async function wordingOf(files: DatasetFiles, words: readonly string[]): Promise<Map<number, number>> {
  const best = new Map<number, number>();
  if (words.length === 0) return best;
  for (const { document, held } of searchIndex(await files.index(), words, LIKE_WORDING))
    best.set(document, Math.max(best.get(document) ?? 0, held));
  return best;
}

function rank(
  shard: TypeShard,
  list: DocumentList,
  compared: Compared,
  wording: ReadonlyMap<number, number>,
): Ranked[] {
  const isProtection = compared.polarity === 'protection';
  const ranked: Ranked[] = [];
  for (const [document, provisions] of shard.documents) {
    const [, platform = -1, kind] = list.documents[document] ?? [];
    const [name, , , sector = null] = list.platforms[platform] ?? [];
    if (name === compared.platform) continue;
    for (const [provision, letter, attributes] of provisions) {
      if ((letter === SEVERITY_LETTERS.protection) !== isProtection) continue;
      ranked.push({
        document,
        provision,
        distance: attributeDistance(compared.attributes, shard.attributes[attributes] ?? {}),
        wording: wording.get(document) ?? 0,
        sameKind: kind === compared.kind ? 1 : 0,
        sameSector: sector !== null && sector === compared.sector ? 1 : 0,
      });
    }
  }
  return ranked.sort(
    (a, b) =>
      a.distance - b.distance ||
      b.wording - a.wording ||
      b.sameKind + b.sameSector - (a.sameKind + a.sameSector) ||
      a.document - b.document ||
      a.provision - b.provision,
  );
}

/**
 * How far two sets of attributes are apart: 2 for each switch or number that only one states or that differs (numbers
 * within a quarter of each other: 1), 1 for each phrase.
 */
export function attributeDistance(a: Attributes, b: Attributes): number {
  const names = new Set([...Object.keys(a), ...Object.keys(b)] as AttributeName[]);
  let sum = 0;
  for (const name of names) {
    const [x, y] = [a[name], b[name]];
    if (JSON.stringify(x) === JSON.stringify(y)) continue;
    const near = typeof x === 'number' && typeof y === 'number' && Math.abs(x - y) * 4 <= Math.max(x, y);
    sum += PHRASE_ATTRIBUTES.has(name) || near ? 1 : 2;
  }
  return sum;
}

async function openOne(files: DatasetFiles, list: DocumentList, one: Ranked): Promise<Similar | null> {
  const [id = '', number = -1] = list.documents[one.document] ?? [];
  const [, slug = '', hash = ''] = list.platforms[number] ?? [];
  const platform = await files.platform(slug, hash);
  const document = platform.documents.find((entry) => entry.id === id);
  if (!document) return null;
  const record = readRecords(await files.document(platform, document))[one.provision];
  if (!record) return null;
  return { record, platform: platform.name, sector: platform.sector, document, distance: one.distance };
}

/** How one attribute is spread over the documents that hold a type. */
export interface SpreadRow {
  readonly attribute: AttributeName;
  /** Documents that state it: switches that are on, numbers and phrases of any value. */
  readonly count: number;
  /** Middle value of a number in days, null for others. */
  readonly median: number | null;
}

export interface Spread {
  /** Documents of the kind that hold the type in this polarity: those that `numbers.json` counts. */
  readonly of: number;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly rows: readonly SpreadRow[];
}

/** How documents of a kind (null for all) handle a type: severities of their heaviest clause, and attributes stated. */
export async function spreadOf(
  files: DatasetFiles,
  type: ClauseTypeId,
  polarity: Polarity,
  kind: DocumentKind | null,
): Promise<Spread> {
  const [shard, list] = [await files.type(type), await files.documents()];
  const severities: Record<Severity, number> = { high: 0, medium: 0, low: 0, protection: 0 };
  const stated = new Map<AttributeName, { count: number; values: number[] }>();
  let of = 0;
  for (const [number, provisions] of shard.documents) {
    const [, , ownKind, , , text] = list.documents[number] ?? [];
    if (text !== number || (kind !== null && ownKind !== kind)) continue;
    const own = provisions.filter(([, letter]) => (letter === 'p') === (polarity === 'protection'));
    if (own.length === 0) continue;
    of++;
    severities[heaviest(own.map(([, letter]) => letter))]++;
    addStated(
      stated,
      own.map(([, , attributes]) => shard.attributes[attributes] ?? {}),
    );
  }
  const rows = [...stated].map(([attribute, { count, values }]) => ({ attribute, count, median: median(values) }));
  return { of, severities, rows: rows.sort((a, b) => b.count - a.count || (a.attribute < b.attribute ? -1 : 1)) };
}

function heaviest(letters: readonly string[]): Severity {
  const order: readonly Severity[] = ['high', 'medium', 'low', 'protection'];
  return order.find((severity) => letters.includes(SEVERITY_LETTERS[severity])) ?? 'protection';
}

function addStated(stated: Map<AttributeName, { count: number; values: number[] }>, all: readonly Attributes[]): void {
  const own = new Map<AttributeName, Attributes[AttributeName]>();
  for (const attributes of all)
    for (const [name, value] of Object.entries(attributes) as [AttributeName, Attributes[AttributeName]][])
      if (value !== false && !own.has(name)) own.set(name, value);
  for (const [name, value] of own) {
    const entry = stated.get(name) ?? { count: 0, values: [] };
    entry.count++;
    if (typeof value === 'number') entry.values.push(value);
    stated.set(name, entry);
  }
}

function median(values: number[]): number | null {
  return values.length === 0 ? null : (values.sort((a, b) => a - b)[values.length >> 1] ?? null);
}
