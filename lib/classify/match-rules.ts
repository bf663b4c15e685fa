import type { Segment, Span } from '../model/text.ts';
import type { CompiledRule, CompiledRules } from './compile-rules.ts';
import { normaliseForRules } from './normalise.ts';

/** One rule that fired on one segment, with the words that made it fire, as spans in the page's text. */
export interface RuleHit {
  readonly rule: CompiledRule;
  /** The sentence (or the whole block) that carries the hit. */
  readonly sentence: Span;
  readonly words: readonly Span[];
}

const WORD = /[a-z0-9'$%-]+/g;

/** Finds which rules a word opens; remembers, since a policy repeats its words. */
export function createAnchorIndex(compiled: CompiledRules): (word: string) => readonly number[] {
  const seen = new Map<string, readonly number[]>();
  return (word) => {
    const known = seen.get(word);
    if (known) return known;
    const found = [...(compiled.exact.get(word) ?? [])];
    for (const [start, rules] of compiled.starts) if (word.startsWith(start)) found.push(...rules);
    seen.set(word, found);
    return found;
  };
}

/** All rules that fire on a segment, in rule order, then sentence order. */
export function matchRules(
  segment: Segment,
  compiled: CompiledRules,
  rulesOf: (word: string) => readonly number[],
): RuleHit[] {
  const body = normaliseForRules(segment.text);
  const intro = normaliseForRules(segment.intro);
  const candidates = new Set<number>();
  for (const word of body.match(WORD) ?? []) for (const rule of rulesOf(word)) candidates.add(rule);
  if (candidates.size === 0 && intro === '') return [];
  for (const word of intro.match(WORD) ?? [])
    for (const rule of rulesOf(word)) if (compiled.rules[rule]?.scope === 'intro') candidates.add(rule);
  const context = normaliseForRules([segment.intro, ...segment.headings, segment.text].join(' | '));
  const hits: RuleHit[] = [];
  for (const index of [...candidates].sort((a, b) => a - b)) {
    const rule = compiled.rules[index];
    if (rule && contextAllows(rule, context)) hits.push(...hitsOf(rule, segment, body, intro));
  }
  return hits;
}

function contextAllows(rule: CompiledRule, context: string): boolean {
  return rule.context.every((p) => p.test(context)) && !rule.notContext.some((p) => p.test(context));
}

function hitsOf(rule: CompiledRule, segment: Segment, body: string, intro: string): RuleHit[] {
  if (rule.scope === 'intro') {
    const lead = intro === '' ? '' : `${intro} `;
    const hit = fire(rule, lead + body, segment.start - lead.length, segment);
    return hit ? [clip(hit, segment)] : [];
  }
  if (rule.scope === 'block') {
    const hit = fire(rule, body, segment.start, segment);
    return hit ? [hit] : [];
  }
  const hits: RuleHit[] = [];
  for (const sentence of segment.sentences) {
    const text = body.slice(sentence.start - segment.start, sentence.end - segment.start);
    const hit = fire(rule, text, sentence.start, sentence);
    if (hit) hits.push(hit);
  }
  return hits;
}

function fire(rule: CompiledRule, text: string, offset: number, sentence: Span): RuleHit | null {
  const words: Span[] = [];
  for (const pattern of rule.all) {
    const match = pattern.exec(text);
    if (!match) return null;
    words.push({ start: offset + match.index, end: offset + match.index + match[0].length });
  }
  if (rule.none.some((pattern) => pattern.test(text))) return null;
  return { rule, sentence: { start: sentence.start, end: sentence.end }, words };
}

/** Words of the introducing line lie outside the block: they decided, but can't be marked in it. */
function clip(hit: RuleHit, segment: Segment): RuleHit {
  return { ...hit, words: hit.words.filter((w) => w.start >= segment.start && w.end <= segment.end) };
}
