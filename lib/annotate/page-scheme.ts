import type { Scheme } from './highlight-sheet.ts';

/** Red, green, blue and alpha, each 0 to 1 (sRGB, not premultiplied). */
export type Rgba = readonly [number, number, number, number];

/** Luminance at which black and white text contrast equally: (L + 0.05)² = 1.05 × 0.05. */
const MIDDLE = 0.179;
const WHITE: Rgba = [1, 1, 1, 1];
const DARK_CANVAS: Rgba = [0.07, 0.07, 0.07, 1];

/** Reads `rgb()`, `rgba()` and `color(srgb …)`, the forms in which browsers give computed colours; null for others. */
export function parseColour(text: string): Rgba | null {
  const match = /^(rgba?|color)\((?:srgb\s+)?([^)]+)\)$/.exec(text.trim());
  if (!match) return null;
  const numbers = (match[2] ?? '').split(/[\s,/]+/).map(Number);
  const [r = Number.NaN, g = Number.NaN, b = Number.NaN, a = 1] = numbers;
  const full = match[1] === 'color' ? 1 : 255;
  return [r, g, b, a].some(Number.isNaN) ? null : [r / full, g / full, b / full, a];
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance([r, g, b]: Rgba): number {
  const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** `top` painted over `below`, which is opaque. */
export function over(top: Rgba, below: Rgba): Rgba {
  const mix = (t: number, b: number) => t * top[3] + b * (1 - top[3]);
  return [mix(top[0], below[0]), mix(top[1], below[1]), mix(top[2], below[2]), 1];
}

/**
 * Whether the page paints dark or light behind an element, whatever the system prefers. Background colours are laid over
 * each other up to the first opaque one; where an image or an unreadable colour comes first, the text's own colour tells,
 * since it was chosen to contrast. `read` turns any computed colour into numbers.
 */
export function schemeBehind(start: Element, read: (colour: string) => Rgba | null = parseColour): Scheme {
  const layers: Rgba[] = [];
  for (let at: Element | null = start; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    const colour = read(style.backgroundColor);
    if (style.backgroundImage !== 'none' || !colour) return schemeOfInk(start, read);
    layers.push(colour);
    if (colour[3] === 1) break;
  }
  const base = isCanvasDark(start.ownerDocument) ? DARK_CANVAS : WHITE;
  const painted = layers.reduceRight<Rgba>((below, top) => over(top, below), base);
  return luminance(painted) < MIDDLE ? 'dark' : 'light';
}

function schemeOfInk(element: Element, read: (colour: string) => Rgba | null): Scheme {
  const ink = read(getComputedStyle(element).color);
  return ink && luminance(ink) > MIDDLE ? 'dark' : 'light';
}

/** The element around, out of shadow roots and same-origin frames too. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if ('host' in root) return (root as ShadowRoot).host;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/** The colour behind all backgrounds follows the root's colour scheme, which a page states in CSS or in a meta element. */
function isCanvasDark(doc: Document): boolean {
  const stated = getComputedStyle(doc.documentElement).colorScheme;
  const meta = doc.querySelector('meta[name="color-scheme" i]')?.getAttribute('content') ?? '';
  const schemes = (stated === 'normal' || !stated ? meta : stated).split(/\s+/);
  if (!schemes.includes('dark')) return false;
  return !schemes.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches;
}
