/**
 * No sentence of others: no run of eight words of a recorded document stands in the repository or in the dataset. Reads the
 * newest version of every document of `../shared/ota` (skipped where it is missing).
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBlobs } from '../../seeds/build/blobs.ts';
import { readHistories } from '../../seeds/build/histories.ts';
import { bundled, hasBundled, hasShared, openShared, root } from './shared.ts';

const RUN = 8;
const COLLECTIONS = [
  'contrib',
  'dating',
  'genai-contrib',
  'genai-eu',
  'genai-until-2025',
  'p2b-compliance',
  'pga',
  'vlopses-us',
];
const TEXT = /\.(?:ts|tsx|mjs|json|jsonl|md|html|css|svg)$/;
/** Others' texts that are here under their own names, and lists that no one wrote. */
const LEFT_OUT = /^(?:LICENSE|NOTICE\.md|package-lock\.json|assets\/dataset\/)/;
const ADDRESS = /https?:\/\/[^\s"')<>]+/g;
/**
 * Titles of laws, which anyone who names the law words alike: this field of these files alone. It is said of no other text.
 */
const LAW_TITLES = { file: /^(?:seeds\/regulations\/[\w-]+|assets\/guidance\/guidance)\.json$/, field: 'title' };
/** In files of rules, patterns are no sentences: only their stretches without any sign of a pattern are text. */
const RULES = /^(?:seeds\/clause-types|assets\/rules)\//;
const IS_PATTERN = /\\[bdsw]|\(\?[:=!<]|\[\^|\{[a-z-]+\}|\w\|\w/;
const PATTERN_SIGNS = /\\.|[|()?*+[\]{}^$]/;

function wordsOf(text: string): string[] {
  return (
    text
      .replace(ADDRESS, ' ')
      .toLowerCase()
      .replace(/['\u2019]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A run of words as one number of 53 bits: FNV-1a beside a second hash. */
function hashRun(words: readonly string[], at: number): number {
  let a = 0x811c9dc5;
  let b = 5381;
  for (let i = at; i < at + RUN; i++) {
    const word = words[i] ?? '';
    for (let j = 0; j < word.length; j++) {
      const code = word.charCodeAt(j);
      a = Math.imul(a ^ code, 0x01000193);
      b = (Math.imul(b, 33) + code) | 0;
    }
    a = Math.imul(a ^ 32, 0x01000193);
    b = Math.imul(b, 33) ^ 32;
  }
  return (a >>> 0) * 2 ** 21 + ((b >>> 0) & (2 ** 21 - 1));
}

/** Every string of a JSON value, with the name of the field that holds it or the list it stands in. */
function* stringsOf(value: unknown, field = ''): Generator<{ text: string; field: string }> {
  if (typeof value === 'string') yield { text: value, field };
  else if (Array.isArray(value)) for (const item of value) yield* stringsOf(item, field);
  else if (value !== null && typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) yield* stringsOf(inner, name);
}

/** The texts of a file in which a run may stand: the strings of our own JSON one by one, all other files as a whole. */
function textsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  if (!file.endsWith('.json') || file.startsWith('assets/dataset/')) return [text];
  const strings = [...stringsOf(JSON.parse(text))];
  const own = LAW_TITLES.file.test(file) ? strings.filter(({ field }) => field !== LAW_TITLES.field) : strings;
  return own.flatMap((s) => (RULES.test(file) && IS_PATTERN.test(s.text) ? s.text.split(PATTERN_SIGNS) : [s.text]));
}

/** Runs of our own files by hash, each with the last file that has it. */
function ownRuns(paths: readonly string[]): Map<number, { file: string; run: string }> {
  const runs = new Map<number, { file: string; run: string }>();
  for (const file of paths)
    for (const words of textsOf(file).map(wordsOf))
      for (let i = 0; i + RUN <= words.length; i++) {
        const run = words.slice(i, i + RUN).join(' ');
        const isProse = words.slice(i, i + RUN).filter((word) => /\p{L}{2}/u.test(word)).length >= 5;
        if (isProse) runs.set(hashRun(words, i), { file, run });
      }
  return runs;
}

async function quotedIn(runs: ReadonlyMap<number, { file: string; run: string }>): Promise<string[]> {
  const found = new Map<string, string>();
  for (const repository of await openShared(COLLECTIONS)) {
    const blobs = openBlobs(repository.gitDir);
    for (const { versions, path } of await readHistories(repository)) {
      const markdown = await blobs.read(versions.at(-1)?.blob ?? '');
      const words = wordsOf(markdown.replace(/\]\([^)\n]*\)/g, ']'));
      for (let i = 0; i + RUN <= words.length; i++) {
        const own = runs.get(hashRun(words, i));
        if (!own || found.has(own.run) || own.run !== words.slice(i, i + RUN).join(' ')) continue;
        found.set(own.run, `${own.file}: "${own.run}" (${path})`);
      }
    }
    blobs.close();
  }
  return [...found.values()].sort();
}

function filesBelow(dir: string): string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => join(dir, name));
  return names.filter((name) => statSync(name).isFile() && TEXT.test(name)).map((name) => name.slice(root.length + 1));
}

describe.skipIf(!hasShared)('no run of eight words of a recorded document', () => {
  it('stands in the repository', async () => {
    const tracked = execFileSync('git', ['-C', root, 'ls-files'], { encoding: 'utf8' }).split('\n');
    const own = tracked.filter(
      (file) => TEXT.test(file) && !LEFT_OUT.test(file) && statSync(join(root, file)).isFile(),
    );
    expect(await quotedIn(ownRuns(own))).toEqual([]);
  }, 300_000);

  it.skipIf(!hasBundled)(
    'stands in the dataset',
    async () => {
      expect(await quotedIn(ownRuns(filesBelow(bundled)))).toEqual([]);
    },
    300_000,
  );
});
