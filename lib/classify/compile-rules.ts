import type { ClauseTypeId, Polarity } from '../model/clause-type.ts';
import type { ClauseTypeSeed, Rule } from '../model/rule.ts';

export type Macros = Readonly<Record<string, string>>;

export interface CompiledRule {
  /** `<type>/<rule id>`, unique over all types. */
  readonly key: string;
  readonly type: ClauseTypeId;
  readonly polarity: Polarity;
  readonly scope: Rule['scope'];
  readonly weight: number;
  readonly all: readonly RegExp[];
  readonly none: readonly RegExp[];
  readonly context: readonly RegExp[];
  readonly notContext: readonly RegExp[];
}

export interface CompiledRules {
  readonly rules: readonly CompiledRule[];
  /** Anchor word -> indices of the rules it opens. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
  /** Anchor word start -> indices, longest starts first. */
  readonly starts: readonly (readonly [string, readonly number[]])[];
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

/** Compiles every rule once; throws an error that names the type and rule whose pattern is not a regular expression. */
export function compileRules(seeds: readonly ClauseTypeSeed[], macros: Macros): CompiledRules {
  const rules: CompiledRule[] = [];
  const exact = new Map<string, number[]>();
  const starts = new Map<string, number[]>();
  for (const seed of seeds) {
    for (const rule of seed.rules) {
      const index = rules.push(compileRule(seed.id, rule, macros)) - 1;
      for (const anchor of rule.anchors) addAnchor(anchor, index, exact, starts);
    }
  }
  return { rules, exact, starts: [...starts].sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1)) };
}

function compileRule(type: ClauseTypeId, rule: Rule, macros: Macros): CompiledRule {
  const key = `${type}/${rule.id}`;
  const compile = (source: string, flags = ''): RegExp => {
    try {
      return new RegExp(expandMacros(source, macros), flags);
    } catch (error) {
      throw new Error(`${key}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const plain = (sources: readonly string[]) => sources.map((source) => compile(source));
  return {
    key,
    type,
    polarity: rule.polarity,
    scope: rule.scope,
    weight: rule.weight,
    all: plain(rule.all),
    none: plain(rule.none),
    context: plain(rule.context),
    notContext: plain(rule.notContext),
  };
}

function addAnchor(anchor: string, rule: number, exact: Map<string, number[]>, starts: Map<string, number[]>): void {
  const isStart = anchor.endsWith('*');
  const map = isStart ? starts : exact;
  const word = isStart ? anchor.slice(0, -1) : anchor;
  const list = map.get(word);
  if (list) list.push(rule);
  else map.set(word, [rule]);
}
