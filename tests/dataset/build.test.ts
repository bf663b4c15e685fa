import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatasetIn } from '../../lib/cli/dataset-files.ts';
import { printStats } from '../../lib/cli/dataset-stats.ts';
import { verifyDataset } from '../../lib/cli/dataset-verify.ts';
import { readHistory, readRecords } from '../../lib/dataset/records.ts';
import { buildDataset } from '../../seeds/build/build.ts';
import { createHistory, policy } from './fixture-history.ts';

const root = resolve(import.meta.dirname, '..', '..');
const SELL = 'We sell your personal information to advertisers and to anyone else who pays us for it.';
const KEEP = 'We never sell your personal information to advertisers or to anyone else.';
const LAW = 'The laws of Norway govern these terms, and the courts of Oslo alone have exclusive jurisdiction.';
const LAW_LATER = 'The laws of Sweden govern these terms, and the courts of Malmö alone have exclusive jurisdiction.';
const COURT =
  'Every quarrel about tea is settled by final and binding arbitration, and both of us waive a trial by jury.';

const CHILDREN =
  'Children under 16 are not served, and personal data of a child is not knowingly collected by this house.';

const history = createHistory('tea');
const work = mkdtempSync(join(tmpdir(), 'clausemark-dataset-'));

async function build(name: string, cache = 'cache') {
  const out = join(work, name);
  const report = await buildDataset({ root, sources: [history.dir], cacheDir: join(work, cache), out, workers: 1 });
  return { out, report };
}

function bytesIn(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return Object.fromEntries(
    names.map((e) => [
      join(e.parentPath, e.name).slice(dir.length),
      readFileSync(join(e.parentPath, e.name), 'base64'),
    ]),
  );
}

async function read(out: string, name: string) {
  const files = await openDatasetIn(out);
  const [, slug = '', hash = ''] = (await files.documents()).platforms[0] ?? [];
  const platform = await files.platform(slug, hash);
  const entry = platform.documents.find((d) => d.name === name);
  if (!entry) throw new Error(`${name} is not in the dataset`);
  const shard = await files.document(platform, entry);
  return { entry, records: readRecords(shard), history: readHistory(shard) };
}

/** What a command prints while it ends with 0. */
async function printedBy(run: () => Promise<number>): Promise<string> {
  const silent = { out: process.stdout.write, err: process.stderr.write };
  const printed: string[] = [];
  process.stdout.write = process.stderr.write = ((line: string) =>
    printed.push(line) > 0) as typeof process.stdout.write;
  try {
    expect(await run()).toBe(0);
  } finally {
    process.stdout.write = silent.out;
    process.stderr.write = silent.err;
  }
  return printed.join('');
}

beforeAll(() => {
  const terms = 'Tea House/Terms of Service.md';
  const privacy = 'Tea House/Privacy Policy.md';
  history.commit('2020-01-10', terms, policy('Terms', [LAW]), 'First record of Tea House Terms of Service');
  history.commit('2020-01-10', privacy, policy('Privacy', [KEEP]), 'First record of Tea House Privacy Policy');
  // The page shows another face for a day, twice, then an error, then comes back.
  history.commit(
    '2020-02-01',
    terms,
    policy('Terms', [LAW, 'Today only: a free scone with every pot of tea that you order here.']),
  );
  history.commit('2020-02-02', terms, policy('Terms', [LAW]));
  history.commit('2020-02-03', terms, 'Please enable JavaScript to continue.');
  history.commit('2020-02-04', terms, policy('Terms', [LAW]));
  // A new extractor lets a clause through that may have been there all along.
  history.commit(
    '2020-05-01',
    terms,
    policy('Terms', [LAW, COURT]),
    'Apply technical or declaration upgrade on Tea House',
  );
  history.commit('2021-06-01', terms, policy('Terms', [LAW_LATER, COURT]));
  history.commit('2021-08-29', privacy, policy('Privacy', [SELL]));
  history.commit('2022-03-01', terms, policy('Terms', [LAW_LATER]));
  // From now on the archive reads a second page with it.
  const two = 'This version was recorded after extracting and assembling snapshots from 2 source documents:';
  history.commit('2022-06-01', privacy, `${policy('Privacy', [SELL])}\n\n${CHILDREN}`, undefined, two);
});

afterAll(() => {
  for (const dir of [work, dirname(history.dir)]) rmSync(dir, { recursive: true, force: true });
});

describe('building from a history', () => {
  it('follows a clause through rewording, and dates each change', async () => {
    const { out } = await build('first');
    const { records, history: changes, entry } = await read(out, 'Terms of Service');
    const law = records.find((r) => r.type === 'governing-law');
    expect(law).toMatchObject({ removed: null, onOrBefore: true, firstSeen: { date: '2020-01-10' } });
    expect(law?.changes.map((c) => c.version.date)).toEqual(['2021-06-01']);
    expect(entry).toMatchObject({ tracked: '2020-01-10', changed: '2022-03-01', verified: '2022-06-01' });
    expect(changes.map((c) => c.date)).toEqual(['2021-06-01', '2022-03-01']);
  });

  it('keeps a removed clause with its day, and claims no first day that it can’t know', async () => {
    const { records } = await read(join(work, 'first'), 'Terms of Service');
    const court = records.filter((r) => r.type === 'forced-arbitration');
    expect(court.map((r) => r.removed?.date)).toEqual(['2022-03-01']);
    expect(court[0]).toMatchObject({ onOrBefore: true, firstSeen: { date: '2020-05-01' } });
  });

  it('calls a promise that became its opposite hardened, on the day it did', async () => {
    const { records } = await read(join(work, 'first'), 'Privacy Policy');
    const sale = records.find((r) => r.type === 'data-sale' && r.removed === null);
    expect(sale).toMatchObject({ polarity: 'risk', onOrBefore: false, firstSeen: { date: '2021-08-29' } });
    expect(sale?.changes).toMatchObject([{ kind: 'hardened', severity: ['protection', 'high'] }]);
  });

  it('does not call a clause new that came with a second address', async () => {
    const { records } = await read(join(work, 'first'), 'Privacy Policy');
    const children = records.find((r) => r.type === 'childrens-data');
    expect(children).toMatchObject({ onOrBefore: true, firstSeen: { date: '2022-06-01' } });
  });

  it('lists what was left out, with the reason', () => {
    const rejected = JSON.parse(readFileSync(join(work, 'first', 'rejected.json'), 'utf8'));
    expect(rejected).toMatchObject({ captures: { rejected: 1, reasons: { 'error page': 1 } }, returns: 1 });
  });

  it('gives the same bytes again, from a cache and from nothing', async () => {
    const again = await build('second');
    expect(again.report.redone).toBe(0);
    const afresh = await build('third', 'another-cache');
    expect(afresh.report.redone).toBe(2);
    const [first, second, third] = ['first', 'second', 'third'].map((name) => bytesIn(join(work, name)));
    expect(second).toEqual(first);
    expect(third).toEqual(first);
  });

  it('holds no run of eight words of the documents', () => {
    const text = Object.values(bytesIn(join(work, 'first'))).map((b64) => Buffer.from(b64, 'base64').toString('utf8'));
    const words = ` ${text
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.join(' ')} `;
    for (const clause of [SELL, KEEP, LAW, LAW_LATER, COURT]) {
      const run = clause.toLowerCase().match(/\p{L}+/gu) ?? [];
      for (let i = 0; i + 8 <= run.length; i++) expect(words).not.toContain(` ${run.slice(i, i + 8).join(' ')} `);
    }
  });

  it('verifies against schema and source', async () => {
    const printed = await printedBy(() => verifyDataset(join(work, 'first'), root, [history.dir], join(work, 'cache')));
    expect(printed).toContain('"problems":0');
  });

  it('counts what it holds by type, severity and kind, with what was left out', async () => {
    const stats = JSON.parse(await printedBy(() => printStats(join(work, 'first'), true)));
    expect(stats).toMatchObject({ platforms: 1, documents: 2, documentsByKind: { privacy: 1, terms: 1 } });
    expect(stats.byType).toMatchObject({ 'governing-law:risk': 1, 'data-sale:risk': 1 });
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
    expect([sum(stats.byType), sum(stats.bySeverity)]).toEqual([stats.provisions, stats.provisions]);
    expect(stats.left).toMatchObject({ captures: { rejected: 1, reasons: { 'error page': 1 } }, returns: 1 });
  });

  it('redoes only the document that got a new version, and keeps every id', async () => {
    const before = (await read(join(work, 'first'), 'Terms of Service')).records.map((r) => r.id);
    const moved = LAW_LATER.replace('alone have', 'alone, and nobody else, have');
    history.commit('2023-01-01', 'Tea House/Terms of Service.md', policy('Terms', ['Scones are warm.', moved]));
    const { out, report } = await build('fourth');
    expect(report.redone).toBe(1);
    const { records } = await read(out, 'Terms of Service');
    expect(records.map((r) => r.id)).toEqual(before);
    const law = records.find((r) => r.type === 'governing-law');
    expect(law?.changes.at(-1)?.version.date).toBe('2023-01-01');
  });
});

describe('a damaged dataset', () => {
  const damage = async (path: RegExp, change: (bytes: Buffer) => Buffer): Promise<unknown> => {
    const out = mkdtempSync(join(work, 'damaged-'));
    cpSync(join(work, 'first'), out, { recursive: true });
    const [name = ''] = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((n) => path.test(n));
    writeFileSync(join(out, name), change(readFileSync(join(out, name))));
    try {
      for (const name of ['Terms of Service', 'Privacy Policy']) await read(out, name);
      return await (await openDatasetIn(out)).index();
    } catch (error) {
      return error;
    }
  };
  const flip = (at: number) => (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 4;
    return copy;
  };

  it.each([
    ['a flipped byte in a platform', /^platforms\//, flip(20), /platforms\/tea-house.json is damaged/],
    [
      'a cut platform',
      /^platforms\//,
      (b: Buffer) => b.subarray(0, -9),
      /platforms\/tea-house.json is damaged or belongs to another build/,
    ],
    [
      'a platform of another build',
      /^platforms\//,
      () => readFileSync(join(work, 'fourth', 'platforms', 'tea-house.json')),
      /platforms\/tea-house.json is damaged or belongs to another build/,
    ],
    ['a flipped byte in the index', /^index/, flip(60_000), /index.bin is damaged or belongs to another build/],
    [
      'a cut manifest',
      /^manifest/,
      (b: Buffer) => b.subarray(0, -9),
      /manifest.json of the dataset is cut off or damaged/,
    ],
    [
      'another layout',
      /^manifest/,
      (b: Buffer) => Buffer.from(b.toString().replace('"schema":1', '"schema":9')),
      /layout 9/,
    ],
    [
      'a manifest without counts',
      /^manifest/,
      () => Buffer.from('{"schema":1}'),
      /manifest.json .* not as expected: date/,
    ],
  ])('is refused in plain words: %s', async (_, path, change, message) => {
    const error = await damage(path, change);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toMatch(message);
  });
});
