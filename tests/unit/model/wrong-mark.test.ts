import { describe, expect, test } from 'vitest';
import { type Finding, FindingSchema } from '../../../lib/model/finding.ts';
import { wrongMarkReport } from '../../../lib/model/wrong-mark.ts';

const finding: Finding = FindingSchema.parse({
  id: 'forced-arbitration:risk@12',
  type: 'forced-arbitration',
  polarity: 'risk',
  severity: 'medium',
  reasons: [
    { text: 'Keeps you from going to court', move: 0 },
    { text: 'You can opt out within 30 days', move: -1 },
  ],
  quote: 'Every dispute with Fernway\n goes to an arbitrator.',
  start: 40,
  end: 90,
  segment: 12,
  headings: ['Terms', 'Disputes'],
  attributes: { optOut: true },
  attributeSpans: {},
  because: ['goes to an arbitrator', 'Every dispute'],
  becauseSpans: [
    { start: 66, end: 87 },
    { start: 40, end: 53 },
  ],
  confidence: 0.914,
  record: null,
});
const facts = {
  name: 'Forced arbitration',
  url: 'https://ann:secret@fernway.example/terms/?session=9f3#disputes',
  title: 'Terms of Service | Fernway',
  versions: ['Clausemark 0.1.0', ''],
};

describe('the text that tells of a wrong mark', () => {
  test('says what was marked, why, how surely, where and by what', () => {
    expect(wrongMarkReport(finding, facts)).toBe(
      [
        'A wrong mark',
        '',
        'What is wrong: (please say in your own words)',
        'Marked as: Forced arbitration (forced-arbitration, risk, medium)',
        'Confidence: 91 %',
        'Because of: "goes to an arbitrator", "Every dispute"',
        'Severity: Keeps you from going to court; You can opt out within 30 days',
        'Read from the clause: optOut = true',
        'Under: Terms > Disputes',
        'Quote: "Every dispute with Fernway goes to an arbitrator."',
        'Page: Terms of Service | Fernway',
        'Address: https://fernway.example/terms/',
        'Read by: Clausemark 0.1.0',
        '',
      ].join('\n'),
    );
  });
  test('keeps a hostile page on its own lines, and leaves out what is not known', () => {
    const text = wrongMarkReport(
      { ...finding, headings: [], reasons: [], attributes: {}, quote: 'One.\nAddress: https://evil.example/' },
      { ...facts, url: '', title: '', versions: [] },
    );
    expect(text.split('\n').filter((line) => /^(Address|Page|Under|Severity|Read)/.test(line))).toEqual([]);
    expect(text).toContain('Quote: "One. Address: https://evil.example/"');
  });
  test('cuts a long quote between words', () => {
    const text = wrongMarkReport({ ...finding, quote: 'seven words that go round and round '.repeat(60) }, facts);
    const quote = /^Quote: "(.*)"$/m.exec(text)?.[1] ?? '';
    expect(quote.length).toBeLessThanOrEqual(604);
    expect(quote).toMatch(/ (seven|words|that|go|round|and) \[…\]$/);
  });
});
