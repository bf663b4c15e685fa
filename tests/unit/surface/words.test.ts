import { expect, it } from 'vitest';
import { CATEGORIES, CLAUSE_TYPE_IDS } from '../../../lib/model/clause-type.ts';
import { categoryOf, titleOf, typeList, wordsFor } from '../../../lib/surface/words.ts';
import { sampleReport } from '../../fixtures/report.ts';

it('every clause type has a title of its own, as risk and as protection', () => {
  const risks = CLAUSE_TYPE_IDS.map((type) => titleOf({ type, polarity: 'risk' }));
  const protections = CLAUSE_TYPE_IDS.map((type) => titleOf({ type, polarity: 'protection' }));
  expect(new Set([...risks, ...protections]).size).toBe(2 * CLAUSE_TYPE_IDS.length);
  for (const title of risks) expect(title).toMatch(/^[A-Z]/);
});

it('every category has a type, and types are listed in the order of the taxonomy', () => {
  expect(new Set(CLAUSE_TYPE_IDS.map(categoryOf))).toEqual(new Set(CATEGORIES));
  expect(typeList().map(({ id }) => id)).toEqual([...CLAUSE_TYPE_IDS]);
});

it('the summary speaks of the platform', () => {
  const words = wordsFor('Fernway');
  for (const finding of sampleReport().findings) expect(words.summary(finding).length).toBeGreaterThan(20);
  expect(sampleReport().findings.map(words.summary).join(' ')).toContain('Fernway');
});
