import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyse/analyse.ts';
import { createClassifier } from '../../lib/classify/classifier.ts';
import { loadClassifierData } from '../../lib/cli/classifier-data.ts';
import { assetsIn, openDatasetIn } from '../../lib/cli/dataset-files.ts';
import { recognise, sharedWith } from '../../lib/dataset/dataset.ts';
import { findDocuments } from '../../lib/dataset/find-document.ts';
import { type DatasetFiles, openDataset } from '../../lib/dataset/load.ts';
import { nearlyWith } from '../../lib/dataset/nearly.ts';
import { attributeDistance, findSimilar } from '../../lib/dataset/similar.ts';
import { spreadOf } from '../../lib/dataset/spread.ts';
import { clauseWords } from '../../lib/match/words.ts';
import { pageFromMarkdown } from '../../lib/segment/from-markdown.ts';
import { buildDataset } from '../../seeds/build/build.ts';
import { createHistory, policy } from './fixture-history.ts';

const root = resolve(import.meta.dirname, '..', '..');
const LAW = 'The laws of Norway govern these terms, and the courts of Oslo alone have exclusive jurisdiction over tea.';
const COURT =
  'Every quarrel about tea is settled by final and binding arbitration, and both of us waive a trial by jury.';
const OPT_OUT = `${COURT} A letter within 30 days of your first cup lets you opt out of arbitration.`;
const CLAIM = 'Any claim about milk must be brought within one year after the milk was drunk, or is barred for ever.';

const SHOPS = [
  { name: 'Tea House', host: 'tea.example', clauses: [LAW, COURT] },
  { name: 'Coffee House', host: 'coffee.example', clauses: [LAW, OPT_OUT] },
  { name: 'Milk Bar', host: 'milk.example', clauses: [CLAIM, COURT.replace('Every quarrel', 'Any quarrel')] },
  { name: 'Juice Stand', host: 'juice.example', clauses: [LAW, COURT] },
];
const classifier = createClassifier(loadClassifierData(root));
let files: DatasetFiles;
const made: string[] = [];

function readPage(markdown: string, url: string) {
  return analyse({ page: pageFromMarkdown(markdown), url, force: true }, classifier);
}

/** Builds the dataset of some of the houses; returns its folder. */
async function buildOf(shops: typeof SHOPS): Promise<string> {
  const history = createHistory('houses');
  const declared: string[] = [];
  for (const { name, host, clauses } of shops) {
    const url = `https://www.${host}/en-gb/terms-of-service`;
    declared.push(JSON.stringify({ collection: 'houses', service: name, doc: 'Terms of Service', url }));
    history.commit('2024-01-10', `${name}/Terms of Service.md`, policy(`${name} Terms of Service`, clauses));
  }
  writeFileSync(join(dirname(history.dir), 'declarations.jsonl'), declared.join('\n'));
  const work = mkdtempSync(join(tmpdir(), 'clausemark-ask-'));
  made.push(work, dirname(history.dir));
  const out = join(work, 'out');
  await buildDataset({ root, sources: [history.dir], cacheDir: join(work, 'cache'), out, workers: 2 });
  return out;
}

let built = '';

beforeAll(async () => {
  built = await buildOf(SHOPS);
  files = await openDatasetIn(built);
}, 60_000);

afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

describe('findDocuments', () => {
  it.each([
    ['https://www.tea.example/en-gb/terms-of-service', 'exact'],
    ['https://tea.example/en-gb/terms-of-service/?utm_source=mail#part-2', 'exact'],
    ['https://tea.example/fr-fr/terms-of-service', 'near'],
    ['https://help.tea.example/anything', 'platform'],
  ])('knows %s (%s)', async (url, by) => {
    const [first] = await findDocuments(files, url, 'terms');
    expect(first).toMatchObject({ by, platform: { name: 'Tea House' } });
  });

  it.each(['https://cocoa.example/terms', 'file:///home/me/terms.html', 'about:blank', '', 'https://localhost/terms'])(
    'knows nothing of "%s"',
    async (url) => expect(await findDocuments(files, url, 'terms')).toEqual([]),
  );

  it('does not take a document of another kind for it', async () => {
    expect(await findDocuments(files, 'https://help.tea.example/anything', 'privacy')).toEqual([]);
  });
});

describe('recognise', () => {
  it('ties every finding of the recorded text to its own provision', async () => {
    const report = readPage(
      policy('Tea House Terms of Service', [LAW, COURT]),
      'https://tea.example/en-gb/terms-of-service',
    );
    const found = await recognise(files, report);
    expect(found).toMatchObject({ platform: 'Tea House', by: 'exact', gone: [] });
    expect(report.findings.length).toBeGreaterThanOrEqual(2);
    for (const finding of report.findings) {
      const tie = found?.ties.get(finding.id);
      expect(tie?.outcome).toBe('same');
      expect(found?.records.find((r) => r.id === tie?.known)).toMatchObject({
        type: finding.type,
        polarity: finding.polarity,
      });
    }
  });

  it('says what changed and what is gone', async () => {
    const moved = LAW.replace('Norway', 'Sweden').replace('have', 'may have');
    const report = readPage(
      policy('Tea House Terms of Service', [moved]),
      'https://tea.example/en-gb/terms-of-service',
    );
    const found = await recognise(files, report);
    const law = report.findings.find((f) => f.type === 'governing-law');
    expect(found?.ties.get(law?.id ?? '')).toMatchObject({ outcome: 'changed', difference: { onPage: ['may'] } });
    expect(found?.gone.map((r) => r.type)).toContain('forced-arbitration');
  });

  it('takes a page of the same site that says something else for none of its documents', async () => {
    const report = readPage(policy('Rules of the garden', [CLAIM]), 'https://tea.example/garden-rules');
    expect(await recognise(files, { ...report, kind: 'terms' })).toBeNull();
  });
});

describe('what a page costs', () => {
  const askedIn = async (dir: string) => {
    const asked = new Map<string, number>();
    const fetchAsset = assetsIn(dir);
    const opened = await openDataset(async (path) => {
      const bytes = await fetchAsset(path);
      asked.set(path, bytes.byteLength);
      return bytes;
    });
    const url = 'https://tea.example/en-gb/terms-of-service';
    await recognise(opened, readPage(policy('Tea House Terms of Service', [LAW, COURT]), url));
    return asked;
  };

  it('does not grow with the dataset: the same files, and in them no more of the page’s own platform', async () => {
    const [alone, among] = [await askedIn(await buildOf(SHOPS.slice(0, 1))), await askedIn(built)];
    expect([...among.keys()]).toEqual([...alone.keys()]);
    expect(among.size).toBe(3);
    expect(among.get('platforms/tea-house.json')).toBe(alone.get('platforms/tea-house.json'));
  }, 60_000);
});

describe('comparison', () => {
  it('names the platforms that use a clause word for word', async () => {
    expect(await sharedWith(files, { quote: LAW }, 'Tea House')).toEqual(['Coffee House', 'Juice Stand']);
    expect(await sharedWith(files, { quote: CLAIM }, null)).toEqual([]);
  });

  it('names those that use nearly the same words, and neither the page’s own nor any that says something else', async () => {
    const own = new Set(['Tea House']);
    const reworded = `${COURT.replace('binding', 'lasting')} ${OPT_OUT.slice(COURT.length + 1)}`;
    expect(await nearlyWith(files, { quote: OPT_OUT.replace('30 days', '14 days') }, own)).toEqual(['Coffee House']);
    expect(await nearlyWith(files, { quote: reworded }, own)).toEqual(['Coffee House']);
    expect(await nearlyWith(files, { quote: `${'A boathouse keeps its oars dry. '.repeat(9)}` }, own)).toEqual([]);
  });

  it('finds clauses of the same type on other platforms, nearest first, one text once', async () => {
    const compared = {
      type: 'forced-arbitration',
      polarity: 'risk',
      attributes: {},
      words: clauseWords(COURT),
      platform: 'Tea House',
      sector: null,
      kind: 'terms',
    } as const;
    const found = await findSimilar(files, compared, 5);
    const names = found.map((s) => s.platform);
    expect(names).not.toContain('Tea House');
    expect(new Set(names).size).toBe(names.length);
    expect(found.every((s) => s.record.type === 'forced-arbitration' && s.record.removed === null)).toBe(true);
    const distances = found.map((s) => attributeDistance(compared.attributes, s.record.attributes));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(await findSimilar(files, { ...compared, type: 'biometric-data' }, 5)).toEqual([]);
  });

  it('counts how a type is spread, one text once', async () => {
    const law = await spreadOf(files, 'governing-law', 'risk', 'terms');
    const held = law.severities.high + law.severities.medium + law.severities.low;
    expect(held).toBe(law.of);
    expect(law.of).toBe(2);
    expect((await spreadOf(files, 'governing-law', 'risk', 'privacy')).of).toBe(0);
  });
});
