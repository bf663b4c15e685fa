import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { luminance, over, type Rgba } from '../../../lib/annotate/page-scheme.ts';

const CSS = readFileSync('assets/styles/tokens.css', 'utf8');
const SEVERITIES = ['high', 'medium', 'low', 'protection'];

/** Light and dark value of a token. */
function token(name: string): readonly [Rgba, Rgba] {
  const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]+), (#[0-9a-f]+)\\)`).exec(CSS);
  if (!match) throw new Error(`no token --${name}`);
  return [rgba(match[1] ?? ''), rgba(match[2] ?? '')];
}

function rgba(hex: string): Rgba {
  const [r = 0, g = 0, b = 0, a = 255] = [...hex.slice(1).matchAll(/../g)].map(([pair]) => Number.parseInt(pair, 16));
  return [r / 255, g / 255, b / 255, a / 255];
}

/** Contrast of two opaque colours (WCAG 2.2), the poorer of light and dark. */
function contrast(front: string, back: string, paint?: string): number {
  const ratios = [0, 1].map((scheme) => {
    const behind = scheme === 0 ? token(back)[0] : token(back)[1];
    const layer = paint && (scheme === 0 ? token(paint)[0] : token(paint)[1]);
    const [a, b] = [scheme === 0 ? token(front)[0] : token(front)[1], layer ? over(layer, behind) : behind].map(
      luminance,
    );
    const [light, dark] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)];
    return (light + 0.05) / (dark + 0.05);
  });
  return Math.min(...ratios);
}

describe('the tokens', () => {
  it.each(['ink', 'ink-2', 'ink-3', 'accent', ...SEVERITIES])('--%s can be read on both surfaces', (name) => {
    expect(contrast(name, 'bg')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(name, 'sunk')).toBeGreaterThanOrEqual(4.5);
  });

  it('keep text on the accent readable and outlines visible', () => {
    expect(contrast('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
    expect(contrast('edge', 'bg')).toBeGreaterThanOrEqual(3);
  });

  it.each(SEVERITIES)('let the line of %s be seen on its own tint, and the page be read through it', (name) => {
    expect(contrast(name, 'bg', `${name}-tint`)).toBeGreaterThanOrEqual(3);
    expect(contrast(name, 'bg', `${name}-tint-on`)).toBeGreaterThanOrEqual(3);
    expect(contrast('ink', 'bg', `${name}-tint-on`)).toBeGreaterThanOrEqual(7);
  });
});
