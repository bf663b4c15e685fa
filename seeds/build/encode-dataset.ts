import { riskWeight } from '../../lib/dataset/risk.ts';
import type { DocumentList, PlatformShard } from '../../lib/dataset/schema.ts';
import { encodeIndex } from '../../lib/match/clause-index.ts';
import { CLAUSE_TYPE_IDS } from '../../lib/model/clause-type.ts';
import { slugOf } from './addresses.ts';
import type { Assembled, AssembledDocument, AssembledPlatform } from './assemble.ts';
import type { BuiltProvision } from './build-document.ts';
import { digest } from './cache.ts';
import { countedFor } from './counted.ts';
import { countNumbers, encodeType, findShared, hostBuckets } from './encode-comparison.ts';
import { type EncodedDocument, encodeDocument, Numbering } from './encode-document.ts';
import { type Files, hashOf, toJson } from './files.ts';

/** Bytes of provisions that a platform's file holds at most; those of larger platforms lie in a file a document. */
const MOST_INLINE = 40_000;

interface Placed {
  readonly owner: AssembledDocument;
  /** Number of its platform. */
  readonly platform: number;
  readonly encoded: EncodedDocument;
}

/** Encodes everything but the manifest. The same input gives the same bytes. */
export function encodeDataset(assembled: Assembled): Files {
  const files: Files = new Map();
  const slugs = nameShards(assembled.platforms);
  const placed = encodePlatforms(assembled, slugs, files);
  const shards = slugs.map((slug) => [slug, hashOf(files.get(`platforms/${slug}.json`) ?? toJson(null))] as const);
  for (const [bucket, hosts] of hostBuckets(assembled.platforms, shards))
    files.set(`hosts/${bucket}.json`, toJson(hosts));
  files.set('numbers.json', toJson(countNumbers(assembled)));
  files.set('documents.json', toJson(listDocuments(assembled, shards, placed)));
  const clauses = placed.map(({ platform, encoded }) => ({ platform, clauses: liveClauses(encoded) }));
  files.set('index.bin', encodeIndex(clauses.map((document) => document.clauses.map((c) => c.fingerprint))));
  files.set('shared.json', toJson(findShared(clauses)));
  const documents = placed.map(({ owner }) => owner.document);
  for (const type of CLAUSE_TYPE_IDS) files.set(`types/${type}.json`, toJson(encodeType(type, documents)));
  return files;
}

function encodePlatforms(assembled: Assembled, slugs: readonly string[], files: Files): Placed[] {
  const reasons = new Numbering<readonly [string, number]>();
  const placed: Placed[] = [];
  for (const [number, platform] of assembled.platforms.entries()) {
    const encoded = platform.documents.map((owner) => {
      const document = encodeDocument(owner.document, assembled.archiveOf, reasons);
      placed.push({ owner, platform: number, encoded: document });
      return { owner, shard: document.shard, json: toJson(document.shard) };
    });
    const inline = encoded.reduce((sum, { json }) => sum + json.length, 0) <= MOST_INLINE;
    if (!inline) for (const { shard, json } of encoded) files.set(`documents/${shard.id}.json`, json);
    const shard: PlatformShard = {
      ...toHead(platform),
      documents: encoded.map(({ owner, json }) => toEntry(owner, assembled, inline ? null : hashOf(json))),
      shards: inline ? encoded.map((e) => e.shard) : [],
    };
    files.set(`platforms/${slugs[number]}.json`, toJson(shard));
  }
  files.set('reasons.json', toJson(reasons.values));
  return placed;
}

function listDocuments(
  assembled: Assembled,
  shards: readonly (readonly [string, string])[],
  placed: readonly Placed[],
): DocumentList {
  const counted = countedFor(placed.map(({ owner }) => owner.document));
  return {
    platforms: assembled.platforms.map((p, i) => {
      const [slug, hash] = shards[i] ?? ['', ''];
      return [p.name, slug, hash, p.sector];
    }),
    documents: placed.map(({ owner: { document: d, verified }, platform }, number) => [
      d.id,
      platform,
      d.kind,
      d.name,
      verified,
      counted[number] ?? null,
    ]),
  };
}

/** Clauses that live provisions bear come first in a shard, since live provisions do. */
function liveClauses({ clauses }: EncodedDocument): BuiltProvision[] {
  return clauses.filter((c) => c.removed === null);
}

function nameShards(platforms: readonly AssembledPlatform[]): string[] {
  const used = new Set<string>();
  return platforms.map(({ name }) => {
    const plain = slugOf(name);
    const slug = used.has(plain) ? `${plain}-${digest(name).slice(0, 4)}` : plain;
    used.add(slug);
    return slug;
  });
}

function toHead({ name, sector, domains }: AssembledPlatform): Omit<PlatformShard, 'documents' | 'shards'> {
  return { name, sector, domains: [...domains] };
}

function toEntry(
  owner: AssembledDocument,
  assembled: Assembled,
  shard: string | null,
): PlatformShard['documents'][number] {
  const { document, urls, place, verified } = owner;
  const live = document.provisions.filter((p) => p.removed === null);
  return {
    id: document.id,
    name: document.name,
    kind: document.kind,
    urls: [...urls],
    place,
    archive: assembled.archiveOf(document.newest.collection),
    path: document.path,
    tracked: document.versions[0]?.date ?? '',
    changed: document.versions[document.history.at(-1)?.[0] ?? 0]?.date ?? '',
    verified,
    commit: document.newest.commit,
    live: live.length,
    removed: document.provisions.length - live.length,
    changes: new Set(document.history.map(([at]) => document.versions[at]?.date)).size,
    risk: riskWeight(live),
    shard,
  };
}
