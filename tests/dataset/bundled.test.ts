import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { allDocuments, assetsIn, openDatasetIn } from '../../lib/cli/dataset-files.ts';
import { hostBucket, hostChain } from '../../lib/dataset/hosts.ts';
import { type DatasetFiles, openDataset } from '../../lib/dataset/load.ts';
import { prevalence } from '../../lib/dataset/numbers.ts';
import { type DatasetRecord, readHistory, readRecords, type TextChange } from '../../lib/dataset/records.ts';
import type { DocumentEntry, PlatformShard } from '../../lib/dataset/schema.ts';
import { spreadOf } from '../../lib/dataset/spread.ts';
import { CLAUSE_TYPE_IDS } from '../../lib/model/clause-type.ts';
import { DOCUMENT_KINDS } from '../../lib/model/report.ts';
import { isPolicyAddress } from '../../lib/platform/policy-addresses.ts';
import { bundled, hasBundled } from './shared.ts';

interface Held {
  readonly platform: PlatformShard;
  readonly entry: DocumentEntry;
  readonly records: readonly DatasetRecord[];
  readonly history: readonly TextChange[];
}

/** What a zip stores beside the contents of a file: two heads and the name twice. */
const ZIP_HEAD = 76;
const MOST_ZIPPED = 5_000_000;
const MOST_LOADED = 65_536;

/** Changes of a document's clauses on AI training between two days that moved an attribute or the severity. */
function turnsOfMeaning({ records }: Held, from: string, to: string) {
  const training = records.filter((r) => r.type === 'ai-training');
  const turns = training.flatMap((r) => r.changes).filter((c) => c.version.date >= from && c.version.date <= to);
  return turns.filter((c) => Object.keys(c.attributes).length > 0 || c.severity !== null);
}

describe.skipIf(!hasBundled)('the bundled dataset', () => {
  let files: DatasetFiles;
  const held: Held[] = [];
  const find = (platform: string, name: string): Held => {
    const found = held.find((h) => h.platform.name === platform && h.entry.name === name && h.entry.place === null);
    if (!found) throw new Error(`${platform}, ${name} is not in the dataset`);
    return found;
  };

  beforeAll(async () => {
    files = await openDatasetIn(bundled);
    for await (const { platform, entry, shard } of allDocuments(files))
      held.push({ platform, entry, records: readRecords(shard), history: readHistory(shard) });
  }, 120_000);

  it('holds at least 500 platforms, 1,200 documents and 25,000 live provisions', () => {
    const live = held.flatMap((h) => h.records).filter((r) => r.removed === null);
    expect(new Set(held.map((h) => h.platform.name)).size).toBeGreaterThanOrEqual(500);
    expect(held.length).toBeGreaterThanOrEqual(1200);
    expect(live.length).toBeGreaterThanOrEqual(25_000);
    expect(files.manifest.counts).toMatchObject({ documents: held.length, provisions: live.length });
  });

  it('names every provision and document once', () => {
    const ids = held.flatMap((h) => [h.entry.id, ...h.records.map((r) => r.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('takes at most 5 MB of the zipped package', () => {
    const names = readdirSync(bundled, { recursive: true, encoding: 'utf8' });
    let zipped = 0;
    for (const name of names) {
      if (!statSync(join(bundled, name)).isFile()) continue;
      zipped += deflateRawSync(readFileSync(join(bundled, name)), { level: 9 }).length + ZIP_HEAD + 2 * name.length;
    }
    expect(zipped).toBeLessThanOrEqual(MOST_ZIPPED);
  });

  it('loads at most 64 KB for a page of a known document, which ever it is', async () => {
    const sizeOf = (path: string) => statSync(join(bundled, path)).size;
    const slugs = new Map((await files.documents()).platforms.map(([name, slug]) => [name, slug]));
    for (const { platform, entry } of held) {
      const [url] = entry.urls;
      const hosts = url ? hostChain(new URL(url).hostname) : platform.domains.slice(0, 1);
      const buckets = new Set(hosts.map(hostBucket));
      const hostBytes = [...buckets].reduce((sum, bucket) => sum + sizeOf(`hosts/${bucket}.json`), 0);
      const own = entry.shard === null ? 0 : sizeOf(`documents/${entry.id}.json`);
      const loaded = sizeOf('manifest.json') + hostBytes + sizeOf(`platforms/${slugs.get(platform.name)}.json`) + own;
      expect(loaded, `${platform.name}, ${entry.name}`).toBeLessThanOrEqual(MOST_LOADED);
    }
  });

  it('loads nothing but these for a page, and the index only when asked', async () => {
    const asked: string[] = [];
    const fetchAsset = assetsIn(bundled);
    const opened = await openDataset((path) => {
      asked.push(path);
      return fetchAsset(path);
    });
    const hosts = await opened.hosts(hostBucket('claude.ai'));
    const [slug = '', hash = ''] = hosts['claude.ai']?.[0] ?? [];
    await opened.platform(slug, hash);
    expect(asked).toEqual(['manifest.json', `hosts/${hostBucket('claude.ai')}.json`, `platforms/${slug}.json`]);
  });

  it('dates few changes where a page flips every day', () => {
    expect(find('Claude.ai', 'Privacy Policy').entry.changes).toBeLessThanOrEqual(12);
    expect(find('Zoom', 'Terms of Service').entry.changes).toBeLessThanOrEqual(25);
  });

  it('shows that Claude.ai trains unless the reader opts out, from 29 August 2025 on', () => {
    const turns = turnsOfMeaning(find('Claude.ai', 'Privacy Policy'), '2025-08-29', '2025-08-29');
    expect(turns).toContainEqual(
      expect.objectContaining({
        kind: 'hardened',
        severity: ['protection', 'medium'],
        attributes: expect.objectContaining({ optIn: [true, null], optOut: [null, true] }),
      }),
    );
  });

  it('claims no other promise of it turned into a risk', () => {
    const records = find('Claude.ai', 'Privacy Policy').records.filter((r) => r.type === 'ai-training');
    const turned = records.filter((r) => r.changes.some((c) => c.severity?.[0] === 'protection'));
    expect(turned.map((r) => r.firstSeen.date)).toEqual(['2025-08-29']);
  });

  it('shows that Zoom trains on no content, with no exception for consent, from August 2023 on', () => {
    const turns = turnsOfMeaning(find('Zoom', 'Terms of Service'), '2023-08-01', '2023-08-31');
    expect(turns).toContainEqual(
      expect.objectContaining({ kind: 'softened', attributes: expect.objectContaining({ optIn: [true, null] }) }),
    );
  });

  it('counts the same documents for how frequent a clause is and for how it is spread', async () => {
    const numbers = await files.numbers();
    for (const type of CLAUSE_TYPE_IDS)
      for (const polarity of ['risk', 'protection'] as const)
        for (const kind of DOCUMENT_KINDS) {
          const { of } = await spreadOf(files, type, polarity, kind);
          expect(of, `${type} ${polarity} ${kind}`).toBe(prevalence(numbers, type, polarity, kind)?.count ?? 0);
        }
  });

  it('lists only addresses that no pattern covers', () => {
    const addresses: unknown = JSON.parse(readFileSync(join(bundled, 'addresses.json'), 'utf8'));
    if (!Array.isArray(addresses)) throw new Error('addresses.json is no list');
    const declared = held.flatMap((h) => h.entry.urls);
    expect(addresses.filter((url) => isPolicyAddress(url) || !declared.includes(url))).toEqual([]);
    expect(declared.filter((url) => !isPolicyAddress(url) && !addresses.includes(url))).toEqual([]);
  });
});
