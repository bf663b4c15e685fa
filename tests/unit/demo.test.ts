import { expect, it } from 'vitest';
import { analyseFile } from '../../lib/cli/analyse-file.ts';
import { CLAUSE_TYPE_IDS } from '../../lib/model/clause-type.ts';

const DEMO = 'assets/demo/terms-and-privacy.html';

function report() {
  const analysed = analyseFile(DEMO, { url: 'http://localhost/policy/terms-and-privacy.html' });
  if (!analysed.ok) throw new Error(analysed.failure.message);
  return analysed.value;
}

it('the demo policy is read as one, and holds every clause type', () => {
  const { verdict, findings } = report().report;
  expect(verdict).toBe('policy');
  const found = new Set(findings.map(({ type }) => type));
  expect(CLAUSE_TYPE_IDS.filter((type) => !found.has(type))).toEqual([]);
  expect(CLAUSE_TYPE_IDS).toHaveLength(37);
});

it('what frames the demo policy is not read as part of it', () => {
  const { text, report: read } = report();
  expect(text.split(/\s+/).length).toBeGreaterThan(2_000);
  for (const { quote, start, end } of read.findings) expect(text.slice(start, end)).toBe(quote);
});
