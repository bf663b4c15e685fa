import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRulesAsset, readRulesSteps, toRulesAsset } from '../../../lib/classify/rules-asset.ts';
import { loadSeeds } from '../../../lib/cli/seeds.ts';

const { seeds, macros } = loadSeeds('.');

describe('the rules asset', () => {
  it('gives back every seed but examples and notes', () => {
    const read = readRulesAsset(JSON.parse(JSON.stringify(toRulesAsset(seeds, macros))));
    const wanted = seeds.map(({ examples, rules, ...type }) => ({ ...type, rules: rules.map(({ note, ...r }) => r) }));
    expect(read).toEqual({ seeds: wanted, macros });
  });

  it('is up to date with the seeds', () => {
    const built = `${JSON.stringify(toRulesAsset(seeds, macros))}\n`;
    expect(readFileSync('assets/rules/rules.json', 'utf8') === built, 'run npm run -s seeds').toBe(true);
  });

  it('is read the same in steps', () => {
    const json: unknown = JSON.parse(JSON.stringify(toRulesAsset(seeds, macros)));
    const steps = readRulesSteps(json);
    let step = steps.next();
    let count = 0;
    for (; !step.done; step = steps.next()) count += 1;
    expect(step.value).toEqual(readRulesAsset(json));
    expect(count).toBe(seeds.length);
  });

  it('names the field that is wrong', () => {
    expect(() => readRulesAsset({ schema: 1, macros: {}, types: [{ id: 'no-such-type' }] })).toThrow(/types\[0\]\.id/);
    expect(() => readRulesSteps({ schema: 1, macros: {}, types: [{ id: 'no-such-type' }] }).next()).toThrow(
      /types\[0\]\.id/,
    );
  });
});
