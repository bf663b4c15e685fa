import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDataset } from '../../seeds/build/build.ts';
import { printPages } from './dataset-pages.ts';
import { printSimilar } from './dataset-similar.ts';
import { printStats } from './dataset-stats.ts';
import { verifyDataset } from './dataset-verify.ts';

const USAGE = `Usage:
  npm run -s dataset -- build [--ota DIR…] [--cache DIR] [--workers N]
      Builds assets/dataset from version histories: git bundles, clones, or folders of them (default ../shared/ota).
  npm run -s dataset -- stats [--json]
      Says what the dataset holds.
  npm run -s dataset -- verify [--ota DIR…]
      Checks the dataset against its schema and, where the histories are there, against its sources.
  npm run -s dataset -- pages [--pages DIR]
      Reads captured pages with the dataset (default ../shared/pages) and counts findings by outcome.
  npm run -s dataset -- similar [--sample N] [--seed N] [--ota DIR…]
      Prints clauses drawn at random over all types, each beside one shown as similar, for reading by eye.
`;

const root = resolve(import.meta.dirname, '..', '..');

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ota: { type: 'string', multiple: true },
      cache: { type: 'string', default: join(root, 'node_modules', '.cache', 'clausemark-dataset') },
      out: { type: 'string', default: join(root, 'assets', 'dataset') },
      workers: { type: 'string' },
      json: { type: 'boolean', default: false },
      pages: { type: 'string', default: resolve(root, '..', 'shared', 'pages') },
      sample: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [command, ...more] = positionals;
  const sources = sourcesOf([...(values.ota ?? []), ...more]);
  if (command === 'build') return await build(sources, values.cache, values.out, values.workers);
  if (command === 'stats') return printStats(values.out, values.json);
  if (command === 'verify') {
    const there = sources.filter((source) => existsSync(source));
    return await verifyDataset(values.out, root, there, values.cache);
  }
  if (command === 'pages') return await printPages(values.out, values.pages);
  if (command === 'similar') {
    const draw = { sample: Number(values.sample), seed: Number(values.seed) };
    return await printSimilar(values.out, root, sources, values.cache, draw);
  }
  process.stderr.write(USAGE);
  return 2;
}

/** `--ota DIR DIR` as the shell expands it: the first goes with the option, the others stand alone. */
function sourcesOf(given: readonly string[]): string[] {
  return given.length > 0 ? given.map((dir) => resolve(dir)) : [resolve(root, '..', 'shared', 'ota')];
}

async function build(sources: readonly string[], cacheDir: string, out: string, workers?: string): Promise<number> {
  const count = workers === undefined ? {} : { workers: Number(workers) };
  const { counts, redone, written, deleted, unusedCorrections, captureList } = await buildDataset({
    root,
    sources,
    cacheDir,
    out,
    ...count,
  });
  for (const key of unusedCorrections) process.stderr.write(`seeds/corrections: nothing is called ${key}\n`);
  process.stderr.write(`left out, capture by capture: ${captureList}\n`);
  process.stdout.write(`${JSON.stringify({ ...counts, redone, written, deleted })}\n`);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
