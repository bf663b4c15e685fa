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

/** Small numbers, a bit each. */
class Bits {
  private readonly words: Int32Array;

  constructor(size: number) {
    this.words = new Int32Array((size + 31) >> 5);
  }

  has(bit: number): boolean {
    return (((this.words[bit >> 5] ?? 0) >> (bit & 31)) & 1) === 1;
  }

  /** Adds a number; false where it was there already. */
  add(bit: number): boolean {
    const before = this.words[bit >> 5] ?? 0;
    const after = before | (1 << (bit & 31));
    this.words[bit >> 5] = after;
    return after !== before;
  }

  addAll({ words }: Bits): void {
    for (let i = 0; i < words.length; i++) this.words[i] = (this.words[i] ?? 0) | (words[i] ?? 0);
  }
}

/** A text's own gates, and the rules that an anchor of it opens. */
function readWords(text: string, index: AnchorIndex): { open: Bits; rules: number[] } {
  const open = new Bits(index.gates);
  const seen = new Bits(index.rules);
  const rules: number[] = [];
  for (const word of text.match(WORD) ?? []) {
    const opened = index.opens(word);
    for (const gate of opened.gates) open.add(gate);
    for (const rule of opened.rules) if (seen.add(rule)) rules.push(rule);
  }
  return { open, rules };
}

/** A text by itself. */
function testedAlone(text: string, offset: number, index: AnchorIndex): Tested {
  const { open, rules } = readWords(text, index);
  return new Tested(text, offset, open, rules);
}

/** A text that others make up, with nothing but space and bars between them: their words are its words. */
function testedWhole(text: string, offset: number, index: AnchorIndex, parts: readonly Tested[]): Tested {
  const open = new Bits(index.gates);
  for (const part of parts) open.addAll(part.open);
  return new Tested(text, offset, open, []);
}

/** One text with the gates its words open and the results of the patterns tried on it. */
class Tested {
  private results: Map<CompiledPattern, RegExpExecArray | null> | null = null;

  constructor(
    readonly text: string,
    readonly offset: number,
    readonly open: Bits,
    /** Rules that an anchor of this text opens; not known of a text that others make up. */
    readonly rules: readonly number[],
  ) {}

  /** False where the text lacks a word without which the pattern can't match. */
  mayHold({ gates }: { readonly gates: readonly number[] }): boolean {
    for (let i = 0; i < gates.length; i++) if (!this.open.has(gates[i] ?? 0)) return false;
    return true;
  }

  find(pattern: CompiledPattern): RegExpExecArray | null {
    if (!this.mayHold(pattern)) return null;
    if (!pattern.shared) return pattern.regexp.exec(this.text);
    this.results ??= new Map();
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
  for (const { tested, sentence } of texts.sentences) {
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

/** The texts of one segment that rules look at; all but its sentences are made when first asked for. */
class SegmentTexts {
  private readonly body: string;
  private readonly intro: string;
  readonly sentences: readonly { readonly sentence: Span; readonly tested: Tested }[];
  private blockText: Tested | undefined;
  private introText: Tested | undefined;
  private contextText: Tested | undefined;

  constructor(
    private readonly segment: Segment,
    private readonly index: AnchorIndex,
  ) {
    this.body = normaliseForRules(segment.text);
    this.intro = this.shared('lead', segment.intro).text;
    this.sentences = segment.sentences.map((sentence) => {
      const text = this.body.slice(sentence.start - segment.start, sentence.end - segment.start);
      return { sentence, tested: testedAlone(text, sentence.start, index) };
    });
  }

  block(): Tested {
    const parts = this.sentences.map(({ tested }) => tested);
    this.blockText ??= testedWhole(this.body, this.segment.start, this.index, parts);
    return this.blockText;
  }

  withIntro(): Tested {
    const lead = this.intro === '' ? '' : `${this.intro} `;
    this.introText ??= testedWhole(lead + this.body, this.segment.start - lead.length, this.index, [
      this.lead(),
      this.block(),
    ]);
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
    const parts = [this.lead(), this.headings(), this.block()];
    this.contextText ??= testedWhole(parts.map(({ text }) => text).join(' | '), 0, this.index, parts);
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
    const tested = testedAlone(normaliseForRules(text), 0, this.index);
    places.set(place, { text, tested });
    return tested;
  }
}
