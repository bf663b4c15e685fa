import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { highlightCss, PAINT } from '../../../lib/annotate/highlight-sheet.ts';
import { luminance, over, parseColour, schemeBehind } from '../../../lib/annotate/page-scheme.ts';
import { SEVERITIES } from '../../../lib/model/clause-type.ts';

afterEach(() => vi.unstubAllGlobals());

function schemeOf(html: string): string {
  const { window } = new JSDOM(html);
  vi.stubGlobal('getComputedStyle', window.getComputedStyle.bind(window));
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  const start = window.document.querySelector('p');
  if (!start) throw new Error('the page has no paragraph');
  return schemeBehind(start);
}

describe('the scheme of a page', () => {
  it('is read from the nearest opaque background', () => {
    expect(schemeOf('<body style="background-color:#101010"><p>Text')).toBe('dark');
    expect(schemeOf('<body style="background-color:#101010"><div style="background-color:#fafafa"><p>Text')).toBe(
      'light',
    );
  });

  it('sees through what is translucent', () => {
    const veil = '<div style="background-color:rgba(255, 255, 255, 0.05)"><p>Text';
    expect(schemeOf(`<body style="background-color:#101010">${veil}`)).toBe('dark');
    expect(schemeOf(veil)).toBe('light');
  });

  it('is told by the ink where a picture lies behind the text', () => {
    expect(schemeOf('<div style="background-image:url(x.png); color:#eee"><p style="color:#eee">Text')).toBe('dark');
    expect(schemeOf('<div style="background-image:url(x.png)"><p style="color:#222">Text')).toBe('light');
  });

  it('follows the root where nothing has a background, and the system only if the page says so', () => {
    expect(schemeOf('<p>Text')).toBe('light');
    expect(schemeOf('<meta name="color-scheme" content="light dark"><p>Text')).toBe('dark');
    expect(schemeOf('<meta name="color-scheme" content="dark"><p>Text')).toBe('dark');
  });
});

it('reads the colours that browsers compute', () => {
  expect(parseColour('rgb(255, 0, 51)')).toEqual([1, 0, 0.2, 1]);
  expect(parseColour('rgba(0, 0, 0, 0.5)')).toEqual([0, 0, 0, 0.5]);
  expect(parseColour('color(srgb 0.5 0.25 1 / 0.5)')).toEqual([0.5, 0.25, 1, 0.5]);
  expect(parseColour('oklch(0.5 0.1 20)')).toBeNull();
  expect(luminance([1, 1, 1, 1])).toBeCloseTo(1);
  expect(over([0, 0, 0, 0.5], [1, 1, 1, 1])).toEqual([0.5, 0.5, 0.5, 1]);
});

it('paints with the values of the tokens', () => {
  const tokens = readFileSync('assets/styles/tokens.css', 'utf8');
  for (const severity of SEVERITIES) {
    const [light, dark] = [PAINT.light[severity], PAINT.dark[severity]];
    expect(tokens).toContain(`--${severity}: light-dark(${light.line}, ${dark.line})`);
    expect(tokens).toContain(`--${severity}-tint: light-dark(${light.tint}, ${dark.tint})`);
    expect(tokens).toContain(`--${severity}-tint-on: light-dark(${light.open}, ${dark.open})`);
  }
  expect(highlightCss('dark')).toContain('#ff9388');
  expect(highlightCss('dark')).not.toContain('#8e1220');
});
