const SPECIAL =
  /[\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u2010-\u2015\u2212\t-\r\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/g;
const SINGLE_QUOTES = '\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`';
const DOUBLE_QUOTES = '\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033';
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212';

/**
 * Text as the rules see it: lower case, straight quotes, plain hyphens and spaces. Every character keeps its place, so
 * an offset in the result is an offset in the source.
 */
export function normaliseForRules(text: string): string {
  const plain = text.replace(SPECIAL, plainOf);
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : lowerKeepingLength(plain);
}

function plainOf(char: string): string {
  if (SINGLE_QUOTES.includes(char)) return "'";
  if (DOUBLE_QUOTES.includes(char)) return '"';
  return DASHES.includes(char) ? '-' : ' ';
}

/** A few letters (U+0130 among them) grow when lower-cased; those stay as they are. */
function lowerKeepingLength(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const lower = text.charAt(i).toLowerCase();
    out += lower.length === 1 ? lower : text.charAt(i);
  }
  return out;
}
