import type { Segment, Span } from '../model/text.ts';
import type { CompiledPattern, CompiledRule, CompiledRules } from './compile-rules.ts';
import { normaliseForRules } from './normalise.ts';
import { isTitleLike } from './title-like.ts';

/** One rule that fired on one segment, with the words that made it fire, as spans in the page's text. */
export interface RuleHit {
  readonly rule: CompiledRule;
  /** The sentence (or the whole block) that carries the hit. */
  readonly sentence: Span;
  readonly words: readonly Span[];
}

export type AnchorIndex = (word: string) => readonly number[];

const WORD = /[a-z0-9$%]+(?:['-][a-z0-9$%]+)*/g;

/** Finds which rules a word opens (a hyphenated word opens its parts' rules too); remembers, since a policy repeats its words. */
export function createAnchorIndex(compiled: CompiledRules): AnchorIndex {
  const seen = new Map<string, readonly number[]>();
  return (word) => {
    const known = seen.get(word);
    if (known) return known;
    const found = new Set<number>();
    for (const part of new Set([word, ...word.split(/['-]/)])) {
      for (const rule of compiled.exact.get(part) ?? []) found.add(rule);
      for (let n = 1; n <= part.length; n++)
        for (const rule of compiled.starts.get(part.slice(0, n)) ?? []) found.add(rule);
    }
    const rules = [...found];
    seen.set(word, rules);
    return rules;
  };
}

/** One text with the results of the patterns tried on it, so that rules that share a pattern try it once. */
class Tested {
  private readonly results = new Map<CompiledPattern, RegExpExecArray | null>();
  constructor(
    readonly text: string,
    readonly offset: number,
  ) {}

  find(pattern: CompiledPattern): RegExpExecArray | null {
    if (!pattern.shared) return pattern.regexp.exec(this.text);
    const known = this.results.get(pattern);
    if (known !== undefined) return known;
    const result = pattern.regexp.exec(this.text);
    this.results.set(pattern, result);
    return result;
  }

  allows(wanted: readonly CompiledPattern[], unwanted: readonly CompiledPattern[]): boolean {
    return wanted.every((p) => this.find(p)) && !unwanted.some((p) => this.find(p));
  }
}

/** All rules that fire on a segment, in rule order, then sentence order. None on headings: they name a clause, they do not state it. */
export function matchRules(segment: Segment, compiled: CompiledRules, rulesOf: AnchorIndex): RuleHit[] {
  if (isTitleLike(segment)) return [];
  const matcher = new SegmentMatcher(segment);
  const whole = new Set<number>();
  const found: { index: number; hit: RuleHit }[] = [];
  for (const sentence of segment.sentences) {
    const text = matcher.body.slice(sentence.start - segment.start, sentence.end - segment.start);
    const tested = new Tested(text, sentence.start);
    for (const index of opened(text, rulesOf)) {
      const rule = compiled.rules[index];
      if (!rule) continue;
      if (rule.scope !== 'sentence') whole.add(index);
      else matcher.tryRule(rule, index, tested, sentence, found);
    }
  }
  for (const index of opened(matcher.intro, rulesOf)) if (compiled.rules[index]?.scope === 'intro') whole.add(index);
  for (const index of whole) {
    const rule = compiled.rules[index];
    if (rule)
      matcher.tryRule(rule, index, rule.scope === 'intro' ? matcher.withIntro() : matcher.block(), segment, found);
  }
  found.sort((a, b) => a.index - b.index || a.hit.sentence.start - b.hit.sentence.start);
  return found.map(({ hit }) => hit);
}

function opened(text: string, rulesOf: AnchorIndex): Set<number> {
  const rules = new Set<number>();
  for (const word of text.match(WORD) ?? []) for (const rule of rulesOf(word)) rules.add(rule);
  return rules;
}

/** The texts of one segment that rules look at, made when first asked for. */
class SegmentMatcher {
  readonly body: string;
  readonly intro: string;
  private readonly segment: Segment;
  private readonly made = new Map<string, Tested>();

  constructor(segment: Segment) {
    this.segment = segment;
    this.body = normaliseForRules(segment.text);
    this.intro = normaliseForRules(segment.intro);
  }

  block(): Tested {
    return this.make('block', () => new Tested(this.body, this.segment.start));
  }

  withIntro(): Tested {
    const lead = this.intro === '' ? '' : `${this.intro} `;
    return this.make('intro', () => new Tested(lead + this.body, this.segment.start - lead.length));
  }

  tryRule(rule: CompiledRule, index: number, tested: Tested, sentence: Span, found: { index: number; hit: RuleHit }[]) {
    const words: Span[] = [];
    for (const pattern of rule.all) {
      const match = tested.find(pattern);
      if (!match) return;
      words.push({ start: tested.offset + match.index, end: tested.offset + match.index + match[0].length });
    }
    if (rule.none.some((pattern) => tested.find(pattern)) || !this.contextAllows(rule)) return;
    found.push({
      index,
      hit: { rule, sentence: { start: sentence.start, end: sentence.end }, words: this.inside(words) },
    });
  }

  private contextAllows(rule: CompiledRule): boolean {
    return (
      this.placeAllows(rule.heading, rule.notHeading, 'headings', () => this.headings()) &&
      this.placeAllows(rule.lead, rule.notLead, 'lead', () => this.intro) &&
      this.placeAllows(rule.context, rule.notContext, 'context', () =>
        [this.intro, this.headings(), this.body].join(' | '),
      )
    );
  }

  private placeAllows(
    wanted: readonly CompiledPattern[],
    unwanted: readonly CompiledPattern[],
    place: string,
    text: () => string,
  ): boolean {
    if (wanted.length === 0 && unwanted.length === 0) return true;
    return this.make(place, () => new Tested(text(), 0)).allows(wanted, unwanted);
  }

  private headings(): string {
    return normaliseForRules(this.segment.headings.join(' | '));
  }

  private make(place: string, build: () => Tested): Tested {
    const known = this.made.get(place);
    if (known) return known;
    const tested = build();
    this.made.set(place, tested);
    return tested;
  }

  /** Words of the introducing line lie outside the block: they decided, but can't be marked in it. */
  private inside(words: readonly Span[]): Span[] {
    return words.filter((w) => w.start >= this.segment.start && w.end <= this.segment.end);
  }
}
