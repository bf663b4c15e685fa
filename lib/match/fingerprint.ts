/** Words in a shingle. */
const SHINGLE = 3;
/** Shingles in a winnowing window: any run of SHINGLE + WINDOW - 1 words in common shares a selected shingle. */
const WINDOW = 4;
/** A clause is represented by at most this many of its selected shingles, the smallest hashes first. */
export const LONGEST_FINGERPRINT = 16;
/** And by at least this many, where it has as many. */
const LEAST_FINGERPRINT = 5;
/** And in the index over all documents by at most this many of them. */
export const LONGEST_INDEXED = 12;
/**
 * Bits that are kept of a shingle's hash where it is compared within one document, and in the index over all documents: so
 * few that thousands of word triples share each value, and the text can't be rebuilt.
 */
export const DOCUMENT_BITS = 12;
export const INDEX_BITS = 20;

/** FNV-1a over UTF-16 code units, 32 bits, unsigned. */
export function hashWord(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Final mix of MurmurHash3 (32 bits): spreads every input bit over the result. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** 32-bit hashes of all runs of three words, in order; a clause of one or two words gives one hash, none gives none. */
export function shingles(words: readonly string[]): Uint32Array {
  const n = words.length;
  if (n === 0) return new Uint32Array(0);
  const hashes = words.map(hashWord);
  const out = new Uint32Array(Math.max(1, n - SHINGLE + 1));
  for (let i = 0; i < out.length; i++) {
    const [a = 0, b = 0, c = 0] = [hashes[i], hashes[i + 1], hashes[i + 2]];
    out[i] = mix(Math.imul(Math.imul(a, 31) + b, 31) + c);
  }
  return out;
}

/**
 * Robust winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD
 * 2003): of every window of four shingles the smallest, the rightmost of equals. Returned ascending, without repeats.
 */
export function winnow(hashes: Uint32Array): number[] {
  const chosen = new Set<number>();
  const windows = Math.max(1, hashes.length - WINDOW + 1);
  for (let i = 0; i < windows && hashes.length > 0; i++) {
    let smallest = hashes[i] ?? 0;
    for (let j = i + 1; j < Math.min(i + WINDOW, hashes.length); j++) smallest = Math.min(smallest, hashes[j] ?? 0);
    chosen.add(smallest);
  }
  return [...chosen].sort((a, b) => a - b);
}

/**
 * The shingles that represent a clause, at most 16, as their lower 20 bits; smallest full hashes first. A short clause is
 * given at least five where it has as many, the winnowed ones first.
 */
export function fingerprint(words: readonly string[]): number[] {
  const all = shingles(words);
  const chosen = winnow(all).slice(0, LONGEST_FINGERPRINT);
  if (chosen.length < LEAST_FINGERPRINT) {
    const rest = [...new Set(all)].filter((hash) => !chosen.includes(hash)).sort((a, b) => a - b);
    chosen.push(...rest.slice(0, LEAST_FINGERPRINT - chosen.length));
  }
  return chosen.map((hash) => shorten(hash, INDEX_BITS));
}

/** The lower bits of a hash; winnowing orders by the upper ones, so these are spread evenly. */
export function shorten(hash: number, bits: number): number {
  return hash & ((1 << bits) - 1);
}

/** Every shingle of a text, shortened, for asking whether a stored fingerprint is contained in it. */
export function shingleSet(words: readonly string[], bits = DOCUMENT_BITS): Set<number> {
  return new Set(Array.from(shingles(words), (hash) => shorten(hash, bits)));
}

/** Share of a stored fingerprint that the text holds, 0 to 1; 0 for an empty fingerprint. */
export function containment(stored: readonly number[], text: ReadonlySet<number>): number {
  if (stored.length === 0) return 0;
  let held = 0;
  for (const hash of stored) if (text.has(hash)) held++;
  return held / stored.length;
}
