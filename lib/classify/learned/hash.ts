/** FNV-1a over UTF-16 code units, 32 bits unsigned. Source: Fowler, Noll, Vo; draft-eastlake-fnv. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Mixes a second value into a hash, order mattering; finaliser of MurmurHash3 (Appleby, public domain). 32 bits unsigned. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
