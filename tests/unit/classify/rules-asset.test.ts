import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createGateReader } from '../../../lib/classify/pattern-gates.ts';
import { type RuleSet, readRulesAsset, readRulesSteps, rulesAssetText } from '../../../lib/classify/rules-asset.ts';
import { loadSeeds } from '../../../lib/cli/seeds.ts';

const { seeds, macros } = loadSeeds('.');
const text = rulesAssetText(seeds, macros);
const patternsOf = ({ rules }: RuleSet['seeds'][number]) =>
  rules.flatMap((r) => [r.all, r.none, r.context, r.notContext, r.heading, r.notHeading, r.lead, r.notLead].flat());

describe('the rules asset', () => {
  it('gives back every seed but examples and notes', () => {
    const read = readRulesAsset(JSON.parse(text));
    const wanted = seeds.map(({ examples, rules, ...type }) => ({ ...type, rules: rules.map(({ note, ...r }) => r) }));
    expect({ ...read, gatesOf: null }).toEqual({ seeds: wanted, macros, gatesOf: null });
  });

  it('holds the gates of every pattern', () => {
    const { gatesOf } = readRulesAsset(JSON.parse(text));
    const fromSource = createGateReader(macros);
    const patterns = new Set(seeds.flatMap(patternsOf));
    expect(patterns.size).toBeGreaterThan(1000);
    for (const pattern of patterns) expect(gatesOf(pattern), pattern).toEqual(fromSource(pattern));
  });

  it('is ASCII alone', () => {
    expect(text).toMatch(/^[\x20-\x7e]+\n$/);
  });

  it('is up to date with the seeds', () => {
    expect(readFileSync('assets/rules/rules.json', 'utf8') === text, 'run npm run -s seeds').toBe(true);
  });

  it('is read the same in steps', () => {
    const json: unknown = JSON.parse(text);
    const steps = readRulesSteps(json);
    let step = steps.next();
    let count = 0;
    for (; !step.done; step = steps.next()) count += 1;
    const whole = readRulesAsset(json);
    expect(step.value).toEqual({ ...whole, gatesOf: expect.any(Function) });
    for (const pattern of whole.seeds.flatMap(patternsOf))
      expect((step.value as RuleSet).gatesOf(pattern)).toEqual(whole.gatesOf(pattern));
    expect(count).toBe(seeds.length + 1);
  });

  it('names the field that is wrong', () => {
    const wrong = { ...JSON.parse(text), types: [{ id: 'no-such-type' }] };
    expect(() => readRulesAsset(wrong)).toThrow(/types\[0\]\.id/);
    expect(() => [...readRulesSteps(wrong)]).toThrow(/types\[0\]\.id/);
    expect(() => readRulesAsset({ ...JSON.parse(text), patterns: [] })).toThrow(/no\. 0 of 0/);
  });
});
