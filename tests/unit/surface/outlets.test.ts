import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReportSchema } from '../../../lib/model/report.ts';
import { ok } from '../../../lib/model/result.ts';
import { fileName, reportCsv, reportJson } from '../../../lib/surface/export.ts';
import { sampleReport } from '../../fixtures/report.ts';
import { surfaceOn, TAB, world } from './fake-ports.ts';
import { parseCsv } from './read-csv.ts';

const first = sampleReport().findings[0]?.id ?? '';

const unknown = () => ({ facts: undefined, laws: [] });

describe('CSV', () => {
  it('holds one line a finding, all as wide as the head', () => {
    const rows = parseCsv(reportCsv(sampleReport(), unknown));
    expect(rows).toHaveLength(8);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows[1]?.[rows[0]?.indexOf('quote') ?? -1]).toBe(sampleReport().findings[0]?.quote);
  });

  it('opens without formulas, whatever the page says, and loses no letter', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '"', ',', 'a'), fc.string(), (start, rest) => {
        const quote = start + rest;
        const report = sampleReport(1);
        const findings = report.findings.map((finding) => ({ ...finding, quote }));
        const [head = [], row = []] = parseCsv(reportCsv({ ...report, findings }, unknown));
        const written = row[head.indexOf('quote')] ?? '';
        expect(written.replace(/^'/, '')).toBe(quote.replace(/^'/, ''));
        for (const value of row) expect(value).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

it('JSON is the report, as its schema has it', () => {
  expect(ReportSchema.parse(JSON.parse(reportJson(sampleReport(), unknown)))).toEqual(sampleReport());
});

it.each([
  ['Fernway', 'fernway-terms.csv'],
  ['../..\\x', 'x-terms.csv'],
  ['日本', 'report-terms.csv'],
  [null, 'report-terms.csv'],
])('file name for %s', (platform, name) => {
  expect(fileName({ ...sampleReport(), platform }, 'csv')).toBe(name);
});

describe('outlets', () => {
  it('post, share and print a finding with its link', async () => {
    const ports = world();
    const { surface } = surfaceOn(ports);
    await surface.start(ok(TAB));
    await surface.out.post('x', first);
    await surface.out.post('linkedin', first);
    await surface.out.print(first);
    await surface.out.print(null);
    await surface.out.share(first);
    const opened = ports.openAddress.mock.calls.map(([address]) => address);
    expect(opened[0]).toMatch(
      /^https:\/\/x\.com\/intent\/post\?text=AI.*&url=https%3A%2F%2Ffernway\.example%2Fterms%23/,
    );
    expect(opened[1]).toMatch(/^https:\/\/www\.linkedin\.com\/sharing\/share-offsite\/\?url=https%3A/);
    expect(opened.slice(2)).toEqual([
      `chrome-extension://x/library.html#/print?tab=4&finding=${encodeURIComponent(first)}`,
      'chrome-extension://x/library.html#/print?tab=4',
    ]);
    expect(ports.share).toHaveBeenCalledWith(expect.stringContaining('AI'), expect.stringContaining('#:~:text='));
  });

  it('open another platform\u2019s document for a provision, at its words where they are known', async () => {
    const ports = world();
    const { surface } = surfaceOn(ports);
    await surface.out.readTheirs('https://tea.example/terms', 'CM-P-1', null);
    await surface.out.readTheirs('https://tea.example/terms', 'CM-P-1', 'Letters are private.');
    expect(ports.openDocument.mock.calls).toEqual([
      ['https://tea.example/terms', 'CM-P-1'],
      ['https://tea.example/terms#:~:text=Letters%20are%20private.', 'CM-P-1'],
    ]);
  });

  it('copy a report of a wrong mark, without the address\u2019s query', async () => {
    const ports = world();
    const { surface, last } = surfaceOn(ports);
    await surface.start(ok(TAB));
    await surface.out.copyWrongMark(first);
    const [text = ''] = ports.copy.mock.calls[0] ?? [];
    expect(text).toMatch(/^A wrong mark\n/);
    expect(text).toContain('Address: https://fernway.example/terms\n');
    expect(text).toContain('Read by: Clausemark 0.0.0');
    expect(last()?.notice).toContain('nothing was sent');
  });

  it('print a saved report from where it is saved', async () => {
    const ports = world();
    const { surface } = surfaceOn(ports);
    await surface.startSaved('2026-08-01 https://a', sampleReport());
    await surface.out.print(null);
    expect(ports.openAddress.mock.calls[0]?.[0]).toMatch(/print\?saved=2026-08-01%20https%3A%2F%2Fa$/);
  });

  it('hand over files', async () => {
    const ports = world();
    const { surface } = surfaceOn(ports);
    await surface.start(ok(TAB));
    surface.out.exportReport('csv', unknown);
    surface.out.exportReport('json', unknown);
    expect(ports.saveFile.mock.calls.map(([name, , type]) => [name, type])).toEqual([
      ['fernway-terms.csv', 'text/csv'],
      ['fernway-terms.json', 'application/json'],
    ]);
  });
});
