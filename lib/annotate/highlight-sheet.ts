import { SEVERITIES, type Severity } from '../model/clause-type.ts';

export type Scheme = 'light' | 'dark';

/** Names in the page's `CSS.highlights`; the prefix keeps clear of the page's own. */
export const HIGHLIGHT_PREFIX = 'clausemark-';

/** Name of the highlight of a severity, or of the open clause of that severity. */
export function highlightName(severity: Severity, open = false): string {
  return `${HIGHLIGHT_PREFIX}${open ? 'open-' : ''}${severity}`;
}

/** Every name that highlightName gives. */
export const HIGHLIGHT_NAMES: readonly string[] = SEVERITIES.flatMap((severity) => [
  highlightName(severity),
  highlightName(severity, true),
]);

/**
 * The values of assets/styles/tokens.css as literals: in `::highlight()` custom properties and `light-dark()` would follow
 * the page's own text, and a page may state no colour scheme at all.
 */
export const PAINT: Readonly<Record<Scheme, Readonly<Record<Severity, { line: string; tint: string; open: string }>>>> =
  {
    light: {
      high: { line: '#8e1220', tint: '#8e122014', open: '#8e12202b' },
      medium: { line: '#966500', tint: '#b37f0019', open: '#b37f002e' },
      low: { line: '#5f56a0', tint: '#5f56a012', open: '#5f56a02b' },
      protection: { line: '#00705c', tint: '#00705c12', open: '#00705c29' },
    },
    dark: {
      high: { line: '#ff9388', tint: '#ff93881f', open: '#ff93883d' },
      medium: { line: '#c08d2e', tint: '#d09a351c', open: '#d09a3538' },
      low: { line: '#ab9df0', tint: '#ab9df01c', open: '#ab9df038' },
      protection: { line: '#62d8bf', tint: '#62d8bf1c', open: '#62d8bf38' },
    },
  };

/** Severity is in the line as well as in the colour. */
const LINE: Readonly<Record<Severity, string>> = {
  high: 'solid 1.5px',
  medium: 'dashed 1px',
  low: 'dotted 1.5px',
  protection: 'double 1px',
};
const OPEN_LINE: Readonly<Record<Severity, string>> = {
  high: 'solid 2px',
  medium: 'dashed 2px',
  low: 'dotted 2px',
  protection: 'double 2px',
};

/**
 * The style sheet text that paints the highlights on a background of the given scheme. Nothing is painted in print. With
 * forced colours browsers lay the system's highlight under the text, so there the line goes into it, close to the letters.
 */
export function highlightCss(scheme: Scheme): string {
  const rules = SEVERITIES.flatMap((severity) => {
    const { line, tint, open } = PAINT[scheme][severity];
    return [
      rule(highlightName(severity), tint, `${LINE[severity]} ${line}`),
      rule(highlightName(severity, true), open, `${OPEN_LINE[severity]} ${line}`),
    ];
  });
  const forced = SEVERITIES.flatMap((severity) => [
    forcedRule(highlightName(severity), `${LINE[severity]} HighlightText`),
    forcedRule(highlightName(severity, true), `${OPEN_LINE[severity]} HighlightText`),
  ]);
  return `@media screen {${rules.join('')}}@media screen and (forced-colors: active) {${forced.join('')}}`;
}

function rule(name: string, background: string, line: string): string {
  return `::highlight(${name}){background-color:${background};text-decoration:underline ${line};text-underline-offset:4px;text-decoration-skip-ink:auto}`;
}

function forcedRule(name: string, line: string): string {
  return `::highlight(${name}){background-color:Highlight;color:HighlightText;text-decoration:underline ${line};text-underline-offset:1px}`;
}
