import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factLine, summarise } from '../../../lib/classify/summary.ts';
import { loadGuidanceSeeds } from '../../../lib/cli/guidance-seeds.ts';
import { type Attributes, AttributesSchema } from '../../../lib/model/attributes.ts';
import { CLAUSE_TYPE_IDS, type ClauseTypeId } from '../../../lib/model/clause-type.ts';
import { attributesNamedIn, combinations, VALUES } from './attributes.ts';

const PLATFORMS = [undefined, null, 'Northwind Cloud', 'docs.example.org', 'x'.repeat(200)];
const polarities = ['risk', 'protection'] as const;

const SEEDS = loadGuidanceSeeds('.');

/** Attributes that the templates of a type speak of. */
function namesOf(type: ClauseTypeId): (keyof Attributes)[] {
  const seed = SEEDS.find(({ id }) => id === type);
  return attributesNamedIn(polarities.flatMap((p) => [...(seed?.summary[p] ?? []), ...(seed?.facts[p] ?? [])]).flat());
}

function faultsOf(text: string): string[] {
  const faults: [string, boolean][] = [
    ['too long', text.length > 400],
    ['too short', text.length < 20],
    ['a hole', /undefined|null|NaN|\[object|[{}]/.test(text)],
    ['spaces', / {2}|^ | $| [.,;:]/.test(text)],
    ['punctuation', /[.,;:]{2}|\(\)/.test(text)],
    ['no full stop', !text.endsWith('.')],
    ['a sentence in lower case', /^[a-z]|[a-z]\. [a-z]/.test(text)],
    ['sentences', (text.match(/[a-z0-9)…]\.(?: |$)/g) ?? []).length > 4],
  ];
  return faults.filter(([, found]) => found).map(([name]) => `${name}: ${text}`);
}

describe.each(CLAUSE_TYPE_IDS)('%s', (type) => {
  test('every combination of attributes reads as whole sentences', () => {
    for (const attributes of combinations(namesOf(type)))
      for (const polarity of polarities)
        expect(faultsOf(summarise({ type, polarity, attributes }, { platform: 'Northwind Cloud' }))).toEqual([]);
  });

  test('every combination gives a short line without holes', () => {
    for (const attributes of combinations(namesOf(type))) {
      for (const line of polarities.map((polarity) => factLine({ type, polarity, attributes }))) {
        expect(line).toMatch(/^$|^[^a-z\s].*[^\s.,;:]$/);
        expect(line).not.toMatch(/undefined|null|[{}]| {2}/);
        expect(line.length).toBeLessThanOrEqual(90);
      }
    }
  });

  test('an attribute that the templates name changes what is said', () => {
    for (const name of namesOf(type)) {
      const heard = combinations(namesOf(type).filter((other) => other !== name)).some((attributes) =>
        polarities.some((polarity) => {
          const say = (a: Attributes) =>
            `${summarise({ type, polarity, attributes: a })} ${factLine({ type, polarity, attributes: a })}`;
          return say(attributes) !== say({ ...attributes, [name]: VALUES[name][0] });
        }),
      );
      expect(heard, name).toBe(true);
    }
  });

  test('nothing known, nothing added', () => {
    expect(factLine({ type, polarity: 'risk', attributes: {} })).toBe('');
    const risk = summarise({ type, polarity: 'risk', attributes: {} });
    const protection = summarise({ type, polarity: 'protection', attributes: {} });
    expect(risk).not.toBe(protection);
    expect(`${risk} ${protection}`).not.toMatch(/\d/);
  });
});

describe('names', () => {
  test.each(PLATFORMS)('platform %s', (platform) => {
    const text = summarise(
      { type: 'data-sale', polarity: 'risk', attributes: {} },
      platform === undefined ? {} : { platform },
    );
    const known = typeof platform === 'string' && platform.length < 60;
    expect(text.startsWith(known ? `${platform} may` : 'The company may')).toBe(true);
  });
});

describe('values from a page', () => {
  test('are not read as templates', () => {
    const attributes = { place: '{company} $& {optOutDays}' };
    const text = summarise({ type: 'governing-law', polarity: 'risk', attributes }, { platform: '{place}' });
    expect(text).toContain('The place named is {company} $& {optOutDays}.');
    expect(text.startsWith('{place} sets')).toBe(true);
  });

  test('any attributes stay within the bounds', () => {
    const words = fc.string({ maxLength: 120, unit: 'binary-ascii' });
    const arbitrary = fc.record(
      {
        carveOuts: fc.array(words, { maxLength: 30 }),
        scope: words,
        place: words,
        cap: words,
        region: words,
        optOut: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...CLAUSE_TYPE_IDS),
        fc.constantFrom(...polarities),
        arbitrary,
        (type, polarity, a) => {
          const attributes = AttributesSchema.parse(a);
          const text = summarise({ type, polarity, attributes }, { platform: 'Northwind Cloud' });
          expect(text.length).toBeLessThanOrEqual(400);
          expect(text).not.toMatch(/undefined|[\n\t]| {2}/);
          expect(factLine({ type, polarity, attributes }).length).toBeLessThanOrEqual(90);
        },
      ),
    );
  });

  test('days are told as they are', () => {
    const say = (limitDays: number) =>
      factLine({ type: 'claim-time-limit', polarity: 'risk', attributes: { limitDays } });
    expect([1, 30, 180, 365, 400, 730].map(say)).toEqual([
      '1 day',
      '30 days',
      '180 days',
      '1 year',
      '400 days',
      '2 years',
    ]);
  });
});
