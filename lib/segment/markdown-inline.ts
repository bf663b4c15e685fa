const SPECIAL = /[\\`*_[\]!<&]/g;
const BREAK_TAG = /^<br\s*\/?>/i;
const TAG =
  /^<(?:!--[\s\S]*?-->|\/?(?:a|abbr|b|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|input|ins|kbd|li|mark|ol|p|picture|pre|q|s|section|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|wbr)(?:\s[^<>]*)?\/?>)/i;
const BLOCK_TAG =
  /^<\/?(?:blockquote|center|dd|details|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|summary|t[dhr]|table|ul)\b/i;
const AUTOLINK = /^<((?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*)|(?:[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+))>/i;
const ENTITY = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/i;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '\u00a9',
  reg: '\u00ae',
  trade: '\u2122',
  ndash: '\u2013',
  mdash: '\u2014',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201c',
  rdquo: '\u201d',
  bull: '\u2022',
  hellip: '\u2026',
  sect: '\u00a7',
  middot: '\u00b7',
  euro: '\u20ac',
  pound: '\u00a3',
};

/** What is longer or deeper is no address; so hostile input costs no quadratic time. */
const LONGEST_TARGET = 3000;
const DEEPEST_PARENTHESES = 16;

interface Scan {
  readonly raw: string;
  readonly out: string[];
  /** Where in `out` the open brackets stand; images are dropped back to theirs. */
  readonly open: { at: number; image: boolean }[];
}

/**
 * The words of one Markdown paragraph as a reader sees them. Links become their text, images go, emphasis and code marks
 * go, escaped characters and entities become what they stand for, known HTML tags go (`<br>` becomes a line feed, other
 * block tags a space). What is not markup stays: `5 * 3`, `snake_case`, `[placeholder]`, `<name of party>`.
 */
export function inlineText(raw: string): string {
  SPECIAL.lastIndex = 0;
  if (!SPECIAL.test(raw)) return raw;
  const scan: Scan = { raw, out: [], open: [] };
  let from = 0;
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(raw); match; match = SPECIAL.exec(raw)) {
    const at = match.index;
    if (at > from) scan.out.push(raw.slice(from, at));
    from = consume(scan, match[0], at);
    SPECIAL.lastIndex = from;
  }
  if (from < raw.length) scan.out.push(raw.slice(from));
  for (const { at } of scan.open) if (isDangling(scan, at)) scan.out[at] = '';
  return scan.out.join('');
}

/** Turndown escapes real brackets, so an open one that nothing closes is the rest of a link cut by a block. */
function isDangling(scan: Scan, at: number): boolean {
  return at === scan.out.length - 1 || at === 0;
}

/** Handles the special character at `at`; returns where reading goes on. */
function consume(scan: Scan, char: string, at: number): number {
  const { raw, out } = scan;
  if (char === '\\') return escaped(scan, at);
  if (char === '`') return codeSpan(scan, at);
  if (char === '*' || char === '_') return emphasis(scan, char, at);
  if (char === '[') {
    scan.open.push({ at: out.length, image: false });
    out.push('[');
    return at + 1;
  }
  if (char === ']') return closeBracket(scan, at);
  if (char === '!' && raw.charAt(at + 1) === '[') {
    scan.open.push({ at: out.length, image: true });
    out.push('![');
    return at + 2;
  }
  if (char === '<') return angle(scan, at);
  if (char === '&') return entity(scan, at);
  out.push(char);
  return at + 1;
}

function escaped({ raw, out }: Scan, at: number): number {
  const next = raw.charAt(at + 1);
  if (/[!-/:-@[-`{-~]/.test(next)) out.push(next);
  else out.push(next === '' || next === '\n' ? '' : `\\${next}`);
  return at + (next === '\n' ? 1 : 2);
}

function codeSpan({ raw, out }: Scan, at: number): number {
  let width = 1;
  while (raw.charAt(at + width) === '`') width++;
  const fence = '`'.repeat(width);
  const end = raw.indexOf(fence, at + width);
  if (end < 0) {
    out.push(fence);
    return at + width;
  }
  out.push(raw.slice(at + width, end));
  return end + width;
}

function emphasis({ raw, out }: Scan, char: string, at: number): number {
  let width = 1;
  while (raw.charAt(at + width) === char) width++;
  const before = raw.charAt(at - 1);
  const after = raw.charAt(at + width);
  const loose = /^\s?$/.test(before) && /^\s?$/.test(after) && (before !== '' || after !== '');
  const inWord = char === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  if (loose || inWord) out.push(char.repeat(width));
  return at + width;
}

function closeBracket(scan: Scan, at: number): number {
  const { raw, out } = scan;
  const end = raw.charAt(at + 1) === '(' ? endOfTarget(raw, at + 1) : -1;
  const open = scan.open.pop();
  if (end < 0) {
    if (open?.image) out.length = open.at;
    else out.push(']');
    return at + 1;
  }
  if (open?.image) out.length = open.at;
  else if (open) out[open.at] = '';
  return end;
}

/** The end of `(address "title")` that opens at `at`, or -1 where it is not one. */
function endOfTarget(raw: string, at: number): number {
  let depth = 0;
  let quote = '';
  const limit = Math.min(raw.length, at + LONGEST_TARGET);
  for (let i = at; i < limit; i++) {
    const char = raw.charAt(i);
    if (char === '\\') i++;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' && /\s/.test(raw.charAt(i - 1))) quote = char;
    else if (char === '(' && ++depth > DEEPEST_PARENTHESES) return -1;
    else if (char === ')' && --depth === 0) return i + 1;
  }
  return -1;
}

function angle({ raw, out }: Scan, at: number): number {
  const rest = raw.slice(at, at + 2000);
  const link = AUTOLINK.exec(rest);
  if (link) {
    out.push(link[1] ?? '');
    return at + link[0].length;
  }
  const tag = TAG.exec(rest);
  if (!tag) {
    out.push('<');
    return at + 1;
  }
  if (BREAK_TAG.test(tag[0])) out.push('\n');
  else if (BLOCK_TAG.test(tag[0])) out.push(' ');
  return at + tag[0].length;
}

function entity({ raw, out }: Scan, at: number): number {
  const match = ENTITY.exec(raw.slice(at, at + 12));
  const code = match?.[1] ? Number(match[1]) : match?.[2] ? Number.parseInt(match[2], 16) : null;
  const char = code !== null ? (code <= 0x10ffff ? String.fromCodePoint(code) : '') : ENTITIES[match?.[3] ?? ''];
  if (!match || char === undefined) {
    out.push('&');
    return at + 1;
  }
  out.push(char);
  return at + match[0].length;
}
