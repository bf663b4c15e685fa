const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/g;

/**
 * Text as the rules see it: lower case, straight quotes, plain hyphens and spaces. Every character keeps its place, so
 * an offset in the result is an offset in the source.
 */
export function normaliseForRules(text: string): string {
  const plain = text.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-').replace(SPACES, ' ');
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : lowerKeepingLength(plain);
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
