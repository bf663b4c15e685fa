import { hashWord, shorten } from './fingerprint.ts';

/** Bits that are kept of a word's hash: so few that dozens of words share each value. */
const TOPIC_BITS = 10;
/** Words are compared by their beginnings, so that "transfer" and "transferred" are one. */
const STEM = 6;
const SHORTEST = 3;
/** Words that stand in clauses of every kind. */
const COMMON = new Set(
  (
    'the and for you your our that this with any are from not may will can has have been was were its their they them ' +
    'which such other all when where who how what use used using service services also more than into out upon under ' +
    'these those his her user users including include includes example please website site information personal data'
  ).split(' '),
);

/** The words of a clause (`clauseWords`) by which its subject is told, as hashes of their beginnings, ascending. */
export function topicOf(words: readonly string[]): number[] {
  const telling = words.filter((word) => word.length >= SHORTEST && !/\d/.test(word) && !COMMON.has(word));
  const hashes = telling.map((word) => shorten(hashWord(word.slice(0, STEM)), TOPIC_BITS));
  return [...new Set(hashes)].sort((a, b) => a - b);
}

/** How rare each word is among clauses of one type: natural logarithm of one over its share, by hash. */
export type Rareness = ReadonlyMap<number, number>;

/** Counts how rare words are among `topics`. */
export function rarenessOf(topics: readonly (readonly number[])[]): Rareness {
  const counts = new Map<number, number>();
  for (const topic of topics) for (const hash of topic) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return new Map([...counts].map(([hash, count]) => [hash, Math.log(topics.length / count)]));
}

/** Cosine of two topics with words weighed by rareness (inverse document frequency), 0 to 1; unknown words weigh nothing. */
export function topicLikeness(a: readonly number[], b: readonly number[], rareness: Rareness): number {
  const square = (topic: readonly number[]) => topic.reduce((sum, hash) => sum + (rareness.get(hash) ?? 0) ** 2, 0);
  const inB = new Set(b);
  const norm = Math.sqrt(square(a) * square(b));
  return norm === 0 ? 0 : square(a.filter((hash) => inB.has(hash))) / norm;
}

/** Share of a topic's weight, rare words weighing more, that the words of another clause hold, 0 to 1. */
export function topicHeld(topic: readonly number[], by: readonly number[], rareness: Rareness): number {
  const square = (hashes: readonly number[]) => hashes.reduce((sum, hash) => sum + (rareness.get(hash) ?? 0) ** 2, 0);
  const there = new Set(by);
  const whole = square(topic);
  return whole === 0 ? 0 : square(topic.filter((hash) => there.has(hash))) / whole;
}

/** Words kept of a topic. */
const MOST_KEPT = 8;
/** A word that fewer clauses of the type hold tells of one house, not of a subject; one in hundred of them, four at least. */
const LEAST_SHARE = 0.01;
const LEAST_COUNT = 4;

/** The words of each topic that tell most among all of them: the rarest that are no names. Ascending. */
export function tellingTopics(topics: readonly (readonly number[])[]): number[][] {
  const rareness = rarenessOf(topics);
  const most = Math.log(topics.length / Math.max(LEAST_COUNT, LEAST_SHARE * topics.length));
  return topics.map((topic) =>
    topic
      .filter((hash) => (rareness.get(hash) ?? 0) <= most)
      .sort((a, b) => (rareness.get(b) ?? 0) - (rareness.get(a) ?? 0) || a - b)
      .slice(0, MOST_KEPT)
      .sort((a, b) => a - b),
  );
}

const DIGITS = '0123456789abcdefghijklmnopqrstuv';

/** A topic as text, two digits of base 32 a word. */
export function packTopic(topic: readonly number[]): string {
  return topic.map((hash) => DIGITS.charAt(hash >> 5) + DIGITS.charAt(hash & 31)).join('');
}

/** Reverses `packTopic`. */
export function unpackTopic(packed: string): number[] {
  return (packed.match(/../g) ?? []).map((two) => 32 * DIGITS.indexOf(two.charAt(0)) + DIGITS.indexOf(two.charAt(1)));
}
