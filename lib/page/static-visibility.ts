import { type Declared, type ShowRule, showRules } from './css-rules.ts';
import { specificity, splitSelectors, usesOnly } from './selectors.ts';
import type { Visibility, VisibilityOf } from './visibility.ts';

const HIDDEN_BY_DEFAULT = '[hidden], [popover], dialog';

interface Ranked extends ShowRule {
  readonly weight: number;
}

const NEVER =
  /::|:(?:before|after|hover|focus|active|visited|target|checked:hover|first-l(?:ine|etter)|placeholder|popover-open|fullscreen)/i;

/**
 * Visibility in a document that has no layout (read from a file, or parsed by `DOMParser`): `hidden`, inline style, and the
 * rules of its own `<style>` sheets, in the order of the cascade. Linked style sheets are not loaded, so what only they hide
 * counts as shown.
 */
export function createStaticVisibility(document: Document): VisibilityOf {
  const rules = rulesOf(document);
  const display = hiddenBy(document, rules, 'display', (value) => value === 'none');
  const visibility = hiddenBy(document, rules, 'visibility', (value) => value !== 'visible');
  const inherited = new Map<Element, boolean>();
  const isHidden = (el: Element): boolean => {
    const known = inherited.get(el);
    if (known !== undefined) return known;
    const own = inline(el, 'visibility') ?? visibility(el);
    const value = own
      ? own.value !== 'visible' && own.value !== 'inherit'
      : el.parentElement !== null && isHidden(el.parentElement);
    inherited.set(el, value);
    return value;
  };
  const anyHidden = rules.some((rule) => rule.visibility) || document.querySelector('[style*="visibility" i]') !== null;
  return (el): Visibility => {
    if (hasNoBox(el, display)) return 'none';
    return anyHidden && isHidden(el) ? 'hidden' : 'shown';
  };
}

function hasNoBox(el: Element, ruled: (el: Element) => Declared | null): boolean {
  const own = inline(el, 'display');
  const rule = ruled(el);
  const wins = own && (own.important || !rule?.important) ? own : rule;
  if (wins) return wins.value === 'none';
  if (el.hasAttribute('hidden') || el.hasAttribute('popover')) return true;
  return el.localName === 'dialog' && !el.hasAttribute('open');
}

/** What the style attribute says of a property, or null. */
function inline(el: Element, property: string): Declared | null {
  const style = el.getAttribute('style');
  if (!style?.toLowerCase().includes(property)) return null;
  let found: Declared | null = null;
  for (const match of style.matchAll(/(?:^|;)\s*([a-z-]+)\s*:\s*([a-z-]+)([^;]*)/gi)) {
    if (match[1]?.toLowerCase() !== property) continue;
    const important = /!\s*important/i.test(match[3] ?? '');
    if (!found?.important || important) found = { value: (match[2] ?? '').toLowerCase(), important };
  }
  return found;
}

/** All rules that can match something in the document, weakest first. */
function rulesOf(document: Document): Ranked[] {
  const ranked: Ranked[] = [];
  const exists = namesIn(document);
  for (const [i, style] of [...document.querySelectorAll('style')].entries()) {
    if (style.closest('noscript, template, svg')) continue;
    const media = style.getAttribute('media');
    const sheet = media ? `@media ${media}{${style.textContent ?? ''}}` : (style.textContent ?? '');
    for (const rule of showRules(sheet, i * 100_000))
      for (const selector of splitSelectors(rule.selector))
        if (!NEVER.test(selector) && usesOnly(selector, exists))
          ranked.push({ ...rule, selector, weight: specificity(selector) });
  }
  const isLayered = (rule: Ranked): number => (rule.order < 1e9 ? 0 : 1);
  return ranked.sort((a, b) => isLayered(a) - isLayered(b) || a.weight - b.weight || a.order - b.order);
}

function namesIn(document: Document): ReadonlySet<string> {
  const names = new Set<string>();
  for (const el of document.querySelectorAll('[class], [id]')) {
    if (el.id !== '') names.add(`#${el.id}`);
    for (const name of el.classList) names.add(`.${name}`);
  }
  return names;
}

/** For each element that some rule or the browser by itself hides, the declaration that wins; null for all others. */
function hiddenBy(
  document: Document,
  rules: readonly Ranked[],
  property: 'display' | 'visibility',
  hides: (value: string) => boolean,
): (el: Element) => Declared | null {
  const declared = bySelector(rules, property);
  const winners = new Map<Element, Declared | null>(matching(document, HIDDEN_BY_DEFAULT).map((el) => [el, null]));
  for (const [selector, { value }] of declared)
    if (hides(value)) for (const el of matching(document, selector)) winners.set(el, null);
  for (const el of winners.keys()) {
    let wins: Declared | null = null;
    for (const [selector, declaration] of declared)
      if ((!wins?.important || declaration.important) && matches(el, selector)) wins = declaration;
    winners.set(el, wins);
  }
  return (el) => winners.get(el) ?? null;
}

/** One declaration a selector, in the order of the cascade: of two with one selector only the later can win. */
function bySelector(rules: readonly Ranked[], property: 'display' | 'visibility'): Map<string, Declared> {
  const declared = new Map<string, Declared>();
  for (const rule of rules) {
    const next = rule[property];
    if (!next || (declared.get(rule.selector)?.important && !next.important)) continue;
    declared.delete(rule.selector);
    declared.set(rule.selector, next);
  }
  return declared;
}

function matching(document: Document, selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

function matches(el: Element, selector: string): boolean {
  try {
    return el.matches(selector);
  } catch {
    return false;
  }
}
