import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DATASET_SCHEMA, type Manifest } from '../../lib/dataset/schema.ts';
import { isPolicyAddress } from '../../lib/platform/policy-addresses.ts';
import type { Assembled } from './assemble.ts';
import { type Files, hashOf, toJson } from './files.ts';

/** The manifest of a set of files: platforms and documents are left to the files that name them with their hashes. */
export function makeManifest(assembled: Assembled, files: Files): Manifest {
  const documents = assembled.platforms.flatMap((p) => p.documents.map((d) => d.document));
  const provisions = documents.flatMap((d) => d.provisions);
  const live = provisions.filter((p) => p.removed === null).length;
  const named = [...files]
    .filter(([path]) => !/^(?:documents|platforms)\//.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const hashes = Object.fromEntries(named.map(([path, bytes]) => [path, hashOf(bytes)]));
  return {
    schema: DATASET_SCHEMA,
    date: assembled.date,
    build: hashOf(toJson(hashes)),
    counts: {
      platforms: assembled.platforms.length,
      documents: documents.length,
      provisions: live,
      removed: provisions.length - live,
      changes: provisions.reduce((sum, p) => sum + p.changes.length, 0),
    },
    files: hashes,
  };
}

/** Exact addresses of documents that no word of theirs gives away, sorted: the reader is put into these by name. */
export function exactAddresses(assembled: Assembled): string[] {
  const urls = assembled.platforms.flatMap((p) => p.documents.flatMap((d) => d.urls));
  return [...new Set(urls)].filter((url) => !isPolicyAddress(url)).sort();
}

/** Writes the files that differ from what is there and deletes those that are no longer part of the dataset. */
export function writeFiles(dir: string, files: Files): { readonly written: number; readonly deleted: number } {
  let written = 0;
  for (const [path, bytes] of files) {
    const target = join(dir, path);
    if (existsSync(target) && Buffer.compare(readFileSync(target), bytes) === 0) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    written++;
  }
  const stale = existsSync(dir) ? filesBelow(dir).filter((path) => !files.has(path)) : [];
  for (const path of stale) rmSync(join(dir, path));
  return { written, deleted: stale.length };
}

function filesBelow(dir: string): string[] {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((e) => e.isFile())
    .map((e) =>
      join(e.parentPath, e.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    );
}
