import { HOST_BUCKETS, hostBucket } from '../../lib/dataset/hosts.ts';
import { riskWeight } from '../../lib/dataset/risk.ts';
import {
  type Hosts,
  type Numbers,
  SEVERITY_LETTERS,
  SHARED_DIGITS,
  type Shared,
  type TypeShard,
} from '../../lib/dataset/schema.ts';
import { packTopic, tellingTopics } from '../../lib/match/topic.ts';
import type { ClauseTypeId } from '../../lib/model/clause-type.ts';
import { DOCUMENT_KINDS } from '../../lib/model/report.ts';
import { SURE_FROM } from '../../lib/model/settings.ts';
import type { Assembled, AssembledPlatform } from './assemble.ts';
import type { BuiltDocument, BuiltProvision } from './build-document.ts';
import { countedFor } from './counted.ts';
import { Numbering } from './encode-document.ts';

/** Clauses of fewer words are too short to be called boilerplate. */
const FEWEST_SHARED_WORDS = 12;
/** Documents named for one shared clause. */
const MOST_SHARED = 60;

/** Every live provision of one type; documents by their place in `documents`. */
export function encodeType(type: ClauseTypeId, documents: readonly BuiltDocument[]): TypeShard {
  const attributes = new Numbering<BuiltProvision['attributes']>();
  const topics = topicsOf(type, documents);
  const rows: TypeShard['documents'] = [];
  for (const [number, document] of documents.entries()) {
    const provisions = document.provisions.flatMap((p, i): TypeRow[] => {
      if (p.type !== type || p.removed !== null) return [];
      const topic = topics.get(p);
      const facts = [i, SEVERITY_LETTERS[p.severity], attributes.number(p.attributes)] as const;
      return [topic === undefined ? [...facts] : [...facts, topic]];
    });
    if (provisions.length > 0) rows.push([number, provisions]);
  }
  return { type, attributes: attributes.values, documents: rows };
}

type TypeRow = TypeShard['documents'][number][1][number];

/** Topics of the provisions that are sure enough to be shown beside others. */
function topicsOf(type: ClauseTypeId, documents: readonly BuiltDocument[]): Map<BuiltProvision, string> {
  const live = documents.flatMap((d) => d.provisions.filter((p) => p.type === type && p.removed === null));
  const telling = tellingTopics(live.map((p) => p.topic));
  return new Map(
    live.flatMap((p, i) => (p.confidence >= SURE_FROM ? [[p, packTopic(telling[i] ?? [])] as const] : [])),
  );
}

/** Counts labels and risk by kind of document; one text counts once, regional wordings do not count. */
export function countNumbers({ date, platforms }: Assembled): Numbers {
  const all = platforms.flatMap((p) => p.documents.map(({ document }) => document));
  const counts = countedFor(all);
  const counted = all.filter((_, number) => counts[number] === number);
  const kinds: Numbers['kinds'] = {};
  for (const kind of DOCUMENT_KINDS) {
    const documents = counted.filter((d) => d.kind === kind).map((d) => d.provisions.filter((p) => p.removed === null));
    const labels = new Map<string, number>();
    for (const live of documents)
      for (const label of new Set(live.map((p) => `${p.type}:${p.polarity}`)))
        labels.set(label, (labels.get(label) ?? 0) + 1);
    kinds[kind] = {
      documents: documents.length,
      labels: Object.fromEntries([...labels].sort(([a], [b]) => (a < b ? -1 : 1))),
      risk: documents.map(riskWeight).sort((a, b) => a - b),
    };
  }
  return { date, kinds };
}

/** Clauses that documents of at least two platforms have word for word. */
export function findShared(
  documents: readonly { readonly platform: number; readonly clauses: readonly BuiltProvision[] }[],
): Shared {
  const byHash = new Map<string, { platforms: Set<number>; documents: number[] }>();
  for (const [number, { platform, clauses }] of documents.entries()) {
    for (const { hash, words } of clauses) {
      if (words < FEWEST_SHARED_WORDS) continue;
      const key = hash.slice(0, SHARED_DIGITS);
      const entry = byHash.get(key) ?? { platforms: new Set(), documents: [] };
      entry.platforms.add(platform);
      entry.documents.push(number);
      byHash.set(key, entry);
    }
  }
  const shared = [...byHash].filter(([, entry]) => entry.platforms.size > 1).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    hashes: shared.map(([key]) => key).join(''),
    documents: shared.map(([, entry]) => entry.documents.slice(0, MOST_SHARED)),
  };
}

/** Host -> shards of the platforms that use it, spread over files by host. */
export function hostBuckets(
  platforms: readonly AssembledPlatform[],
  shards: readonly (readonly [string, string])[],
): Map<number, Hosts> {
  const buckets = new Map<number, Map<string, Map<string, string>>>();
  for (let bucket = 0; bucket < HOST_BUCKETS; bucket++) buckets.set(bucket, new Map());
  for (const [number, { domains, documents }] of platforms.entries()) {
    const declared = documents.flatMap((d) => d.urls.map((url) => new URL(url).hostname.replace(/^www\./, '')));
    for (const host of new Set([...domains, ...declared])) {
      const bucket = buckets.get(hostBucket(host));
      const own = bucket?.get(host) ?? new Map<string, string>();
      const [slug, hash] = shards[number] ?? ['', ''];
      bucket?.set(host, own.set(slug, hash));
    }
  }
  return new Map([...buckets].map(([bucket, hosts]) => [bucket, sortedRecord(hosts)]));
}

function sortedRecord(hosts: ReadonlyMap<string, ReadonlyMap<string, string>>): Hosts {
  const entries = [...hosts].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([host, own]) => [host, [...own].sort(([a], [b]) => (a < b ? -1 : 1))]));
}
