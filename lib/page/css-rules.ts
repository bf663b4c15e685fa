import { mediaMatches } from './media-query.ts';

/** A style rule, as far as it says whether something shows. */
export interface ShowRule {
  readonly selector: string;
  readonly display: Declared | null;
  readonly visibility: Declared | null;
  /** Place in the cascade: rules in layers come before those outside, else in order of the source. */
  readonly order: number;
}
export interface Declared {
  readonly value: string;
  readonly important: boolean;
}

const TRANSPARENT_AT = /^@(?:media|supports|layer|container|scope|starting-style|document|-moz-document)\b/i;
const UNLAYERED = 1e9;

/**
 * The rules of a style sheet that set `display` or `visibility` and hold on an ordinary screen. Reads braces, strings and
 * comments only, so that sheets of a megabyte cost some ten milliseconds; knows media queries, layers and nesting.
 */
export function showRules(sheet: string, before = 0): ShowRule[] {
  const rules: ShowRule[] = [];
  readRules(sheet.replace(/\/\*[\s\S]*?\*\//g, ''), '', UNLAYERED + before, rules);
  return rules;
}

function readRules(css: string, parent: string, base: number, rules: ShowRule[]): void {
  let from = 0;
  for (let open = css.indexOf('{'); open >= 0; open = css.indexOf('{', from)) {
    const close = closingBrace(css, open);
    const before = css.slice(from, open);
    const prelude = before.slice(before.lastIndexOf(';') + 1).trim();
    const body = css.slice(open + 1, close);
    if (/display|visibility/i.test(body)) readRule(prelude, body, parent, base, rules);
    from = close + 1;
  }
}

function readRule(prelude: string, body: string, parent: string, base: number, rules: ShowRule[]): void {
  if (prelude.startsWith('@')) {
    if (TRANSPARENT_AT.test(prelude) && atRuleHolds(prelude))
      readRules(body, parent, /^@layer/i.test(prelude) ? base - UNLAYERED : base, rules);
    return;
  }
  const selector = parent === '' ? prelude : nested(prelude, parent);
  const own = body.includes('{') ? body.replace(/[^;{}]*\{[^{}]*\}/g, '') : body;
  const display = declared(own, 'display');
  const visibility = declared(own, 'visibility');
  if (display || visibility) rules.push({ selector, display, visibility, order: base + rules.length });
  if (body.includes('{')) readRules(body, selector, base, rules);
}

function atRuleHolds(prelude: string): boolean {
  if (/^@media/i.test(prelude)) return mediaMatches(prelude.slice(6));
  return !/^@supports\s+not\b/i.test(prelude) && !/^@starting-style/i.test(prelude);
}

function nested(selector: string, parent: string): string {
  const around = `:is(${parent})`;
  return selector
    .split(',')
    .map((part) => (part.includes('&') ? part.replaceAll('&', around) : `${around} ${part.trim()}`))
    .join(', ');
}

function declared(body: string, property: string): Declared | null {
  let found: Declared | null = null;
  for (const match of body.matchAll(
    new RegExp(`(?:^|[;{\\s])${property}\\s*:\\s*([a-z-]+)[^;]*?(!\\s*important)?\\s*(?:;|$)`, 'gi'),
  ))
    if (!found?.important || match[2]) found = { value: (match[1] ?? '').toLowerCase(), important: Boolean(match[2]) };
  return found;
}

/** Index of the brace that closes the one at `open`, or the end of the text. Braces in strings do not count. */
function closingBrace(css: string, open: number): number {
  let depth = 0;
  const token = /[{}"'\\]/g;
  token.lastIndex = open;
  for (let match = token.exec(css); match; match = token.exec(css)) {
    const char = match[0];
    if (char === '{') depth++;
    else if (char === '\\') token.lastIndex++;
    else if (char === '}') {
      if (--depth === 0) return match.index;
    } else token.lastIndex = endOfString(css, match.index);
  }
  return css.length;
}

function endOfString(css: string, open: number): number {
  const quote = css.charAt(open);
  for (let i = open + 1; i < css.length; i++) {
    const char = css.charAt(i);
    if (char === '\\') i++;
    else if (char === quote || char === '\n') return i + 1;
  }
  return css.length;
}
