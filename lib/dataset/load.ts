import { z } from 'zod';
import { type ClauseIndex, decodeIndex } from '../match/clause-index.ts';
import type { ClauseTypeId } from '../model/clause-type.ts';
import {
  DATASET_SCHEMA,
  type DocumentEntry,
  type DocumentList,
  DocumentListSchema,
  DocumentSchema,
  type DocumentShard,
  type Hosts,
  HostsSchema,
  type Manifest,
  ManifestSchema,
  type Numbers,
  NumbersSchema,
  PlatformSchema,
  type PlatformShard,
  ReasonsSchema,
  type Shared,
  SharedSchema,
  type TypeShard,
  TypeShardSchema,
} from './schema.ts';

/** Gets a file of the dataset: an extension resource, or a file in Node. Rejects where there is none. */
export type FetchAsset = (path: string) => Promise<ArrayBuffer>;

/** The dataset can't be used, or one file of it. The message says which, why, and what to do. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
}

/** Reads files of one dataset, each when it is first asked for, and each checked: its hash, then its schema. */
export interface DatasetFiles {
  readonly manifest: Manifest;
  hosts(bucket: number): Promise<Hosts>;
  /** A platform by its slug and hash, as hosts and documents.json give them. */
  platform(slug: string, hash: string): Promise<PlatformShard>;
  /** The provisions of one of a platform's documents. */
  document(platform: PlatformShard, entry: DocumentEntry): Promise<DocumentShard>;
  type(type: ClauseTypeId): Promise<TypeShard>;
  documents(): Promise<DocumentList>;
  numbers(): Promise<Numbers>;
  reasons(): Promise<readonly (readonly [string, number])[]>;
  shared(): Promise<Shared>;
  index(): Promise<ClauseIndex>;
}

const ADVICE = 'Install the extension again, or build the dataset anew.';

/** Opens a dataset. Rejects with a `DatasetError` where the manifest is missing, damaged or of another version. */
export async function openDataset(fetchAsset: FetchAsset): Promise<DatasetFiles> {
  const manifest = readManifest(await read(fetchAsset, 'manifest.json'));
  const known = new Map<string, Promise<unknown>>();
  const once = <T>(path: string, make: () => Promise<T>): Promise<T> => {
    // What is stored under a path was made by the same function under the same path.
    const before = known.get(path) as Promise<T> | undefined;
    const promise = before ?? make();
    known.set(path, promise);
    promise.catch(() => known.delete(path));
    return promise;
  };
  const bytes = async (path: string, hash = manifest.files[path]): Promise<Uint8Array> => {
    if (hash === undefined) throw new DatasetError(`The dataset has no file ${path}. ${ADVICE}`);
    const found = new Uint8Array(await read(fetchAsset, path));
    if ((await hashBytes(found)) !== hash)
      throw new DatasetError(`${path} is damaged or belongs to another build of the dataset. ${ADVICE}`);
    return found;
  };
  const json = <T>(path: string, schema: z.ZodType<T>, hash?: string): Promise<T> =>
    once(path, async () => parse(path, schema, decodeJson(path, await bytes(path, hash))));
  return {
    manifest,
    hosts: (bucket) => json(`hosts/${bucket}.json`, HostsSchema),
    platform: (slug, hash) => json(`platforms/${slug}.json`, PlatformSchema, hash),
    document: (platform, { id, shard }) =>
      shard === null ? inlineShard(platform, id) : json(`documents/${id}.json`, DocumentSchema, shard),
    type: (type) => json(`types/${type}.json`, TypeShardSchema),
    documents: () => json('documents.json', DocumentListSchema),
    numbers: () => json('numbers.json', NumbersSchema),
    reasons: () => json('reasons.json', ReasonsSchema),
    shared: () => json('shared.json', SharedSchema),
    index: () => once('index.bin', async () => readIndex(await bytes('index.bin'))),
  };
}

async function inlineShard(platform: PlatformShard, id: string): Promise<DocumentShard> {
  const shard = platform.shards.find((s) => s.id === id);
  if (!shard) throw new DatasetError(`The dataset holds no provisions of ${id}. ${ADVICE}`);
  return shard;
}

async function read(fetchAsset: FetchAsset, path: string): Promise<ArrayBuffer> {
  try {
    return await fetchAsset(path);
  } catch {
    throw new DatasetError(`${path} of the dataset can't be read. ${ADVICE}`);
  }
}

function readManifest(buffer: ArrayBuffer): Manifest {
  const value = decodeJson('manifest.json', new Uint8Array(buffer));
  const version = z.object({ schema: z.number() }).safeParse(value);
  if (version.success && version.data.schema !== DATASET_SCHEMA)
    throw new DatasetError(
      `The dataset has layout ${version.data.schema}, this version reads layout ${DATASET_SCHEMA}. ${ADVICE}`,
    );
  return parse('manifest.json', ManifestSchema, value);
}

function decodeJson(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new DatasetError(`${path} of the dataset is cut off or damaged. ${ADVICE}`);
  }
}

function parse<T>(path: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue && issue.path.length > 0 ? issue.path.join('.') : 'the file';
  throw new DatasetError(`${path} of the dataset is not as expected: ${field}: ${issue?.message}. ${ADVICE}`);
}

function readIndex(bytes: Uint8Array): ClauseIndex {
  try {
    return decodeIndex(bytes);
  } catch (error) {
    throw new DatasetError(`${error instanceof Error ? error.message : String(error)}. ${ADVICE}`);
  }
}

/** First 64 bits of the SHA-256, hexadecimal. */
async function hashBytes(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
