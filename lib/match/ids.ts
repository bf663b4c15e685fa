import { sha256 } from './sha256.ts';

/** Crockford's base 32: no I, L, O, U. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** First `length` base-32 digits (5 bits each, at most 51) of the SHA-256 of a text. */
export function hashId(text: string, length: number): string {
  let bits = BigInt(`0x${sha256(text)}`) >> BigInt(256 - 5 * length);
  let out = '';
  for (let i = 0; i < length; i++) {
    out = DIGITS.charAt(Number(bits & 31n)) + out;
    bits >>= 5n;
  }
  return out;
}

const CLAUSE_HASH_DIGITS = 32;

/** Hash of a clause: the first 128 bits of the SHA-256 of its normalised words joined by single spaces, hexadecimal. */
export function clauseHash(words: readonly string[]): string {
  return sha256(words.join(' ')).slice(0, CLAUSE_HASH_DIGITS);
}
