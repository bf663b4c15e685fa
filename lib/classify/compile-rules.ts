import type { ClauseTypeId, Polarity } from '../model/clause-type.ts';
import type { ClauseTypeSeed, Rule } from '../model/rule.ts';
import { createGateReader, type Gate, type GatesOf, weigh } from './pattern-gates.ts';

export type Macros = Readonly<Record<string, string>>;

/**
 * One pattern for all rules that word it alike. Its regular expression is made when a text first opens its gates: most
 * pages need a third of them, and an engine takes longer to make one than to run it on a whole policy.
 */
export class CompiledPattern {
  /** Several rules have it: its result on a text is worth keeping. */
  shared = false;
  private made: RegExp | null = null;

  constructor(
    private readonly source: string,
    private readonly macros: Macros,
    /** Numbers of the gates that a text must open before the pattern can match it. */
    readonly gates: readonly number[],
  ) {}

  /** Throws where the source is not a regular expression. */
  get regexp(): RegExp {
    this.made ??= new RegExp(expandMacros(this.source, this.macros));
    return this.made;
  }
}

export interface CompiledRule {
  /** `<type>/<rule id>`, unique over all types. */
  readonly key: string;
  readonly type: ClauseTypeId;
  readonly polarity: Polarity;
  readonly scope: Rule['scope'];
  readonly weight: number;
  /** Gates of all the patterns in `all`, the most telling first. */
  readonly gates: readonly number[];
  readonly all: readonly CompiledPattern[];
  readonly none: readonly CompiledPattern[];
  readonly context: readonly CompiledPattern[];
  readonly notContext: readonly CompiledPattern[];
  readonly heading: readonly CompiledPattern[];
  readonly notHeading: readonly CompiledPattern[];
  readonly lead: readonly CompiledPattern[];
  readonly notLead: readonly CompiledPattern[];
}

export interface CompiledRules {
  readonly rules: readonly CompiledRule[];
  /** Anchor word -> indices of the rules it opens. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
  /** Anchor word start -> indices of the rules it opens. */
  readonly starts: ReadonlyMap<string, readonly number[]>;
  /** Word start -> numbers of the gates it opens. */
  readonly gateStarts: ReadonlyMap<string, readonly number[]>;
  readonly gateCount: number;
}

/** Patterns and gates worded alike, kept once. */
class Pool {
  readonly patterns = new Map<string, CompiledPattern>();
  readonly gateStarts = new Map<string, number[]>();
  private readonly weights: number[] = [];
  private readonly gateNumbers = new Map<string, number>();

  constructor(
    private readonly macros: Macros,
    private readonly gatesOf: GatesOf,
  ) {}

  get gateCount(): number {
    return this.gateNumbers.size;
  }

  pattern(source: string): CompiledPattern {
    const known = this.patterns.get(source);
    if (known) {
      known.shared = true;
      return known;
    }
    const gates = this.gatesOf(source).map((gate) => this.gateNumber(gate));
    const pattern = new CompiledPattern(source, this.macros, gates);
    this.patterns.set(source, pattern);
    return pattern;
  }

  /** Gate numbers without repeats, the most telling first. */
  ordered(gates: readonly number[]): number[] {
    return [...new Set(gates)].sort((a, b) => (this.weights[a] ?? 0) - (this.weights[b] ?? 0) || a - b);
  }

  private gateNumber(gate: Gate): number {
    const name = gate.join(' ');
    const known = this.gateNumbers.get(name);
    if (known !== undefined) return known;
    const number = this.gateNumbers.size;
    this.gateNumbers.set(name, number);
    this.weights.push(weigh(gate));
    for (const start of gate) {
      const list = this.gateStarts.get(start);
      if (list) list.push(number);
      else this.gateStarts.set(start, [number]);
    }
    return number;
  }
}

const MACRO = /\{([a-z][a-z0-9-]*)\}/g;

/** Replaces `{name}` by the macro's pattern in a non-capturing group, macros inside macros too. Throws on an unknown name. */
export function expandMacros(pattern: string, macros: Macros, depth = 0): string {
  if (depth > 8) throw new Error(`macros are nested too deep in: ${pattern}`);
  return pattern.replace(MACRO, (_, name: string) => {
    const body = macros[name];
    if (body === undefined) throw new Error(`unknown macro {${name}} in: ${pattern}`);
    return `(?:${expandMacros(body, macros, depth + 1)})`;
  });
}

type Compilable = Pick<ClauseTypeSeed, 'id' | 'rules'>;

/** Compiles every rule once; throws an error that names the type and rule whose pattern is not a regular expression. */
export function compileRules(seeds: readonly Compilable[], macros: Macros): CompiledRules {
  const steps = compileSteps(seeds, macros, createGateReader(macros));
  for (;;) {
    const { done, value } = steps.next();
    if (!done) continue;
    for (const rule of value.rules) tryPatterns(rule);
    return value;
  }
}

function tryPatterns({ key, all, none, context, notContext, heading, notHeading, lead, notLead }: CompiledRule): void {
  try {
    for (const pattern of [all, none, context, notContext, heading, notHeading, lead, notLead].flat()) pattern.regexp;
  } catch (error) {
    throw new Error(`${key}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The same in steps of one rule each, for callers that must not hold up a page; patterns are tried when first needed. */
export function* compileSteps(
  seeds: readonly Compilable[],
  macros: Macros,
  gatesOf: GatesOf,
): Generator<void, CompiledRules> {
  const rules: CompiledRule[] = [];
  const pool = new Pool(macros, gatesOf);
  const exact = new Map<string, number[]>();
  const starts = new Map<string, number[]>();
  for (const seed of seeds) {
    for (const rule of seed.rules) {
      const index = rules.push(compileRule(seed.id, rule, pool)) - 1;
      for (const anchor of rule.anchors) addAnchor(anchor, index, exact, starts);
      yield;
    }
  }
  return { rules, exact, starts, gateStarts: pool.gateStarts, gateCount: pool.gateCount };
}

function compileRule(type: ClauseTypeId, rule: Rule, pool: Pool): CompiledRule {
  const compile = (sources: readonly string[]) => sources.map((source) => pool.pattern(source));
  const all = compile(rule.all);
  return {
    key: `${type}/${rule.id}`,
    type,
    polarity: rule.polarity,
    scope: rule.scope,
    weight: rule.weight,
    gates: pool.ordered(all.flatMap((pattern) => pattern.gates)),
    all,
    none: compile(rule.none),
    context: compile(rule.context),
    notContext: compile(rule.notContext),
    heading: compile(rule.heading),
    notHeading: compile(rule.notHeading),
    lead: compile(rule.lead),
    notLead: compile(rule.notLead),
  };
}

function addAnchor(anchor: string, rule: number, exact: Map<string, number[]>, starts: Map<string, number[]>): void {
  const isStart = anchor.endsWith('*');
  const map = isStart ? starts : exact;
  const word = isStart ? anchor.slice(0, -1) : anchor;
  const list = map.get(word);
  if (!list) map.set(word, [rule]);
  else if (!list.includes(rule)) list.push(rule);
}
