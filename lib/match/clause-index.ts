import { INDEX_BITS, LONGEST_INDEXED, shingles, shorten } from './fingerprint.ts';

/**
 * Inverted index over the fingerprints of all clauses of all documents. Clauses are numbered through, document by document
 * (`starts`); postings are sorted by shingle hash.
 */
export interface ClauseIndex {
  /** Number of the first clause of each document, and after the last one the number of clauses. */
  readonly starts: Uint32Array;
  /** Shingles in each clause's fingerprint. */
  readonly sizes: Uint8Array;
  /** First posting of each bucket (upper 16 of 20 bits), and after the last one the number of postings. */
  readonly buckets: Uint32Array;
  /** Lower four bits of each posting's hash. */
  readonly low: Uint8Array;
  /** Clause of each posting. */
  readonly clauses: Uint32Array;
}

const LOW_BITS = 4;
const BUCKETS = 1 << (INDEX_BITS - LOW_BITS);
const MAGIC = 0x434d4958;
const HEADER = 16;

/** One clause of the dataset that a text resembles. */
export interface IndexHit {
  readonly document: number;
  /** Index of the clause in its document. */
  readonly clause: number;
  /** Share of the clause's fingerprint that the text holds, 0 to 1. */
  readonly held: number;
}

/** Reads an index; throws an error that says what is wrong with it. */
export function decodeIndex(bytes: Uint8Array): ClauseIndex {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0) !== MAGIC) throw new Error('the clause index has no valid head');
  const [documents, clauses, postings] = [view.getUint32(4), view.getUint32(8), view.getUint32(12)];
  if (bytes.length !== HEADER + 2 * documents + clauses + 2 * BUCKETS + 4 * postings)
    throw new Error(`the clause index is ${bytes.length} bytes long, which is not what its head says`);
  let at = HEADER;
  const take = (length: number): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const starts = runningSum(readUint16(take(2 * documents)));
  const sizes = take(clauses);
  const buckets = runningSum(readUint16(take(2 * BUCKETS)));
  const low = take(postings);
  const [a, b, c] = [take(postings), take(postings), take(postings)];
  if (starts.at(-1) !== clauses || buckets.at(-1) !== postings) throw new Error('the clause index does not add up');
  const numbers = new Uint32Array(postings);
  let highest = 0;
  for (let i = 0; i < postings; i++) {
    const number = (a[i] ?? 0) | ((b[i] ?? 0) << 8) | ((c[i] ?? 0) << 16);
    numbers[i] = number;
    if (number > highest) highest = number;
  }
  if (postings > 0 && highest >= clauses) throw new Error('the clause index names a clause that it does not hold');
  return { starts, sizes, buckets, low, clauses: numbers };
}

function readUint16(bytes: Uint8Array): Uint16Array {
  const out = new Uint16Array(bytes.length / 2);
  for (let i = 0; i < out.length; i++) out[i] = (bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8);
  return out;
}

function runningSum(counts: Uint16Array): Uint32Array {
  const sums = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) sums[i + 1] = (sums[i] ?? 0) + (counts[i] ?? 0);
  return sums;
}

/** Packs fingerprints (20-bit hashes, the first twelve of each), document by document. Reversed by `decodeIndex`. */
export function encodeIndex(documents: readonly (readonly (readonly number[])[])[]): Uint8Array {
  const clauses = documents.flat().map((print) => [...new Set(print)].slice(0, LONGEST_INDEXED));
  const postings = clauses.flatMap((print, clause) => print.map((hash) => ({ hash, clause })));
  postings.sort((x, y) => x.hash - y.hash || x.clause - y.clause);
  const counts = new Uint16Array(BUCKETS);
  for (const { hash } of postings) counts[hash >> LOW_BITS] = (counts[hash >> LOW_BITS] ?? 0) + 1;
  const head = [MAGIC, documents.length, clauses.length, postings.length];
  return Uint8Array.from([
    ...head.flatMap((value) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]),
    ...documents.flatMap(({ length }) => [length & 255, length >> 8]),
    ...clauses.map((print) => print.length),
    ...Array.from(counts).flatMap((count) => [count & 255, count >> 8]),
    ...postings.map(({ hash }) => hash & ((1 << LOW_BITS) - 1)),
    ...[0, 8, 16].flatMap((shift) => postings.map(({ clause }) => (clause >> shift) & 255)),
  ]);
}

/** Counts, reused between searches: one byte a clause. */
export type Scratch = Uint8Array;

/** Scratch space for searches in one index. */
export function createScratch(index: ClauseIndex): Scratch {
  return new Uint8Array(index.sizes.length);
}

/**
 * Clauses whose fingerprint a text (normalised words) holds to at least `least` (0 to 1), the best first, ties in order of
 * the dataset. Time grows with the words of the text and the clauses that share its shingles.
 */
export function searchIndex(
  index: ClauseIndex,
  words: readonly string[],
  least: number,
  scratch: Scratch = createScratch(index),
): IndexHit[] {
  const touched: number[] = [];
  for (const hash of new Set(Array.from(shingles(words), (h) => shorten(h, INDEX_BITS)))) {
    const bucket = hash >> LOW_BITS;
    const low = hash & ((1 << LOW_BITS) - 1);
    const end = index.buckets[bucket + 1] ?? 0;
    for (let i = index.buckets[bucket] ?? 0; i < end; i++) {
      if (index.low[i] !== low) continue;
      const clause = index.clauses[i] ?? 0;
      const seen = scratch[clause] ?? 0;
      if (seen === 0) touched.push(clause);
      scratch[clause] = seen + 1;
    }
  }
  return takeHits(index, touched, least, scratch);
}

function takeHits(index: ClauseIndex, touched: readonly number[], least: number, scratch: Scratch): IndexHit[] {
  const hits: { number: number; held: number }[] = [];
  for (const number of touched) {
    const seen = scratch[number] ?? 0;
    scratch[number] = 0;
    const size = index.sizes[number] ?? 0;
    const held = seen / Math.max(1, size);
    if (held >= least) hits.push({ number, held });
  }
  hits.sort((a, b) => b.held - a.held || a.number - b.number);
  return hits.map(({ number, held }) => {
    const document = documentOf(index.starts, number);
    return { document, clause: number - (index.starts[document] ?? 0), held };
  });
}

/** The document that a clause number lies in: binary search for the last start that is not beyond it. */
function documentOf(starts: Uint32Array, number: number): number {
  let from = 0;
  let to = starts.length - 1;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((starts[middle] ?? 0) <= number) from = middle;
    else to = middle;
  }
  return from;
}
