import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, pack12, toBase64, unpack12 } from '../../../lib/dataset/base64.ts';
import { HOST_BUCKETS, hostBucket, hostChain } from '../../../lib/dataset/hosts.ts';
import { rawAddress, versionAddress, waybackAddress } from '../../../lib/dataset/links.ts';
import { missingProtections, prevalence, prevalenceWord, rankOf } from '../../../lib/dataset/numbers.ts';
import { riskWeight } from '../../../lib/dataset/risk.ts';
import { labelNumber, labelOf, type Numbers } from '../../../lib/dataset/schema.ts';
import { SECTOR_LABELS, SECTORS } from '../../../lib/dataset/sectors.ts';
import { attributeDistance } from '../../../lib/dataset/similar.ts';
import { CLAUSE_TYPE_IDS } from '../../../lib/model/clause-type.ts';

describe('packing', () => {
  it('gives back any bytes and any 12-bit numbers', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        expect(Array.from(fromBase64(toBase64(bytes)))).toEqual(Array.from(bytes));
      }),
      { numRuns: 30 },
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4095 })), (values) => {
        expect(unpack12(pack12(values), values.length)).toEqual(values);
      }),
    );
  });

  it('numbers every label and back', () => {
    for (const type of CLAUSE_TYPE_IDS)
      for (const polarity of ['risk', 'protection'] as const)
        expect(labelOf(labelNumber(type, polarity))).toEqual({ type, polarity });
    expect(labelOf(2 * CLAUSE_TYPE_IDS.length)).toBeNull();
    expect(labelOf(-1)).toBeNull();
  });
});

describe('hosts', () => {
  it('walks up to the parent, which lies in the same file', () => {
    expect(hostChain('www.help.shop.example')).toEqual(['help.shop.example', 'shop.example']);
    expect(hostChain('localhost')).toEqual([]);
    expect(hostBucket('help.shop.example')).toBe(hostBucket('shop.example'));
    expect(hostBucket('shop.example')).toBeLessThan(HOST_BUCKETS);
  });
});

describe('riskWeight', () => {
  const high = { type: 'ai-training', severity: 'high' } as const;
  it('counts the heaviest clause of each type once', () => {
    expect(riskWeight([])).toBe(0);
    expect(riskWeight([high, high, { type: 'ai-training', severity: 'low' }])).toBe(5);
    expect(
      riskWeight([high, { type: 'data-sale', severity: 'low' }, { type: 'profiling', severity: 'protection' }]),
    ).toBe(6);
  });
});

const numbers: Numbers = {
  date: '2026-08-22',
  kinds: {
    privacy: {
      documents: 4,
      labels: {
        'ai-training:risk': 1,
        'data-sale:protection': 3,
        'childrens-data:protection': 4,
        'profiling:protection': 2,
      },
      risk: [0, 10, 10, 40],
    },
  },
};

describe('numbers', () => {
  it('come with what they are out of', () => {
    expect(prevalence(numbers, 'ai-training', 'risk', 'privacy')).toEqual({ count: 1, of: 4, date: '2026-08-22' });
    expect(prevalence(numbers, 'ai-training', 'protection', 'privacy')?.count).toBe(0);
    expect(prevalence(numbers, 'ai-training', 'risk', 'terms')).toBeNull();
  });

  it.each([
    [0, 'rare'],
    [4, 'rare'],
    [5, 'uncommon'],
    [20, 'common'],
    [80, 'common'],
    [81, 'near-universal'],
  ])('%i of 100 is %s', (count, word) => {
    expect(prevalenceWord({ count, of: 100, date: '' })).toBe(word);
  });

  it('rank a weight among its kind', () => {
    expect(rankOf(numbers, 'privacy', 10)).toMatchObject({ heavierThan: { count: 1, of: 4 }, percentile: 50, step: 2 });
    expect(rankOf(numbers, 'privacy', 99)).toMatchObject({ heavierThan: { count: 4 }, percentile: 100, step: 9 });
    expect(rankOf(numbers, 'privacy', 10)?.steps.reduce((a, b) => a + b)).toBe(4);
    expect(rankOf(numbers, 'terms', 10)).toBeNull();
  });

  it('name the protections that most state and this one does not', () => {
    expect(missingProtections(numbers, 'privacy', new Set(['childrens-data']))).toEqual([
      { type: 'data-sale', share: { count: 3, of: 4, date: '2026-08-22' } },
    ]);
    expect(missingProtections(numbers, 'privacy', new Set()).map((m) => m.type)).toEqual([
      'childrens-data',
      'data-sale',
    ]);
  });
});

describe('attributeDistance', () => {
  it('is 0 for the same, more for switches than for phrases, little for near numbers', () => {
    expect(attributeDistance({ optOut: true }, { optOut: true })).toBe(0);
    expect(attributeDistance({ optOut: true }, {})).toBe(2);
    expect(attributeDistance({ place: 'Oslo' }, { place: 'Rome' })).toBe(1);
    expect(attributeDistance({ optOutDays: 30 }, { optOutDays: 28 })).toBe(1);
    expect(attributeDistance({ optOutDays: 30 }, { optOutDays: 7 })).toBe(2);
  });
});

describe('links', () => {
  const version = {
    date: '2025-08-29',
    commit: 'a'.repeat(40),
    archive: 'Archive/tea-versions',
    path: 'Tea House/Terms of Service.md',
  };
  it('lead to the very version', () => {
    expect(versionAddress(version)).toBe(
      `https://github.com/Archive/tea-versions/blob/${'a'.repeat(40)}/Tea%20House/Terms%20of%20Service.md`,
    );
    expect(rawAddress(version, 'http://localhost:1')).toMatch(
      /^http:\/\/localhost:1\/Archive\/tea-versions\/a{40}\/Tea%20House\//,
    );
    expect(waybackAddress('https://tea.example/terms', '2025-08-29')).toBe(
      'https://web.archive.org/web/20250829/https://tea.example/terms',
    );
  });
});

describe('sectors', () => {
  it('all have a name', () => {
    for (const sector of SECTORS) expect(SECTOR_LABELS[sector].length).toBeGreaterThan(2);
  });
});
