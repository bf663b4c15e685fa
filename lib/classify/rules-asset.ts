import * as z from 'zod/mini';
import { faultWords, firstFault } from '../model/fault-words.ts';
import { type ClauseTypeSeed, ClauseTypeSeedSchema, RuleSchema } from '../model/rule.ts';
import type { Macros } from './compile-rules.ts';
import { createGateReader, type Gate, type GatesOf } from './pattern-gates.ts';

/** What the classifier needs of a clause type's seed: all but the examples. */
export type RuleSource = Pick<
  ClauseTypeSeed,
  'id' | 'category' | 'title' | 'protectionTitle' | 'base' | 'severity' | 'rules'
>;

/** Where a rule holds patterns: in the asset, as places in its list of patterns. */
const PLACES = ['all', 'none', 'context', 'notContext', 'heading', 'notHeading', 'lead', 'notLead'] as const;

const places = z.array(z.int().check(z.gte(0)));
const somePlaces = z._default(places, () => []);
const { examples: _examples, ...seedShape } = ClauseTypeSeedSchema.shape;
const { note: _note, ...ruleShape } = RuleSchema.shape;
const RuleSourceSchema = z.strictObject({
  ...seedShape,
  rules: z
    .array(
      z.strictObject({
        ...ruleShape,
        all: places.check(z.minLength(1)),
        none: somePlaces,
        context: somePlaces,
        notContext: somePlaces,
        heading: somePlaces,
        notHeading: somePlaces,
        lead: somePlaces,
        notLead: somePlaces,
      }),
    )
    .check(z.minLength(1)),
});

/**
 * The compiled asset. Each pattern stands in it once, with the gates that `createGateReader` finds for it: reading them from
 * the patterns takes a page longer than all that the rules do on it.
 */
const RulesAssetSchema = z.strictObject({
  schema: z.literal(2),
  macros: z.record(z.string(), z.string()),
  patterns: z.array(z.string().check(z.minLength(2))),
  /** Each a list of word starts, with a space between. */
  gates: z.array(z.string().check(z.minLength(1))),
  /** For each pattern, in the same order, the places of its gates. */
  gatesOf: z.array(places),
  types: z.array(RuleSourceSchema),
});
type Asset = z.infer<typeof RulesAssetSchema>;

export interface RuleSet {
  readonly seeds: readonly RuleSource[];
  readonly macros: Macros;
  readonly gatesOf: GatesOf;
}

/** Reads assets/rules/rules.json; throws an error that names the field which is not as it should be. */
export function readRulesAsset(json: unknown): RuleSet {
  const parsed = RulesAssetSchema.safeParse(json, { error: faultWords });
  if (!parsed.success) throw new Error(`assets/rules/rules.json: ${firstFault(parsed.error)}; run npm run -s seeds`);
  const { types, macros } = parsed.data;
  return { seeds: types.map((type) => unpack(type, parsed.data)), macros, gatesOf: gatesIn(parsed.data) };
}

const ShellSchema = z.strictObject({ ...RulesAssetSchema.shape, types: z.array(z.unknown()) });

/** The same in steps of one clause type each, for callers that must not hold up a page. */
export function* readRulesSteps(json: unknown): Generator<void, RuleSet> {
  const shell = ShellSchema.safeParse(json);
  if (!shell.success) return readRulesAsset(json); // which says what is wrong
  yield;
  const seeds: RuleSource[] = [];
  for (const type of shell.data.types) {
    const read = RuleSourceSchema.safeParse(type);
    if (!read.success) return readRulesAsset(json);
    seeds.push(unpack(read.data, shell.data));
    yield;
  }
  return { seeds, macros: shell.data.macros, gatesOf: gatesIn(shell.data) };
}

/** A type with its rules' patterns in place of their places. Throws where there is no such pattern. */
function unpack({ rules, ...type }: Asset['types'][number], { patterns }: Pick<Asset, 'patterns'>): RuleSource {
  const sources = (list: readonly number[]) => list.map((place) => itemAt(patterns, place));
  return {
    ...type,
    rules: rules.map((rule) => ({
      ...rule,
      all: sources(rule.all),
      none: sources(rule.none),
      context: sources(rule.context),
      notContext: sources(rule.notContext),
      heading: sources(rule.heading),
      notHeading: sources(rule.notHeading),
      lead: sources(rule.lead),
      notLead: sources(rule.notLead),
    })),
  };
}

function gatesIn({ patterns, gates, gatesOf }: Pick<Asset, 'patterns' | 'gates' | 'gatesOf'>): GatesOf {
  const all = gates.map((starts): Gate => starts.split(' '));
  const known = new Map(
    patterns.map((source, i) => [source, itemAt(gatesOf, i).map((place) => itemAt(all, place))] as const),
  );
  return (source) => known.get(source) ?? [];
}

function itemAt<T>(list: readonly T[], place: number): T {
  const item = list[place];
  if (item === undefined)
    throw new Error(`assets/rules/rules.json names no. ${place} of ${list.length}; run npm run -s seeds`);
  return item;
}

/** The text of assets/rules/rules.json: seeds without notes, examples and fields that hold their default. ASCII alone, which browsers read faster. */
export function rulesAssetText(seeds: readonly ClauseTypeSeed[], macros: Macros): string {
  const patterns = createPlaces<string>();
  const gates = createPlaces<string>();
  const types = seeds.map(({ examples, rules, ...type }) => ({
    ...type,
    rules: rules.map((rule) => compactRule(rule, patterns.placeOf)),
  }));
  const gatesOf = createGateReader(macros);
  const opened = patterns.all.map((source) => gatesOf(source).map((gate) => gates.placeOf(gate.join(' '))));
  const sorted = Object.fromEntries(Object.entries(macros).sort(([a], [b]) => (a < b ? -1 : 1)));
  const asset = { schema: 2, macros: sorted, patterns: patterns.all, gates: gates.all, gatesOf: opened, types };
  return `${JSON.stringify(asset).replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** A list without repeats that tells where each item stands in it. */
function createPlaces<T>() {
  const known = new Map<T, number>();
  return {
    get all(): T[] {
      return [...known.keys()];
    },
    placeOf(item: T): number {
      const place = known.get(item) ?? known.size;
      known.set(item, place);
      return place;
    },
  };
}

function compactRule({ note, ...rule }: ClauseTypeSeed['rules'][number], placeOf: (source: string) => number): object {
  const packed = Object.entries(rule).flatMap(([key, value]): [string, unknown][] => {
    if (Array.isArray(value) && value.length === 0) return [];
    if ((key === 'scope' && value === 'sentence') || (key === 'weight' && value === 10)) return [];
    const isPlaces = (PLACES as readonly string[]).includes(key);
    return [[key, isPlaces && Array.isArray(value) ? value.map(placeOf) : value]];
  });
  return Object.fromEntries(packed);
}
