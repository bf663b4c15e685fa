import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const DATASET = 'assets/dataset';
/** What only the build and the people who read it need. */
const LEFT_OUT: ReadonlySet<string> = new Set(['rejected.json', 'addresses.json']);

/** A file that the build copies into the package. */
interface CopiedFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/** The files of the dataset, to be copied to `dataset/` in the package; none where it was not built. */
export function datasetFiles(folder = DATASET): CopiedFile[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: path.slice(join(folder).length + 1).replaceAll('\\', '/') }))
    .filter(({ name }) => !LEFT_OUT.has(name) && /\.(?:json|bin)$/.test(name))
    .map(({ path, name }) => ({ absoluteSrc: resolve(path), relativeDest: `dataset/${name}` }))
    .sort((a, b) => (a.relativeDest < b.relativeDest ? -1 : 1));
}
