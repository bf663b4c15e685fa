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

interface Opened {
  readonly rules: readonly number[];
  readonly gates: readonly number[];
}

/** Which rules and gates a word opens, and how many there are of each. */
export interface AnchorIndex {
  readonly opens: (word: string) => Opened;
  readonly rules: number;
  readonly gates: number;
}

const WORD = /[a-z0-9$%]+(?:['-][a-z0-9$%]+)*/g;
const PARTS = /['$%-]/;

/** Remembers what each word opens, since a policy repeats its words. A hyphenated word opens what its parts open too. */
export function createAnchorIndex(compiled: CompiledRules): AnchorIndex {
  const seen = new Map<string, Opened>();
  const opens = (word: string): Opened => {
    const known = seen.get(word);
    if (known) return known;
    const rules = new Set<number>();
    const gates = new Set<number>();
    for (const part of new Set([word, ...word.split(PARTS)])) {
      for (const rule of compiled.exact.get(part) ?? []) rules.add(rule);
      for (let n = 1; n <= part.length; n++) {
        const start = part.slice(0, n);
        for (const rule of compiled.starts.get(start) ?? []) rules.add(rule);
        for (const gate of compiled.gateStarts.get(start) ?? []) gates.add(gate);
      }
    }
    const opened = { rules: [...rules], gates: [...gates] };
    seen.set(word, opened);
    return opened;
  };
  return { opens, rules: compiled.rules.length, gates: compiled.gateCount };
}

/** One text with the gates its words open and the results of the patterns tried on it. */
class Tested {
  private readonly results = new Map<CompiledPattern, RegExpExecArray | null>();
  private readonly open: Uint8Array;
  /** Rules that an anchor of this text opens. */
  readonly rules: number[] = [];

  constructor(
    readonly text: string,
    readonly offset: number,
    index: AnchorIndex,
  ) {
    this.open = new Uint8Array(index.gates);
    const seen = new Uint8Array(index.rules);
    for (const word of text.match(WORD) ?? []) {
      const { rules, gates } = index.opens(word);
      for (const gate of gates) this.open[gate] = 1;
      for (const rule of rules) {
        if (seen[rule] === 0) this.rules.push(rule);
        seen[rule] = 1;
      }
    }
  }

  /** False where the text lacks a word without which the pattern can't match. */
  mayHold({ gates }: { readonly gates: readonly number[] }): boolean {
    for (let i = 0; i < gates.length; i++) if (this.open[gates[i] ?? 0] === 0) return false;
    return true;
  }

  find(pattern: CompiledPattern): RegExpExecArray | null {
    if (!this.mayHold(pattern)) return null;
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
export function matchRules(segment: Segment, compiled: CompiledRules, index: AnchorIndex): RuleHit[] {
  if (isTitleLike(segment)) return [];
  const texts = new SegmentTexts(segment, index);
  const found: { number: number; hit: RuleHit }[] = [];
  const tryRule = (number: number, rule: CompiledRule, tested: Tested, sentence: Span) => {
    const hit = fire(rule, tested, sentence, texts);
    if (hit) found.push({ number, hit });
  };
  const whole = new Set<number>();
  for (const sentence of segment.sentences) {
    const tested = texts.sentence(sentence);
    for (const number of tested.rules) {
      const rule = compiled.rules[number];
      if (rule?.scope === 'sentence') tryRule(number, rule, tested, sentence);
      else whole.add(number);
    }
  }
  for (const number of texts.lead().rules) if (compiled.rules[number]?.scope === 'intro') whole.add(number);
  for (const number of whole) {
    const rule = compiled.rules[number];
    if (rule) tryRule(number, rule, rule.scope === 'intro' ? texts.withIntro() : texts.block(), segment);
  }
  found.sort((a, b) => a.number - b.number || a.hit.sentence.start - b.hit.sentence.start);
  return found.map(({ hit }) => hit);
}

function fire(rule: CompiledRule, tested: Tested, sentence: Span, texts: SegmentTexts): RuleHit | null {
  if (!tested.mayHold(rule) || !texts.placesAllow(rule)) return null;
  const words: Span[] = [];
  for (const pattern of rule.all) {
    const match = tested.find(pattern);
    if (!match) return null;
    words.push({ start: tested.offset + match.index, end: tested.offset + match.index + match[0].length });
  }
  if (rule.none.some((pattern) => tested.find(pattern)) || !texts.contextAllows(rule)) return null;
  return { rule, sentence: { start: sentence.start, end: sentence.end }, words: texts.inside(words) };
}

/** Tested texts that one segment shares with the next: the headings above and the introducing line. */
const lastPlaces = new WeakMap<AnchorIndex, Map<string, Place>>();

interface Place {
  readonly text: string;
  readonly tested: Tested;
}

/** The texts of one segment that rules look at, made when first asked for. */
class SegmentTexts {
  private readonly body: string;
  private readonly intro: string;
  private blockText: Tested | undefined;
  private introText: Tested | undefined;
  private contextText: Tested | undefined;

  constructor(
    private readonly segment: Segment,
    private readonly index: AnchorIndex,
  ) {
    this.body = normaliseForRules(segment.text);
    this.intro = this.shared('lead', segment.intro).text;
  }

  sentence({ start, end }: Span): Tested {
    const text = this.body.slice(start - this.segment.start, end - this.segment.start);
    return new Tested(text, start, this.index);
  }

  block(): Tested {
    this.blockText ??= new Tested(this.body, this.segment.start, this.index);
    return this.blockText;
  }

  withIntro(): Tested {
    const lead = this.intro === '' ? '' : `${this.intro} `;
    this.introText ??= new Tested(lead + this.body, this.segment.start - lead.length, this.index);
    return this.introText;
  }

  lead(): Tested {
    return this.shared('lead', this.segment.intro);
  }

  placesAllow({ heading, notHeading, lead, notLead }: CompiledRule): boolean {
    if (lead.length + notLead.length > 0 && !this.lead().allows(lead, notLead)) return false;
    if (heading.length + notHeading.length === 0) return true;
    return this.headings().allows(heading, notHeading);
  }

  contextAllows({ context, notContext }: CompiledRule): boolean {
    if (context.length + notContext.length === 0) return true;
    this.contextText ??= new Tested([this.intro, this.headings().text, this.body].join(' | '), 0, this.index);
    return this.contextText.allows(context, notContext);
  }

  /** Words of the introducing line lie outside the block: they decided, but can't be marked in it. */
  inside(words: readonly Span[]): Span[] {
    return words.filter((w) => w.start >= this.segment.start && w.end <= this.segment.end);
  }

  private headings(): Tested {
    return this.shared('headings', this.segment.headings.join(' | '));
  }

  private shared(place: string, text: string): Tested {
    const places = lastPlaces.get(this.index) ?? new Map<string, Place>();
    lastPlaces.set(this.index, places);
    const last = places.get(place);
    if (last?.text === text) return last.tested;
    const tested = new Tested(normaliseForRules(text), 0, this.index);
    places.set(place, { text, tested });
    return tested;
  }
}
