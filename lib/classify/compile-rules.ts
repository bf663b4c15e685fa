import type { ClauseTypeId, Polarity } from '../model/clause-type.ts';
import type { ClauseTypeSeed, Rule } from '../model/rule.ts';

export type Macros = Readonly<Record<string, string>>;

/** One pattern for all rules that word it alike; `shared` where there are several, whose result on a text is worth keeping. */
export interface CompiledPattern {
  readonly regexp: RegExp;
  shared: boolean;
}

export interface CompiledRule {
  /** `<type>/<rule id>`, unique over all types. */
  readonly key: string;
  readonly type: ClauseTypeId;
  readonly polarity: Polarity;
  readonly scope: Rule['scope'];
  readonly weight: number;
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
}

type Pool = Map<string, CompiledPattern>;

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

/** Compiles every rule once; throws an error that names the type and rule whose pattern is not a regular expression. */
export function compileRules(seeds: readonly Pick<ClauseTypeSeed, 'id' | 'rules'>[], macros: Macros): CompiledRules {
  const rules: CompiledRule[] = [];
  const pool: Pool = new Map();
  const exact = new Map<string, number[]>();
  const starts = new Map<string, number[]>();
  for (const seed of seeds) {
    for (const rule of seed.rules) {
      const index = rules.push(compileRule(seed.id, rule, macros, pool)) - 1;
      for (const anchor of rule.anchors) addAnchor(anchor, index, exact, starts);
    }
  }
  return { rules, exact, starts };
}

function compileRule(type: ClauseTypeId, rule: Rule, macros: Macros, pool: Pool): CompiledRule {
  const key = `${type}/${rule.id}`;
  const compile = (sources: readonly string[]) => sources.map((source) => pooled(source, key, macros, pool));
  return {
    key,
    type,
    polarity: rule.polarity,
    scope: rule.scope,
    weight: rule.weight,
    all: compile(rule.all),
    none: compile(rule.none),
    context: compile(rule.context),
    notContext: compile(rule.notContext),
    heading: compile(rule.heading),
    notHeading: compile(rule.notHeading),
    lead: compile(rule.lead),
    notLead: compile(rule.notLead),
  };
}

function pooled(source: string, key: string, macros: Macros, pool: Pool): CompiledPattern {
  const known = pool.get(source);
  if (known) {
    known.shared = true;
    return known;
  }
  try {
    const pattern = { regexp: new RegExp(expandMacros(source, macros)), shared: false };
    pool.set(source, pattern);
    return pattern;
  } catch (error) {
    throw new Error(`${key}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function addAnchor(anchor: string, rule: number, exact: Map<string, number[]>, starts: Map<string, number[]>): void {
  const isStart = anchor.endsWith('*');
  const map = isStart ? starts : exact;
  const word = isStart ? anchor.slice(0, -1) : anchor;
  const list = map.get(word);
  if (!list) map.set(word, [rule]);
  else if (!list.includes(rule)) list.push(rule);
}
