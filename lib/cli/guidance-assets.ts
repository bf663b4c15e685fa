import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadGuidanceSeeds } from './guidance-seeds.ts';

/** Path from the root -> content. The same seeds give the same bytes. */
export function buildGuidanceAssets(root: string): ReadonlyMap<string, string> {
  const seeds = loadGuidanceSeeds(root);
  const summaries = Object.fromEntries(seeds.map(({ id, summary, facts }) => [id, { summary, facts }]));
  return new Map([['assets/guidance/summaries.json', `${JSON.stringify(summaries)}\n`]]);
}

export interface Written {
  readonly file: string;
  readonly bytes: number;
  readonly changed: boolean;
}

/** Writes what {@link buildGuidanceAssets} gives, where it differs from the file there. */
export function writeGuidanceAssets(root: string): Written[] {
  return [...buildGuidanceAssets(root)].map(([file, content]) => {
    const path = join(root, file);
    const changed = content !== readIfThere(path);
    if (changed) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    return { file, bytes: Buffer.byteLength(content), changed };
  });
}

/** A file's text, or null where there is none. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
