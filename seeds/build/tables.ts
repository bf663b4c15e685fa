import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Sector, SectorSchema } from '../../lib/dataset/sectors.ts';

const host = z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
const PlatformFileSchema = z.record(
  z.string(),
  z.strictObject({ domains: z.array(host).min(1), aliases: z.array(z.string().min(1)).default([]) }),
);
const CollectionsSchema = z.record(
  z.string(),
  z.strictObject({ archive: z.string(), declaredAs: z.string().nullable(), place: z.string().nullable() }),
);
const DeclarationSchema = z.object({ collection: z.string(), service: z.string(), doc: z.string(), url: z.url() });

export interface Platform {
  readonly name: string;
  readonly sector: Sector;
  readonly domains: readonly string[];
  /** Other names under which the archives record it. */
  readonly aliases: readonly string[];
}

export interface CollectionInfo {
  /** Repository of the versions on github.com. */
  readonly archive: string;
  /** Name of the collection in the declarations, null where it has none. */
  readonly declaredAs: string | null;
  /** Where the pages are fetched as if from, where that is told apart from elsewhere. */
  readonly place: string | null;
}

/** Where the archive takes a document from, as declared. */
export interface Declaration {
  readonly collection: string;
  readonly service: string;
  readonly doc: string;
  readonly url: string;
}

function readJson<T>(path: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** Reads seeds/platforms: one file a sector. Throws an error that names the file and the field. */
export function loadPlatforms(root: string): Platform[] {
  const dir = join(root, 'seeds', 'platforms');
  const files = readdirSync(dir).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((file) => {
    const sector = SectorSchema.parse(basename(file, '.json'));
    return Object.entries(readJson(join(dir, file), PlatformFileSchema)).map(([name, entry]) => ({
      name,
      sector,
      ...entry,
    }));
  });
}

/** Reads seeds/build/collections.json. */
export function loadCollections(root: string): Readonly<Record<string, CollectionInfo>> {
  return readJson(join(root, 'seeds', 'build', 'collections.json'), CollectionsSchema);
}

/** Reads declarations (JSON lines); none where the file does not exist. */
export function loadDeclarations(path: string): Declaration[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const result = DeclarationSchema.safeParse(JSON.parse(line));
    if (!result.success) throw new Error(`${path}, line ${i + 1}: ${z.prettifyError(result.error)}`);
    return [result.data];
  });
}
