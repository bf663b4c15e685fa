import { type Rareness, rarenessOf, topicHeld, topicLikeness, topicOf, unpackTopic } from '../match/topic.ts';
import { type AttributeName, type Attributes, PHRASE_ATTRIBUTES } from '../model/attributes.ts';
import type { ClauseTypeId, Polarity } from '../model/clause-type.ts';
import type { DocumentKind } from '../model/report.ts';
import { familyOf } from './families.ts';
import type { DatasetFiles } from './load.ts';
import { type DatasetRecord, readRecords } from './records.ts';
import { type DocumentEntry, type DocumentList, SEVERITY_LETTERS, type TypeShard } from './schema.ts';
import type { Sector } from './sectors.ts';

/** The clause that others are compared with. */
export interface Compared {
  readonly type: ClauseTypeId;
  readonly polarity: Polarity;
  readonly attributes: Attributes;
  /** Normalised words of the clause on the page (`clauseWords`). */
  readonly words: readonly string[];
  /** Name of the platform it belongs to; it and all of its family are left out of the answer. */
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
}

/** Clauses shown of other platforms, and the least that are worth a comparison. */
export const MOST_SIMILAR = 4;
export const LEAST_SIMILAR = 3;

/** Least likeness of topics of clauses about the same thing; how it was chosen: tests/dataset/README.md. */
const LEAST_LIKENESS = 0.22;
/** What counts against a candidate, beside one for each step between its attributes and the compared ones. */
const COST = { unlike: 8, otherSector: 0.5, otherKind: 0.5 };

interface Ranked {
  readonly document: number;
  readonly provision: number;
  readonly likeness: number;
  readonly cost: number;
}

/**
 * Clauses of the same type and polarity on other platforms whose words show that they are about the same thing: nearest
 * in attributes and wording first, then in sector and kind of document; one a family of platforms, one a text. Only what the
 * classifier was sure of. Empty where no other platform has one.
 */
export async function findSimilar(files: DatasetFiles, compared: Compared, most: number): Promise<Similar[]> {
  const [shard, list] = [await files.type(compared.type), await files.documents()];
  const taken = new Set<string>(compared.platform === null ? [] : [familyOf(compared.platform)]);
  const found: Similar[] = [];
  for (const one of rank(shard, list, compared)) {
    const [, platform = -1, , , , text] = list.documents[one.document] ?? [];
    const keys = [familyOf(list.platforms[platform]?.[0] ?? ''), `text ${text ?? `of ${one.document}`}`];
    if (keys.some((key) => taken.has(key))) continue;
    const similar = await openOne(files, list, one);
    if (!similar) continue;
    for (const key of keys) taken.add(key);
    if (found.push(similar) === most) break;
  }
  return found;
}

function rank(shard: TypeShard, list: DocumentList, compared: Compared): Ranked[] {
  const topics = new Map<string, readonly number[]>();
  for (const [, provisions] of shard.documents)
    for (const [, , , packed] of provisions) if (packed !== undefined) topics.set(packed, unpackTopic(packed));
  const rareness = rarenessOf([...topics.values()]);
  const likenessOf = likenessTo(compared.words, rareness);
  const ranked: Ranked[] = [];
  for (const [document, provisions] of shard.documents) {
    const far = farness(list, document, compared);
    for (const [provision, letter, attributes, packed] of provisions) {
      if (topics.size > 0 && packed === undefined) continue;
      if ((letter === SEVERITY_LETTERS.protection) !== (compared.polarity === 'protection')) continue;
      const likeness = likenessOf(topics.get(packed ?? '') ?? []);
      const distance = attributeDistance(compared.attributes, shard.attributes[attributes] ?? {});
      ranked.push({ document, provision, likeness, cost: distance + COST.unlike * (1 - likeness) + far });
    }
  }
  // Too few clauses to tell words apart by: attributes alone decide.
  const isLike = ({ likeness }: Ranked) => rareness.size === 0 || likeness >= LEAST_LIKENESS;
  return ranked.filter(isLike).sort((a, b) => a.cost - b.cost || a.document - b.document || a.provision - b.provision);
}

/** Words of the compared clause that count: a long one is about its rarest words, as those of the dataset are. */
const MOST_OWN = 8;
/** What it counts that a clause's words hold a topic whole: a long clause may be about several things. */
const HELD = 0.5;

/** How near a topic is to a clause: by the rarest words of both, or by all that the clause holds of the topic. */
function likenessTo(words: readonly string[], rareness: Rareness): (topic: readonly number[]) => number {
  const all = topicOf(words);
  const known = all.filter((hash) => rareness.has(hash));
  const own = known.sort((a, b) => (rareness.get(b) ?? 0) - (rareness.get(a) ?? 0) || a - b).slice(0, MOST_OWN);
  return (topic) => Math.max(topicLikeness(own, topic, rareness), HELD * topicHeld(topic, all, rareness));
}

function farness(list: DocumentList, document: number, compared: Compared): number {
  const [, platform = -1, kind] = list.documents[document] ?? [];
  const [, , , sector = null] = list.platforms[platform] ?? [];
  const sameSector = sector !== null && sector === compared.sector;
  return (sameSector ? 0 : COST.otherSector) + (kind === compared.kind ? 0 : COST.otherKind);
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
  return record ? { record, platform: platform.name, sector: platform.sector, document } : null;
}
