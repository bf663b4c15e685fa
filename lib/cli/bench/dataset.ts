import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { buildDataset } from '../../../seeds/build/build.ts';
import type { Measured } from './row.ts';
import { workFolder } from './stand.ts';
import { timeOf } from './timing.ts';

const BUNDLE = '../shared/ota/dating.bundle';
const MOST_OUTPUT = 2 ** 31 - 1;
const NAME = 'dataset build: seconds a document, one core';

/** Building the dataset of one collection from nothing on one core, beside `git log -p` of its whole history. Takes minutes. */
export async function benchDataset(isWanted: boolean): Promise<Measured[]> {
  if (!isWanted) return [{ name: NAME, value: null, note: 'measured with --all' }];
  if (!existsSync(BUNDLE)) return [{ name: NAME, value: null, note: `${BUNDLE} is not there` }];
  const work = workFolder();
  const clone = join(work, 'clone');
  execFileSync('git', ['clone', '--quiet', BUNDLE, clone]);
  const log = timeOf(() => execFileSync('git', ['-C', clone, 'log', '-p'], { maxBuffer: MOST_OUTPUT }));
  const start = performance.now();
  const { counts } = await buildDataset({
    root: resolve('.'),
    sources: [resolve(BUNDLE)],
    cacheDir: join(work, 'cache'),
    out: join(work, 'dataset'),
    workers: 1,
  });
  const time = performance.now() - start;
  const documents = z.object({ documents: z.number() }).parse(counts).documents;
  const note = `${documents} documents in ${(time / 1000).toFixed(1)} s: ${((1000 * documents) / time).toFixed(2)} a second and core`;
  const peer = { name: 'git log -p of the same history', value: log / 1000 / documents };
  return [{ name: NAME, value: time / 1000 / documents, peer, note }];
}
