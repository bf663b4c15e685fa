import { existsSync, readFileSync } from 'node:fs';
import { diffLines, diffWords } from 'diff';
import { z } from 'zod';
import type { PageText } from '../../model/text.ts';
import { compareSnapshots } from '../../watch/judge/compare.ts';
import { openSnapshot, type Snapshot, snapshotOf } from '../../watch/judge/snapshot.ts';
import { pageFromHtml } from '../read-source.ts';
import type { Measured } from './row.ts';
import { race, timesAsFast } from './timing.ts';

const FOLDER = '../shared/pages';
const LIST = `${FOLDER}/timeline.json`;
const PAIRS = 24;
const Rows = z.array(z.object({ file: z.string(), document: z.string() }));

interface Version {
  readonly text: string;
  readonly snapshot: Snapshot;
}

/** Kept between measurements in one process: reading the captures takes seconds. */
let pairs: readonly (readonly [Version, Version])[] | null = null;

/** What changed between versions of real documents, clause by clause with the keys of all sentences, beside two ways of jsdiff. */
export function benchDiff(rounds: number, withSlow = true): Measured[] {
  pairs ??= existsSync(LIST) ? readPairs(PAIRS) : [];
  const versions = pairs;
  const name = (peer: string) => `clause diff, ${PAIRS} pairs of versions: ${peer}`;
  if (versions.length === 0)
    return ['jsdiff diffLines', 'jsdiff diffWords'].map((peer) => ({
      name: name(peer),
      value: null,
      note: `${LIST} is not there`,
    }));
  const own = () => versions.map(([a, b]) => compare(a.snapshot, b.snapshot));
  const lines = () => versions.map(([a, b]) => diffLines(a.text, b.text).length);
  const words = () => versions.map(([a, b]) => diffWords(a.text, b.text, { timeout: MOST }) ?? []);
  const times = race({ own, lines }, rounds, 3);
  const { median: value, spread } = times.own;
  const rows: Measured[] = [
    {
      name: name('jsdiff diffLines'),
      value,
      spread,
      peer: { name: 'diffLines', value: value * timesAsFast(times.own, times.lines) },
    },
  ];
  if (!withSlow) return rows;
  const slow = race({ own, words }, 1, 0);
  const note = `a pair is given up after ${MOST / 1000} s`;
  return [
    ...rows,
    {
      name: name('jsdiff diffWords'),
      value: slow.own.median,
      peer: { name: 'diffWords', value: slow.words.median },
      note,
    },
  ];
}

/** As a reading of a watched document is compared. */
function compare(before: Snapshot, after: Snapshot): number {
  const now = openSnapshot(after);
  return compareSnapshots(openSnapshot(before, now), now).length;
}

/** Milliseconds after which `diffWords` gives a pair up. */
const MOST = 10_000;

function readPairs(count: number): (readonly [Version, Version])[] {
  const rows = Rows.parse(JSON.parse(readFileSync(LIST, 'utf8')));
  const pairs = rows.flatMap((row, i) => {
    const next = rows[i + 1];
    return next?.document === row.document ? [[row.file, next.file] as const] : [];
  });
  const known = new Map<string, Version>();
  const open = (file: string): Version => {
    const version = known.get(file) ?? versionOf(pageFromHtml(readFileSync(`${FOLDER}/${file}`, 'utf8')));
    known.set(file, version);
    return version;
  };
  return pairs.slice(0, count).map(([a, b]) => [open(a), open(b)] as const);
}

/** A version without findings: what is timed is the text's comparison. */
function versionOf(page: PageText): Version {
  const report = { schema: 1, url: '', title: page.title, verdict: 'policy', kind: 'other', language: 'en' } as const;
  const whole = { ...report, platform: null, lastUpdated: null, segments: page.blocks.length, findings: [] };
  return { text: page.text, snapshot: snapshotOf(page, whole) };
}
