import { describe, expect, it } from 'vitest';
import { matchReport } from '../../../lib/background/match-report.ts';
import { DatasetError, openDataset } from '../../../lib/dataset/load.ts';
import { sampleReport } from '../../fixtures/report.ts';
import { sampleDataset } from '../../fixtures/sample-dataset.ts';

describe('a report of a known document', () => {
  it('gets record, platform and card lines with their N, kind and month', async () => {
    const report = sampleReport();
    const files = await openDataset(await sampleDataset(report));
    const { records, lines, platform } = await matchReport(files, report);
    expect(platform).toBe('Fernway');
    const training = report.findings.find(({ type }) => type === 'ai-training');
    expect(records[training?.id ?? '']).toEqual({ id: 'CM-P-AAAAAAA0', outcome: 'same' });
    expect(lines?.[training?.id ?? '']).toEqual([
      'Uncommon: 10 of 100 terms of service, August 2026',
      'Last changed 3 August 2026',
    ]);
  });
});

it('a report of another site gets no record, but still how rare its clauses are', async () => {
  const report = sampleReport();
  const files = await openDataset(await sampleDataset(report));
  const { records, lines, platform } = await matchReport(files, { ...report, url: 'https://other.example/terms' });
  expect([records, platform]).toEqual([{}, undefined]);
  expect(Object.values(lines ?? {}).some(([line]) => line?.startsWith('Uncommon: 10 of 100'))).toBe(true);
});

it('a damaged file is refused', async () => {
  const report = sampleReport();
  const fetchFile = await sampleDataset(report);
  const damaged = async (path: string) =>
    path === 'numbers.json' ? new TextEncoder().encode('{').buffer : fetchFile(path);
  const files = await openDataset(damaged);
  await expect(matchReport(files, report)).rejects.toThrow(DatasetError);
});
