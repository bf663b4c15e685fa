import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One collection of version histories, ready to be read by git. */
export interface Repository {
  /** Name of the bundle or folder without ending: "genai-contrib". */
  readonly collection: string;
  readonly gitDir: string;
  /** Commit that the histories are read from. */
  readonly head: string;
  /** Day of the newest commit, ISO 8601: what was still there then was there on this day. */
  readonly newest: string;
}

/**
 * Opens every history found: each source is a git bundle, a clone (bare or not), or a folder that holds such. Bundles are
 * cloned once into `cache`, under a name that holds their commit, so that a new bundle is a new clone. Throws an error
 * that names the source which is none of these.
 */
export async function openRepositories(sources: readonly string[], cache: string): Promise<Repository[]> {
  const found: Repository[] = [];
  for (const source of sources.flatMap(expand)) {
    const isBundle = source.endsWith('.bundle');
    const gitDir = isBundle ? await cloneBundle(source, cache) : gitDirOf(source);
    found.push(await describe(basename(source).replace(/\.(?:bundle|git)$/, ''), gitDir));
  }
  if (found.length === 0) throw new Error(`no git bundle or clone in ${sources.join(', ')}`);
  return found.sort((a, b) => (a.collection < b.collection ? -1 : 1));
}

function expand(source: string): string[] {
  if (!existsSync(source)) throw new Error(`${source} does not exist: give a git bundle, a clone or a folder of them`);
  if (!statSync(source).isDirectory() || isClone(source)) return [source];
  return readdirSync(source)
    .map((name) => join(source, name))
    .filter((path) => path.endsWith('.bundle') || (statSync(path).isDirectory() && isClone(path)));
}

function isClone(path: string): boolean {
  return existsSync(join(path, '.git')) || (existsSync(join(path, 'HEAD')) && existsSync(join(path, 'objects')));
}

function gitDirOf(path: string): string {
  return existsSync(join(path, '.git')) ? join(path, '.git') : path;
}

async function cloneBundle(bundle: string, cache: string): Promise<string> {
  const { stdout } = await run('git', ['bundle', 'list-heads', bundle]);
  const head = stdout.slice(0, 12);
  const target = join(cache, `${basename(bundle, '.bundle')}-${head}.git`);
  if (existsSync(target)) return target;
  const partial = `${target}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  await run('git', ['clone', '--quiet', '--bare', bundle, partial]);
  renameSync(partial, target);
  return target;
}

async function describe(collection: string, gitDir: string): Promise<Repository> {
  const { stdout } = await run('git', ['-C', gitDir, 'log', '-1', '--format=%H %ct']);
  const [head = '', seconds = ''] = stdout.trim().split(' ');
  return { collection, gitDir, head, newest: isoDay(Number(seconds)) };
}

/** Unix seconds to the UTC day, ISO 8601. */
export function isoDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
