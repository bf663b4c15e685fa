import type { DocumentKind } from '../../model/report.ts';
import type { Segment } from '../../model/text.ts';
import type { RuleEvidence } from '../rule-evidence.ts';
import { hashText, mix } from './hash.ts';
import { KeySet } from './key-set.ts';
import type { Token } from './tokens.ts';

/** Version of what a feature's key means: weights are read only by the version they were trained with. */
export const FEATURES_VERSION = 1;

/** Features of one part of a segment: keys of 24 bits (see `keyOf`) with small integer values. */
export interface FeatureBag {
  readonly keys: number[];
  readonly values: number[];
}

export interface SegmentFeatures {
  readonly body: FeatureBag;
  readonly sentences: readonly FeatureBag[];
  readonly context: FeatureBag;
}

const space = (name: string) => hashText(name);
const UNI = space('uni');
const BI = space('bi');
const NEG = space('neg');
const MODAL = space('modal');
const RULE = space('rule');
const LABEL = space('label');
const WEIGHT = space('weight');
/** Salt of the features of a single sentence. */
export const SENTENCE = space('sentence');
const NEGATION_REACH = 8;

export function newBag(): FeatureBag {
  return { keys: [], values: [] };
}

/** Top 24 bits of a hash: two of 30,000 features share a key about once in 40 models, and keys take less room. */
export function keyOf(hash: number): number {
  return hash >>> 8;
}

export function add(bag: FeatureBag, hash: number, value = 1): void {
  bag.keys.push(keyOf(hash));
  bag.values.push(value);
}

/** Adds what the words say, each feature once. */
export function addWords(bag: FeatureBag, tokens: readonly Token[], salt: number, seen: KeySet): void {
  addHashes(bag, hashesOf(tokens), salt, seen);
}

function addHashes(bag: FeatureBag, hashes: readonly number[], salt: number, seen: KeySet): void {
  for (let i = 0; i < hashes.length; i++) {
    const salted = mix(hashes[i] as number, salt);
    if (seen.add(salted)) add(bag, salted);
  }
}

function hashesOf(tokens: readonly Token[]): number[] {
  const hashes: number[] = [];
  eachWordFeature(tokens, (hash) => hashes.push(hash));
  return hashes;
}

/** Calls `put` for single words, pairs, words after a negation, a modal with the next content word; with the tokens they span. */
export function eachWordFeature(
  tokens: readonly Token[],
  put: (hash: number, first: number, last: number) => void,
): void {
  let negatedUntil = -1;
  let previous = hashText('<start>');
  for (let i = 0; i < tokens.length; i++) {
    const word = (tokens[i] as Token).word;
    put(mix(UNI, word.hash), i, i);
    put(mix(BI, mix(previous, word.hash)), Math.max(0, i - 1), i);
    if (i <= negatedUntil && !word.stop) put(mix(NEG, word.hash), i, i);
    if (word.negates) negatedUntil = i + NEGATION_REACH;
    if (word.modal) addModal(tokens, i, put);
    previous = word.hash;
  }
}

function addModal(
  tokens: readonly Token[],
  at: number,
  put: (hash: number, first: number, last: number) => void,
): void {
  const modal = (tokens[at] as Token).word;
  let negated = 0;
  for (let i = at + 1; i < Math.min(tokens.length, at + 5); i++) {
    const word = (tokens[i] as Token).word;
    if (word.negates) negated = 1;
    else if (!word.stop && !word.modal) {
      put(mix(MODAL, mix(modal.hash + negated, word.hash)), at, i);
      return;
    }
  }
}

/** Adds what the rules say: each rule that fired, each label spoken for, and how strongly. */
function addRules(bag: FeatureBag, evidence: readonly RuleEvidence[], salt: number, value: number): void {
  for (const { label, weight, hits } of evidence) {
    const labelHash = hashText(label);
    add(bag, mix(mix(LABEL, labelHash), salt), value);
    for (let step = 5; step <= Math.min(weight, 20); step += 5) {
      add(bag, mix(mix(WEIGHT, mix(labelHash, step)), salt), value);
    }
    for (const key of new Set(hits.map((hit) => hit.rule.key))) add(bag, mix(mix(RULE, hashText(key)), salt), value);
  }
}

export interface Neighbourhood {
  readonly segment: Segment;
  readonly kind: DocumentKind;
  /** Where in the document, 0 to 3. */
  readonly quarter: number;
  readonly headings: readonly (readonly Token[])[];
  readonly intro: readonly Token[];
  readonly before: readonly RuleEvidence[];
  readonly after: readonly RuleEvidence[];
}

const CONTEXT = {
  heading: space('heading'),
  above: space('above'),
  intro: space('intro'),
  before: space('before'),
  after: space('after'),
  kind: space('kind'),
  place: space('place'),
  length: space('length'),
};

/** Adds what stands around the segment. */
function contextBag(n: Neighbourhood): FeatureBag {
  const bag = newBag();
  const seen = new KeySet();
  addWords(bag, n.headings.at(-1) ?? [], CONTEXT.heading, seen);
  for (const heading of n.headings.slice(0, -1)) addWords(bag, heading, CONTEXT.above, seen);
  addWords(bag, n.intro, CONTEXT.intro, seen);
  addRules(bag, n.before, CONTEXT.before, 2);
  addRules(bag, n.after, CONTEXT.after, 2);
  const kind = mix(CONTEXT.kind, hashText(n.kind));
  add(bag, kind);
  add(bag, mix(kind, n.quarter + 1));
  add(bag, mix(CONTEXT.place, hashText(n.segment.kind)));
  const length = Math.min(11, 32 - Math.clz32(n.segment.text.length));
  add(bag, mix(CONTEXT.length, length));
  add(bag, mix(mix(CONTEXT.length, length), hashText(n.segment.kind)));
  return bag;
}

/** Features of the words of the whole block and of each sentence, the rules' hits among them. */
export function segmentFeatures(
  sentences: readonly { tokens: readonly Token[]; evidence: readonly RuleEvidence[] }[],
  evidence: readonly RuleEvidence[],
  neighbourhood: Neighbourhood,
): SegmentFeatures {
  const body = newBag();
  const hashes = sentences.map(({ tokens }) => hashesOf(tokens));
  const seen = new KeySet(hashes.reduce((sum, { length }) => sum + length, 0));
  for (const own of hashes) addHashes(body, own, 0, seen);
  addRules(body, evidence, 0, 2);
  const bags = sentences.map((sentence, i) => {
    const bag = newBag();
    const own = hashes[i] ?? [];
    addHashes(bag, own, SENTENCE, new KeySet(own.length));
    addRules(bag, sentence.evidence, SENTENCE, 2);
    return bag;
  });
  return { body, sentences: bags, context: contextBag(neighbourhood) };
}
