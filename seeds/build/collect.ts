import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { digestOfFiles, openCache } from './cache.ts';
import { type History, readHistories } from './histories.ts';
import { type JobResult, nameOfGroup } from './jobs.ts';
import { createLiveness, groupHistories, planJobs, type Recording } from './plan.ts';
import { longestFirst, runJobs } from './pool.ts';
import { startProgress } from './progress.ts';
import { openRepositories, type Repository } from './repositories.ts';
import { type Declaration, loadCollections, loadDeclarations, loadPlatforms } from './tables.ts';

/** Code and data that the text work depends on, and those that the findings depend on beyond it. */
const TEXT_CODE = ['lib/segment', 'lib/match/words.ts', 'lib/analyse/language.ts'].concat(
  ['align', 'capture', 'histories', 'lives', 'merge-tracks', 'runs', 'texts', 'trace-documents', 'tracks'].map(
    buildFile,
  ),
);
const RULES_CODE = ['lib/match', 'lib/classify', 'lib/model', 'seeds/clause-types', 'assets/model'].concat(
  ['build-document', 'compare', 'document-kind', 'facts', 'findings', 'provisions', 'rewrites'].map(buildFile),
);

function buildFile(name: string): string {
  return `seeds/build/${name}.ts`;
}

export interface CollectOptions {
  readonly root: string;
  readonly sources: readonly string[];
  readonly cacheDir: string;
  readonly workers?: number;
}

export interface Collected {
  readonly recording: Recording;
  /** By name of the group, in order of the names. */
  readonly results: ReadonlyMap<string, JobResult>;
  /** Groups that had to be worked on; the others were as before. */
  readonly redone: readonly string[];
}

/** Reads all histories and builds every document that is not in the cache yet, on all cores. */
export async function collectDocuments(options: CollectOptions): Promise<Collected> {
  const { root, sources, cacheDir } = options;
  const repositories = await openRepositories(sources, join(cacheDir, 'git'));
  const recording = readRecording(root, sources, repositories);
  const histories = (await Promise.all(repositories.map((r) => historiesOf(r, cacheDir)))).flat();
  const groups = groupHistories(histories, recording.platforms);
  const code = { text: digestOfFiles(root, TEXT_CODE), rules: digestOfFiles(root, RULES_CODE) };
  const jobs = planJobs(groups, createLiveness(recording), code);
  const built = openCache(join(cacheDir, 'built'));
  const results = new Map<string, JobResult>();
  const missing = jobs.filter((job) => {
    const known = built.load(nameOfGroup(job.group), job.key) as JobResult | null;
    if (known) results.set(nameOfGroup(job.group), known);
    return !known;
  });
  const progress = startProgress(missing.length, 'documents');
  const gitDirs = Object.fromEntries(repositories.map((r) => [r.collection, r.gitDir]));
  await runJobs(
    longestFirst(missing),
    { root, cacheDir, gitDirs },
    options.workers ?? availableParallelism(),
    (name, result) => {
      results.set(name, result);
      progress.step();
    },
  );
  progress.end();
  const sorted = [...results].sort(([a], [b]) => (a < b ? -1 : 1));
  return { recording, results: new Map(sorted), redone: missing.map((job) => nameOfGroup(job.group)) };
}

function readRecording(root: string, sources: readonly string[], repositories: readonly Repository[]): Recording {
  const files = new Set(
    sources.flatMap((s) => [join(s, 'declarations.jsonl'), join(dirname(s), 'declarations.jsonl')]),
  );
  const declarations: Declaration[] = [];
  for (const file of files) declarations.push(...loadDeclarations(file));
  return {
    platforms: loadPlatforms(root),
    collections: loadCollections(root),
    declarations,
    newest: new Map(repositories.map((r) => [r.collection, r.newest])),
  };
}

/** Histories of a repository; those of a commit already seen come from the cache. */
async function historiesOf(repository: Repository, cacheDir: string): Promise<History[]> {
  const cache = openCache(join(cacheDir, 'histories'));
  const key = `2 ${repository.head}`;
  // Written by this very function under the same key.
  const known = cache.load(repository.collection, key) as History[] | null;
  if (known) return known;
  const fresh = await readHistories(repository);
  cache.save(repository.collection, key, fresh);
  return fresh;
}
