import { describe, expect, test } from 'vitest';
import { readIfThere } from '../../../lib/cli/guidance-assets.ts';
import { loadGuidanceSeeds } from '../../../lib/cli/guidance-seeds.ts';
import { guidanceFor } from '../../../lib/guidance/guidance-for.ts';
import { parseGuidance } from '../../../lib/guidance/parse.ts';
import { CLAUSE_TYPE_IDS } from '../../../lib/model/clause-type.ts';
import type { GuidanceSeed } from '../../../lib/model/guidance.ts';
import { attributesNamedIn, combinations } from './attributes.ts';

const seeds = loadGuidanceSeeds('.');
const data = parseGuidance(JSON.parse(readIfThere('assets/guidance/guidance.json') ?? '{}'));
const polarities = ['risk', 'protection'] as const;

function holesIn(text: string): string[] {
  const faults: [string, boolean][] = [
    ['a hole', /undefined|null|NaN|[{}]/.test(text)],
    ['spaces', / {2}|^ | $| [.,;:?]/.test(text)],
    ['punctuation', /[.,;:]{2}/.test(text)],
    ['no end', !/[.?]$/.test(text)],
    ['a sentence in lower case', /^[a-z]|[a-z]\. [a-z]/.test(text)],
  ];
  return faults.filter(([, found]) => found).map(([name]) => `${name}: ${text}`);
}

/** One value an attribute is enough here: the wording of values is tested with the summaries. */
function attributesOf(seed: GuidanceSeed) {
  const variants = polarities.flatMap((p) => [...seed.meansForYou[p].flat(), ...seed.whatYouCanDo[p]]);
  return combinations(attributesNamedIn(variants));
}

describe.each(seeds.map((seed) => [seed.id, seed] as const))('%s', (type, seed) => {
  test.each(polarities)('%s: reads whole for every combination of attributes', (polarity) => {
    for (const attributes of attributesOf(seed)) {
      const { whyItMatters, meansForYou, steps, questions } = guidanceFor({ type, polarity, attributes }, data);
      for (const text of [whyItMatters, meansForYou, ...steps, ...questions.flatMap(({ q, a }) => [q, a])])
        expect(holesIn(text)).toEqual([]);
      expect(meansForYou.length).toBeGreaterThan(60);
      expect(meansForYou.length).toBeLessThan(480);
      expect(meansForYou.match(/[.?](?= |$)/g)?.length).toBeGreaterThanOrEqual(2);
      expect(steps.length).toBeGreaterThanOrEqual(2);
      expect(steps.length).toBeLessThanOrEqual(5);
      expect(new Set(steps).size).toBe(steps.length);
      expect(questions.length).toBeGreaterThanOrEqual(3);
    }
  });

  test('what it means differs between risk and protection', () => {
    const [risk, protection] = polarities.map((polarity) => guidanceFor({ type, polarity, attributes: {} }, data));
    expect(risk?.meansForYou).not.toBe(protection?.meansForYou);
    expect(risk?.steps).not.toEqual(protection?.steps);
  });

  test('no step is beyond reach', () => {
    for (const polarity of polarities)
      for (const { when, text } of seed.whatYouCanDo[polarity]) {
        const plain = text.split('{')[0] ?? '';
        const shown = attributesOf(seed).some((attributes) =>
          guidanceFor({ type, polarity, attributes }, data).steps.some((step) => step.startsWith(plain)),
        );
        expect(shown, `${when}: ${text}`).toBe(true);
      }
  });

  test('related clauses are others, each once', () => {
    expect(seed.related).not.toContain(type);
    expect(new Set(seed.related).size).toBe(seed.related.length);
  });
});

test('every type has its guidance', () => {
  expect(Object.keys(data.clauses)).toEqual([...CLAUSE_TYPE_IDS]);
});

test('a deadline is told where the clause states the days, and only there', () => {
  const at = (attributes: object) =>
    guidanceFor({ type: 'forced-arbitration', polarity: 'risk', attributes }, data).deadline;
  expect(at({ optOut: true, optOutDays: 30 })).toMatchObject({ days: 30, text: '30 days to opt out of arbitration' });
  expect(at({ optOut: true })).toBeNull();
  expect(at({ optOutDays: 0 })).toBeNull();
});

test('names the platform where it is known', () => {
  const seed = { ...data, clauses: { ...data.clauses } };
  seed.clauses['data-sale'] = { ...data.clauses['data-sale'], whyItMatters: '{Company} and {company}.' };
  const why = (platform: string | null) =>
    guidanceFor({ type: 'data-sale', polarity: 'risk', attributes: {} }, seed, { platform }).whyItMatters;
  expect(why('Fernway')).toBe('Fernway and Fernway.');
  expect(why(null)).toBe('The company and the company.');
});

test('data from elsewhere is checked, and the error tells what to do', () => {
  expect(() => parseGuidance({ clauses: {}, regulations: {} })).toThrow(/clauses[\s\S]*npm run guidance/);
});
