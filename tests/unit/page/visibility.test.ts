// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createStaticVisibility } from '../../../lib/page/static-visibility.ts';
import { blocksOf, POLICY, PROSE, parse } from './support.ts';

const HIDDEN = '<p class="extra" id="more">This paragraph stands in the source for the eyes of nobody at all.</p>';
const ONLY_POLICY = blocksOf(POLICY);

function hides(css: string, html = HIDDEN): boolean {
  return !blocksOf(`<style>${css}</style>${POLICY}${html}`).some((block) => block.includes('eyes of nobody'));
}

describe('text that does not show is left out:', () => {
  it.each([
    ['hidden', '<div hidden><p>Not for show, and long enough to count as a paragraph of text.</p></div>'],
    ['display in the style attribute', '<div style="color:red; DISPLAY : none !important"><p>Not for show.</p></div>'],
    ['visibility in the style attribute', '<p style="visibility:hidden">Not <b>for</b> show.</p>'],
    ['a closed dialog', '<dialog><p>Not for show.</p></dialog>'],
    ['a popover', '<div popover><p>Not for show.</p></div>'],
  ])('%s', (_, html) => {
    expect(blocksOf(POLICY + html)).toEqual(ONLY_POLICY);
  });

  it('but what shows again inside hidden text does not go with it', () => {
    const html = '<div style="visibility:hidden">no<p style="visibility:visible">Seen.</p></div>';
    expect(blocksOf(POLICY + html)).toEqual([...ONLY_POLICY, 'p0 Seen.']);
  });

  it.each([
    ['.extra{display:none}', true],
    ['.extra { color: red; display: none }', true],
    ['p.extra{visibility:hidden}', true],
    ['/* .extra{} */ #more,.other{display:none}', true],
    ['@media screen and (min-width: 768px){.extra{display:none}}', true],
    ['@media (max-width: 600px){.extra{display:none}}', false],
    ['@media (width >= 60em){.extra{display:none}}', true],
    ['@media (400px <= width < 900px){.extra{display:none}}', false],
    ['@media print{.extra{display:none}}', false],
    ['@media not print{.extra{display:none}}', true],
    ['@media (prefers-reduced-motion: reduce){.extra{display:none}}', false],
    ['@media (orientation: landscape), print{.extra{display:none}}', true],
    ['@supports (display: grid){.extra{display:none}}', true],
    ['@supports not (display: grid){.extra{display:none}}', false],
    ['@layer base{.extra{display:none}} p{display:block}', false],
    ['.extra{display:none}p{display:block}', true],
    ['.extra{display:none}#more{display:block}', false],
    ['.extra{display:none!important}#more{display:block}', true],
    ['.extra{display:none}.extra{display:flex}', false],
    ['.extra:hover{display:none}', false],
    ['.extra::before{display:none}', false],
    ['.extra:not(.open){display:none}', true],
    ['body{.extra{display:none}}', true],
    ['.extra{&:not(.open){display:none}}', true],
    ['p.extra:is(.a,.b){display:none}', false],
    ['.a\\:b{display:none}', false],
    ['.extra{content:"}"; display:none}', true],
    ['}}{ .extra{display:none', false],
    ['.extra{display:none;', true],
    ['.absent{display:none}', false],
  ])('%s: %s', (css, hidden) => {
    expect(hides(css)).toBe(hidden);
  });

  it('an inline style wins over rules, an important rule over an inline style', () => {
    const html = HIDDEN.replace('<p ', '<p style="display:block" ');
    expect(hides('.extra{display:none}', html)).toBe(false);
    expect(hides('.extra{display:none!important}', html)).toBe(true);
  });

  it('a display of its own wins over the hidden attribute', () => {
    expect(hides('.extra{display:flex}', HIDDEN.replace('<p ', '<p hidden '))).toBe(false);
  });

  it('a sheet for another medium does not count', () => {
    const html = `<style media="print">.extra{display:none}</style>${HIDDEN}`;
    expect(hides('', html)).toBe(false);
  });

  it('names of the cascade are told for each element by itself', () => {
    const page = parse(
      '<style>.a{display:none}.b{visibility:hidden}</style><p class="a">x<i>y</i></p><p class="b">x<i>y</i></p>',
    );
    const visibilityOf = createStaticVisibility(page);
    expect([...page.querySelectorAll('p, i')].map(visibilityOf)).toEqual(['none', 'shown', 'hidden', 'hidden']);
  });
});

describe('text that a control unfolds is read:', () => {
  const folded = PROSE.map((p) => p.replace('<p>', '<p>Folded. ')).join('');
  it.each([
    ['details', `<details><summary>More</summary>${folded}</details>`],
    ['an accordion by name', `<div class="accordion-body" style="display:none">${folded}</div>`],
    ['a tab panel', `<div role="tabpanel" hidden>${folded}</div>`],
    [
      'aria-controls',
      `<button aria-controls="p1" aria-expanded="false">More</button><div id="p1" hidden>${folded}</div>`,
    ],
    ['a heading before it', `<h2>More</h2><div hidden>${folded}</div>`],
    ['a fold that hides by visibility', `<div class="collapse" style="visibility:hidden;height:0">${folded}</div>`],
    ['text to be found', `<div hidden="until-found">${folded}</div>`],
  ])('%s', (_, html) => {
    expect(blocksOf(POLICY + html).filter((b) => b.includes('Folded.'))).toHaveLength(PROSE.length);
  });

  it.each([
    ['a modal', `<button>Open</button><div class="modal" style="display:none">${folded}</div>`],
    ['a dialog', `<h2>More</h2><div role="dialog" style="display:none">${folded}</div>`],
    ['a block that nothing leads to', `<p>Before.</p><div style="display:none">${folded}</div>`],
  ])('not %s', (_, html) => {
    expect(blocksOf(POLICY + html).filter((b) => b.includes('Folded.'))).toEqual([]);
  });

  it('the line that folds is a heading, other buttons are not read', () => {
    const html = `<button aria-expanded="false">How long we keep it</button><div class="panel" hidden>${folded}</div><button>Print</button>`;
    const blocks = blocksOf(POLICY + html);
    expect(blocks).toContain('h6 How long we keep it');
    expect(blocks.join()).not.toContain('Print');
  });
});

describe('a page that hides itself until its script has run', () => {
  it.each([
    '<style>.page{visibility:hidden}</style>',
    '<style>body{display:none}</style>',
    '<style>body{visibility:hidden}</style>',
  ])('is read all the same: %s', (style) => {
    expect(blocksOf(`${style}<div class="page">${POLICY}</div>`)).toEqual(ONLY_POLICY);
  });
});
