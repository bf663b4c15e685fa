import { z } from 'zod';
import { type ClauseTypeSeed, ClauseTypeSeedSchema, RuleSchema } from '../model/rule.ts';
import type { Macros } from './compile-rules.ts';

/** What the classifier needs of a clause type's seed: all but the examples. */
export type RuleSource = Pick<
  ClauseTypeSeed,
  'id' | 'category' | 'title' | 'protectionTitle' | 'base' | 'severity' | 'rules'
>;

const RuleSourceSchema = ClauseTypeSeedSchema.omit({ examples: true }).extend({
  rules: z.array(RuleSchema.omit({ note: true })).min(1),
});

const RulesAssetSchema = z.strictObject({
  schema: z.literal(1),
  macros: z.record(z.string(), z.string()),
  types: z.array(RuleSourceSchema),
});

export interface RuleSet {
  readonly seeds: readonly RuleSource[];
  readonly macros: Macros;
}

/** Reads assets/rules/rules.json; throws an error that names the field which is not as it should be. */
export function readRulesAsset(json: unknown): RuleSet {
  const parsed = RulesAssetSchema.safeParse(json);
  if (!parsed.success)
    throw new Error(`assets/rules/rules.json: ${z.prettifyError(parsed.error)}; run npm run -s seeds`);
  return { seeds: parsed.data.types, macros: parsed.data.macros };
}

const ShellSchema = RulesAssetSchema.extend({ types: z.array(z.unknown()) });

/** The same in steps of one clause type each, for callers that must not hold up a page. */
export function* readRulesSteps(json: unknown): Generator<void, RuleSet> {
  const shell = ShellSchema.safeParse(json);
  if (!shell.success) return readRulesAsset(json); // which says what is wrong
  const seeds: RuleSource[] = [];
  for (const type of shell.data.types) {
    const read = RuleSourceSchema.safeParse(type);
    if (!read.success) return readRulesAsset(json);
    seeds.push(read.data);
    yield;
  }
  return { seeds, macros: shell.data.macros };
}

/** The asset's JSON object: seeds without notes and examples, and without the fields that hold their default. */
export function toRulesAsset(seeds: readonly ClauseTypeSeed[], macros: Macros): unknown {
  const types = seeds.map(({ examples, rules, ...type }) => ({ ...type, rules: rules.map(compactRule) }));
  const sorted = Object.fromEntries(Object.entries(macros).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { schema: 1, macros: sorted, types };
}

function compactRule({ note, ...rule }: ClauseTypeSeed['rules'][number]): object {
  const kept = Object.entries(rule).filter(
    ([key, value]) =>
      !(Array.isArray(value) && value.length === 0) &&
      !(key === 'scope' && value === 'sentence') &&
      !(key === 'weight' && value === 10),
  );
  return Object.fromEntries(kept);
}
