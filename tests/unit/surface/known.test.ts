import { describe, expect, it, vi } from 'vitest';
import { recognise } from '../../../lib/dataset/dataset.ts';
import { openDataset } from '../../../lib/dataset/load.ts';
import { datasetFigures } from '../../../lib/surface/dataset-figures.ts';
import { clauseFacts, verdictWords } from '../../../lib/surface/known/clause-facts.ts';
import { documentFacts } from '../../../lib/surface/known/document-facts.ts';
import { LateKnown, type Sources } from '../../../lib/surface/known/late-known.ts';
import { sentenceOf } from '../../../lib/surface/known/others.ts';
import { LateWordings } from '../../../lib/surface/known/wordings.ts';
import { sampleReport } from '../../fixtures/report.ts';
import { sampleDataset } from '../../fixtures/sample-dataset.ts';
import { wordingWorld } from './wording-world.ts';

async function known(report = sampleReport()) {
  const files = await openDataset(await sampleDataset(report));
  return { report, files, numbers: await files.numbers(), recognised: await recognise(files, report) };
}

describe('facts of a document', () => {
  it('are its age, place among its kind, changes in the 30 days before, and what it lacks', async () => {
    const { report, numbers, recognised } = await known();
    const facts = documentFacts(report, numbers, recognised, '2026-08-26');
    expect(facts).toMatchObject({ datasetDay: '22 August 2026', ageDays: 4, matched: true, gone: [] });
    expect(facts.among).toMatchObject({ basis: { of: 100, kind: 'terms of service', month: 'August 2026' } });
    expect(facts.changes?.heading).toBe('1 documented change in the 30 days to 22 August 2026');
    expect(facts.changes?.rows[0]).toMatchObject({ day: '2026-08-03', from: 'medium', to: 'high' });
    expect(facts.changes?.rows[0]?.what).toContain('hardened: Opt-out yes → no');
    expect(facts.missing?.rows.map(({ count }) => count)).toEqual([70]);
  });

  it('name what is recorded and not on the page', async () => {
    const { report, files, numbers } = await known();
    const shorter = { ...report, findings: report.findings.slice(1) };
    const facts = documentFacts(shorter, numbers, await recognise(files, shorter), '2026-08-26');
    expect(facts.gone?.map(({ id }) => id)).toEqual(['CM-P-AAAAAAA0']);
  });
});

it('facts of a clause are rarity, history by date, evidence and what a citation needs', async () => {
  const { report, files, numbers, recognised } = await known();
  const [id = ''] = report.findings.map((finding) => finding.id);
  const facts = clauseFacts(report, numbers, recognised, files.manifest)[id];
  expect(facts?.prevalence).toMatchObject({ word: 'Uncommon', count: 10, basis: { of: 100 } });
  expect(facts?.history).toMatchObject({ changes: 1, months: 24, first: '2024-08-22', last: '2026-08-22' });
  expect(facts?.history?.events.map(({ isChange }) => isChange)).toEqual([false, true, false]);
  const rows = new Map(facts?.evidence?.map((row) => [row.name, row]));
  expect(rows.get('On this page')?.value).toBe('✓ same words as recorded on 22 August 2026');
  expect(rows.get('Archive version')?.url).toContain(`/blob/${'a'.repeat(40)}/Fernway/Terms%20of%20Service.md`);
  expect(rows.get('Wayback')?.url).toBe('https://web.archive.org/web/20260822/https://fernway.example/terms');
  expect(facts?.recorded).toMatchObject({ record: 'CM-P-AAAAAAA0', dataset: '2026-08-22', outcome: 'same' });
});

it('a verdict names the words that differ', () => {
  const difference = { onPage: ['14'], onRecord: ['30', 'not'] };
  const tie = { clause: 'a', known: 'b', outcome: 'changed' as const, held: 0.8, difference, facts: [] };
  expect(verdictWords(tie, '2026-08-22')).toBe(
    '≠ differs in meaning from the wording of 22 August 2026 (here alone: 14; in the record alone: 30, not)',
  );
});

it('a spread is told with its N and the median of its days', () => {
  const spread = {
    of: 120,
    severities: { high: 9, medium: 0, low: 0, protection: 0 },
    rows: [
      { attribute: 'optOut' as const, count: 88, median: null },
      { attribute: 'optOutDays' as const, count: 70, median: 30 },
    ],
  };
  expect(sentenceOf(spread, 'terms of service')).toBe(
    '88 of 120 terms of service with such a clause allow an opt-out; time to opt out: the median is 30 days (70 state it).',
  );
  expect(sentenceOf({ ...spread, rows: [] }, 'terms of service')).toContain('9 of 120');
});

const noWordings = () => new LateWordings(wordingWorld(''), () => undefined);

describe('what is known late', () => {
  it('comes once a report, and once more when a record is opened', async () => {
    const { report, files, recognised } = await known();
    const sources = {
      files: vi.fn(async () => files),
      recognise: vi.fn(async () => recognised),
      describe: vi.fn(async () => ({ platform: 'Fernway', document: null, clauses: {} })),
      others: vi.fn<Sources['others']>(async () => null),
      sharedWith: vi.fn<Sources['sharedWith']>(async () => ['Coffee House']),
      nearlyWith: vi.fn<Sources['nearlyWith']>(async () => ['Tea House']),
    };
    const changed = vi.fn();
    const late = new LateKnown(sources, noWordings(), changed);
    expect(late.of(report, null).platform).toBeNull();
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    const [id = ''] = report.findings.map((finding) => finding.id);
    expect(late.of({ ...report }, id).platform).toBe('Fernway');
    late.of(report, id);
    expect([sources.recognise.mock.calls.length, sources.others.mock.calls.length]).toEqual([1, 1]);
    await vi.waitFor(() => expect(late.of(report, id).clauses[id]?.nearlyWith).toEqual(['Tea House']));
    expect(late.of(report, id).clauses[id]?.sharedWith).toEqual(['Coffee House']);
    const [[, , besides] = []] = sources.nearlyWith.mock.calls;
    expect(besides).toContain('Coffee House');
  });

  it('of a damaged dataset is what is wrong with it', async () => {
    const { report } = await known();
    const sources = { files: () => Promise.reject(new Error('numbers.json is damaged.')) } as unknown as Sources;
    const changed = vi.fn();
    const late = new LateKnown(sources, noWordings(), changed);
    late.of(report, null);
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    expect(late.of(report, null)).toMatchObject({ problem: 'numbers.json is damaged.', document: null });
  });
});

it('pages get the figures of the dataset from its manifest, and none where it is damaged', async () => {
  const files = await sampleDataset(sampleReport());
  expect(await datasetFigures(files)).toEqual({
    platforms: '1',
    documents: '1',
    provisions: '7',
    datasetDay: '22 August 2026',
  });
  expect(await datasetFigures(async () => new TextEncoder().encode('{').buffer)).toEqual({});
});
