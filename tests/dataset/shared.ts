import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openRepositories, type Repository } from '../../seeds/build/repositories.ts';

export const root = resolve(import.meta.dirname, '..', '..');
/** Real histories and pages, beside the project where they are there at all. */
export const shared = resolve(root, '..', 'shared');
/** The dataset that is bundled. */
export const bundled = join(root, 'assets', 'dataset');

export const hasShared = existsSync(join(shared, 'ota')) && existsSync(join(shared, 'pages'));
export const hasBundled = existsSync(join(bundled, 'manifest.json'));

/** Opens some of the real collections; clones are kept between runs. */
export async function openShared(collections: readonly string[]): Promise<Repository[]> {
  const cache = join(tmpdir(), 'clausemark-test-clones');
  mkdirSync(cache, { recursive: true });
  return await openRepositories(
    collections.map((name) => join(shared, 'ota', `${name}.bundle`)),
    cache,
  );
}
