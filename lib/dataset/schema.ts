import { z } from 'zod';
import { AttributesSchema } from '../model/attributes.ts';
import {
  CLAUSE_TYPE_IDS,
  type ClauseTypeId,
  ClauseTypeIdSchema,
  type Polarity,
  type Severity,
} from '../model/clause-type.ts';
import { DocumentKindSchema } from '../model/report.ts';
import { SectorSchema } from './sectors.ts';

/** Version of the layout of the files. A dataset of another version is refused. */
export const DATASET_SCHEMA = 1;

const count = z.number().int().min(0);
const day = z.iso.date();
const hash = z.string().regex(/^[0-9a-f]{16}$/);
const documentId = z.string().regex(/^CM-D-[0-9A-Z]{8}$/);

/**
 * The labels of the dataset by number: type by type in the taxonomy's order, risk before protection.
 * A number is `2 * type + (protection ? 1 : 0)`.
 */
export function labelNumber(type: ClauseTypeId, polarity: Polarity): number {
  return 2 * CLAUSE_TYPE_IDS.indexOf(type) + (polarity === 'protection' ? 1 : 0);
}

/** Reverses `labelNumber`; null for a number that stands for none. */
export function labelOf(label: number): { readonly type: ClauseTypeId; readonly polarity: Polarity } | null {
  const type = CLAUSE_TYPE_IDS[label >> 1];
  return type === undefined ? null : { type, polarity: label % 2 === 1 ? 'protection' : 'risk' };
}

/** One letter a severity, heaviest first. */
export const SEVERITY_LETTERS: Readonly<Record<Severity, string>> = {
  high: 'h',
  medium: 'm',
  low: 'l',
  protection: 'p',
};

/** How a clause changed: `altered` where a stated fact changed without being plainly better or worse for the reader. */
const CHANGE_KINDS = ['reworded', 'softened', 'hardened', 'altered'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** manifest.json: what the dataset is, and the hash of every file that is not named by another one. */
export const ManifestSchema = z.strictObject({
  schema: z.literal(DATASET_SCHEMA),
  /** Day of the newest version in any collection. */
  date: day,
  /** Names this build: hash of all hashes. */
  build: hash,
  counts: z.strictObject({
    platforms: count,
    documents: count,
    provisions: count,
    removed: count,
    changes: count,
  }),
  /** Path -> first 64 bits of the SHA-256 of the file; platforms are named by the host files and by documents.json. */
  files: z.record(z.string(), hash),
});
export type Manifest = z.infer<typeof ManifestSchema>;

const slug = z.string().regex(/^[a-z0-9-]+$/);
/** hosts/<n>.json: host -> shards of the platforms that use it, each with its hash. */
export const HostsSchema = z.record(z.string(), z.array(z.tuple([slug, hash])).min(1));
export type Hosts = z.infer<typeof HostsSchema>;

const DocumentEntrySchema = z.strictObject({
  id: documentId,
  name: z.string().min(1).max(80),
  kind: DocumentKindSchema,
  /** Declared addresses, the main one first; none where they are not known. */
  urls: z.array(z.url()),
  /** Where the page is fetched as if from, for a regional wording. */
  place: z.string().nullable(),
  /** Repository of the archive, and the file in it. */
  archive: z.string(),
  path: z.string(),
  /** First day of recording, day of the last change of the text, last day on which the text is known to stand. */
  tracked: day,
  changed: day,
  verified: day,
  /** Newest version. */
  commit: z.string().regex(/^[0-9a-f]{40}$/),
  live: count,
  removed: count,
  /** Days on which the text changed. */
  changes: count,
  /** Weight of the risks, see lib/dataset/risk.ts. */
  risk: count,
  /** Hash of the document's own file, or null where the platform's file holds its shard. */
  shard: hash.nullable(),
});
export type DocumentEntry = z.infer<typeof DocumentEntrySchema>;

/** Columns of equal length, one entry a provision. */
const ProvisionsSchema = z.strictObject({
  /** Ids without "CM-P-", eight digits each, one after the other. */
  ids: z.string().regex(/^(?:[0-9A-Z]{8})*$/),
  /** Index of the clause that bears it. */
  clause: z.array(count),
  label: z.array(count),
  /** One letter each, see `SEVERITY_LETTERS`. */
  severity: z.string().regex(/^[hmlp]*$/),
  /** Numbers in reasons.json. */
  reasons: z.array(z.array(count)),
  /** Index in `attributes`. */
  attributes: z.array(count),
  /** Index of the version it was first seen in. */
  first: z.array(count),
  /** "1" where it stood there when recording began. */
  before: z.string().regex(/^[01]*$/),
});

const phrase = z.string().max(120);
const attributeValue = z.union([z.boolean(), z.number().int(), phrase, z.array(phrase), z.null()]);

/** The provisions of one document: in the platform's file, or in documents/<id>.json. */
export const DocumentSchema = z.strictObject({
  id: documentId,
  /** Day, commit, number of the archive's repository in `archives`. */
  versions: z.array(z.tuple([day, z.string().regex(/^[0-9a-f]{40}$/), count])),
  /** Repositories on github.com, and the document's file in each. */
  archives: z.array(z.tuple([z.string(), z.string()])),
  attributes: z.array(AttributesSchema),
  clauses: z.strictObject({
    /** 16 bytes each, base64. */
    hashes: z.string(),
    /** Words of each clause. */
    words: z.array(count),
    /** Number of shingles in each fingerprint. */
    sizes: z.array(count),
    /** Fingerprints one after the other, 12 bits a shingle, base64. */
    prints: z.string(),
    guards: z.array(z.string().max(1000)),
  }),
  /** Those that stand first, then those that were removed. */
  provisions: ProvisionsSchema,
  /** Index of the version that lacks it, for each removed provision. */
  removed: z.array(count),
  changes: z.array(
    z.strictObject({
      /** Index of the provision and of the version. */
      of: count,
      at: count,
      kind: z.enum(CHANGE_KINDS),
      attributes: z.record(z.string(), z.tuple([attributeValue, attributeValue])).optional(),
      severity: z
        .string()
        .regex(/^[hmlp]{2}$/)
        .optional(),
    }),
  ),
  /** Day, clauses added, removed, reworded: every dated change of the text. */
  history: z.array(z.tuple([day, count, count, count])),
});
export type DocumentShard = z.infer<typeof DocumentSchema>;

/** platforms/<slug>.json: a platform, its documents, and the provisions of all of them where they are not too many. */
export const PlatformSchema = z.strictObject({
  name: z.string().min(1).max(80),
  sector: SectorSchema.nullable(),
  domains: z.array(z.string()),
  documents: z.array(DocumentEntrySchema).min(1),
  shards: z.array(DocumentSchema),
});
export type PlatformShard = z.infer<typeof PlatformSchema>;

/** documents.json: what comparisons show of a document, in the order that types and index count in. */
export const DocumentListSchema = z.strictObject({
  /** Name, shard and its hash, sector. */
  platforms: z.array(z.tuple([z.string(), slug, hash, SectorSchema.nullable()])),
  /**
   * Id, number of the platform, kind, name, day of the last check, number of the document that counts for it: the first with
   * the same text, itself where it is the one; null for a regional wording, which does not count.
   */
  documents: z.array(z.tuple([documentId, count, DocumentKindSchema, z.string(), day, count.nullable()])),
});
export type DocumentList = z.infer<typeof DocumentListSchema>;

/** types/<type>.json: every live provision of one type. */
export const TypeShardSchema = z.strictObject({
  type: ClauseTypeIdSchema,
  attributes: z.array(AttributesSchema),
  /**
   * Document number and its provisions as [index in the document, severity letter, index in `attributes`, topic]; the topic
   * (lib/match/topic.ts) is there where the provision is sure enough to be shown beside others.
   */
  documents: z.array(
    z.tuple([
      count,
      z.array(
        z.tuple([
          count,
          z.string().regex(/^[hmlp]$/),
          count,
          z
            .string()
            .regex(/^(?:[0-9a-v]{2})*$/)
            .optional(),
        ]),
      ),
    ]),
  ),
});
export type TypeShard = z.infer<typeof TypeShardSchema>;

/** reasons.json: [text, move] */
export const ReasonsSchema = z.array(z.tuple([z.string().min(1).max(200), z.number().int().min(-3).max(3)]));

const LabelCountsSchema = z.record(z.string().regex(/^[a-z-]+:(?:risk|protection)$/), count);
/** numbers.json: counts by document kind. */
export const NumbersSchema = z.strictObject({
  date: day,
  kinds: z.partialRecord(
    DocumentKindSchema,
    z.strictObject({
      /** Documents counted: one a text, regional wordings left out. */
      documents: count,
      /** Label -> documents that hold it. */
      labels: LabelCountsSchema,
      /** Risk weight of every document counted, ascending. */
      risk: z.array(count),
    }),
  ),
});
export type Numbers = z.infer<typeof NumbersSchema>;

/** Digits of a clause hash that shared.json keeps: 48 bits. */
export const SHARED_DIGITS = 12;

/** shared.json: clauses that two or more platforms use word for word. */
export const SharedSchema = z.strictObject({
  /** First 48 bits of each clause hash, hexadecimal, one after the other, ascending. */
  hashes: z.string().regex(/^(?:[0-9a-f]{12})*$/),
  /** Document numbers, in the same order. */
  documents: z.array(z.array(count).min(2)),
});
export type Shared = z.infer<typeof SharedSchema>;
