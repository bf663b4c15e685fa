import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Results kept between builds, one file a name, each under the key it was made from. */
export interface Cache {
  /** The result stored under this name and key, or null. A damaged file counts as none. */
  load(name: string, key: string): unknown;
  save(name: string, key: string, value: unknown): void;
}

export function openCache(dir: string): Cache {
  const pathOf = (name: string) => join(dir, `${digest(name).slice(0, 24)}.gz`);
  return {
    load: (name, key) => {
      const path = pathOf(name);
      if (!existsSync(path)) return null;
      return readEntry(path, key);
    },
    save: (name, key, value) => {
      const path = pathOf(name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.${process.pid}`, gzipSync(`${key}\n${JSON.stringify(value)}`, { level: 1 }));
      renameSync(`${path}.${process.pid}`, path);
    },
  };
}

function readEntry(path: string, key: string): unknown {
  try {
    const text = gunzipSync(readFileSync(path)).toString('utf8');
    return text.startsWith(`${key}\n`) ? JSON.parse(text.slice(key.length + 1)) : null;
  } catch {
    return null;
  }
}

/** SHA-256 of a text, hexadecimal. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Digest of the contents of all files below the given paths, so that changed code makes results anew. */
export function digestOfFiles(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((p) => filesBelow(join(root, p))).sort()) {
    hash.update(path.slice(root.length));
    hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|json|bin)$/.test(name))
    .map((name) => join(path, name));
}
