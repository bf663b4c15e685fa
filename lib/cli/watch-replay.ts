import { appendFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BlobReader, openBlobs } from '../../seeds/build/blobs.ts';
import { type History, readHistories } from '../../seeds/build/histories.ts';
import { openRepositories } from '../../seeds/build/repositories.ts';
import { createClassifier } from '../classify/classifier.ts';
import { hashWord } from '../match/fingerprint.ts';
import { titleOfEffect } from '../surface/effect-title.ts';
import { headline } from '../watch/judge/headline.ts';
import { loadClassifierData } from './classifier-data.ts';
import { type Replayed, replayHistory } from './watch-replay-run.ts';

const USAGE = `npm run -s watch-replay -- [--ota DIR…] [--documents N] [--skip N] [--seed N] [--drawn DIR]
    Replays the recorded versions of N documents (default 50) through the judge of watched documents and prints, as JSON, how
    many commits would have notified. --skip leaves out as many that another run has done. DIR holds git bundles or clones (default ../shared/ota). With --drawn, 50 notified and
    50 silenced commits are written there, clauses and all, for reading by eye: keep that folder out of the repository.
`;
/** Documents with fewer commits say little; those with more are flips and would be the whole sample. */
const COMMITS = { least: 6, most: 30 };
const DRAWN = 50;

interface Told extends Replayed {
  readonly history: History;
  readonly gitDir: string;
  readonly before: string;
}

/** Runs the command; returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ota: { type: 'string', multiple: true },
      documents: { type: 'string', default: '50' },
      skip: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      drawn: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return process.stdout.write(USAGE) ? 0 : 0;
  const given = [...(values.ota ?? []), ...positionals];
  const sources = given.length > 0 ? given.map((dir) => resolve(dir)) : [resolve('..', 'shared', 'ota')];
  const all = await replayAll(sources, Number(values.documents), Number(values.skip), values.seed);
  process.stdout.write(`${JSON.stringify(tally(all), null, 2)}\n`);
  if (values.drawn) for (const one of draw(all, values.seed)) await write(resolve(values.drawn), one);
  return 0;
}

async function replayAll(sources: readonly string[], documents: number, skip: number, seed: string): Promise<Told[]> {
  const repositories = await openRepositories(sources, join(tmpdir(), 'clausemark-histories'));
  const found = await Promise.all(
    repositories.map(async (repository) =>
      (await readHistories(repository)).map((history) => ({ history, gitDir: repository.gitDir })),
    ),
  );
  const fit = found.flat().filter(({ history }) => {
    const n = history.versions.filter(({ technical }) => !technical).length;
    return n >= COMMITS.least && n <= COMMITS.most;
  });
  const order = shuffled(fit, seed, ({ history }) => `${history.collection}/${history.path}`);
  const classifier = createClassifier(loadClassifierData('.'));
  const readers = new Map<string, BlobReader>(repositories.map(({ gitDir }) => [gitDir, openBlobs(gitDir)]));
  const out: Told[] = [];
  let done = 0;
  for (const { history, gitDir } of order.slice(skip)) {
    if (done >= documents) break;
    const read = (version: { blob: string }) => readers.get(gitDir)?.read(version.blob) ?? Promise.resolve('');
    const replayed = await replayHistory(history, read, classifier);
    if (!replayed) continue;
    done++;
    process.stderr.write(`${done} ${history.collection}/${history.path}: ${replayed.length}\n`);
    for (const [i, one] of replayed.entries())
      if (i > 0) out.push({ ...one, history, gitDir, before: history.versions[i - 1]?.commit ?? '' });
  }
  for (const reader of readers.values()) reader.close();
  return out;
}

function tally(all: readonly Told[]) {
  const real = all.filter(({ end }) => end !== 'technical');
  const ends: Record<string, number> = {};
  for (const { end, notified } of real)
    ends[notified ? 'notified' : end] = (ends[notified ? 'notified' : end] ?? 0) + 1;
  const notified = real.filter((one) => one.notified).length;
  return {
    documents: new Set(all.map(({ history }) => history)).size,
    commits: real.length,
    technical: all.length - real.length,
    notified,
    share: Math.round((1000 * notified) / Math.max(1, real.length)) / 1000,
    ends,
  };
}

/** Equal seeds, equal order: by a hash of seed and name. */
function shuffled<T>(items: readonly T[], seed: string, nameOf: (item: T) => string): T[] {
  const keyed = items.map((item) => ({ item, key: hashWord(`${seed} ${nameOf(item)}`), name: nameOf(item) }));
  return keyed.sort((a, b) => a.key - b.key || (a.name < b.name ? -1 : 1)).map(({ item }) => item);
}

function draw(all: readonly Told[], seed: string): Told[] {
  const order = shuffled(
    all.filter(({ end }) => end !== 'technical'),
    seed,
    ({ version, history }) => `${version.commit} ${history.path}`,
  );
  const some = (notified: boolean) => order.filter((one) => one.notified === notified).slice(0, DRAWN);
  return [...some(true), ...some(false)];
}

/** One commit as it would be told, or how it ended, with the two commits that git can be asked about. */
async function write(folder: string, one: Told): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { history, gitDir, before, version, clauses, end, notified } = one;
  const head = `## ${history.path}\ngit -C ${gitDir} diff ${before} ${version.commit} -- '${history.path}'\n${end}`;
  const lines = clauses.flatMap(({ kind, cosmetic, heading, before: old, after, effects }) => [
    `* ${kind}${cosmetic ? ' (cosmetic)' : ''} under "${heading}" ${JSON.stringify(effects)}`,
    `  - ${marked(old)}`,
    `  + ${marked(after)}`,
  ]);
  const line = notified ? `NOTICE ${headline(clauses, titleOfEffect)}` : 'silent';
  appendFileSync(join(folder, notified ? 'notified.md' : 'silenced.md'), `${[head, line, ...lines].join('\n')}\n\n`);
}

function marked(runs: Told['clauses'][number]['before']): string {
  return runs.map(({ text, is }) => (is === 'same' ? text : `[[${text}]]`)).join('');
}

process.exitCode = await main(process.argv.slice(2));
