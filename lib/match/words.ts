const DROPPED = /[\u00ad\u200b-\u200f\u2060\ufeff'\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`]/g;
const WORD = /[\p{L}\p{M}\p{N}]+|[$\u20ac\u00a3\u00a5%]/gu;
/** "10.2 ", "4.", "(b)", "iv)" before the clause: sections are renumbered without a change of meaning. */
const ENUMERATOR =
  /^\s*(?:(?:section|article)\s+)?(?:\d{1,3}(?:\.\d{1,3})+[.):]?|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+/i;
/** Addresses of mail, and what stands for one where a site hides it from robots. */
const MAIL = /\[email\s+protected\]|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Identifiers that differ from visit to visit: 16 and more hexadecimal digits in a row. */
const NONCE = /^(?=[a-f]*\d)[0-9a-f]{16,}$/;

/**
 * The words of a clause, normalised so that layout does not count: Unicode NFKC, lower case, a leading enumerator and
 * all punctuation dropped (apostrophes without a gap: "don't" is "dont"), currency and per cent signs kept as words, long
 * hexadecimal identifiers left out, addresses of mail all one word. Clause hash, fingerprint and guard are all taken from these words.
 */
export function clauseWords(text: string): string[] {
  return wordsIn(unfold(text).replace(ENUMERATOR, ''));
}

/** The same for text that goes on from other text: an enumerator at its start is a word like others. */
export function followingWords(text: string): string[] {
  return wordsIn(unfold(text));
}

/** English clauses are most often ASCII alone, where the same words are found without Unicode's tables in a third of the time. */
const ASCII = /^[\0-\x7f]*$/;
const ASCII_DROPPED = /['`]/g;
const ASCII_WORD = /[a-z0-9]+|[$%]/g;

function unfold(text: string): string {
  if (ASCII.test(text) && !text.includes('@') && !text.includes('[email')) return text.replace(ASCII_DROPPED, '');
  const plain = text.normalize('NFKC').replace(DROPPED, '');
  return plain.includes('@') || plain.includes('[email') ? plain.replace(MAIL, ' email ') : plain;
}

function wordsIn(plain: string): string[] {
  const lower = plain.toLowerCase();
  const words = lower.match(ASCII.test(lower) ? ASCII_WORD : WORD) ?? [];
  return words.some((w) => w.length >= 16) ? words.filter((w) => !NONCE.test(w)) : words;
}
