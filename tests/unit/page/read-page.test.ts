// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/page/read-page.ts';
import { blocksIn, blocksOf, parse, read } from './support.ts';

const LONG = 'This line is long enough that nobody would take it for an address line.';

describe('readPage reads', () => {
  it('headings, paragraphs and nested lists', () => {
    const html =
      '<h1>Our\n  notice</h1><p>We <em>keep</em> it.</p><ul><li>Outer:<ul><li>Inner</li></ul></li></ul><h3>More</h3>';
    expect(blocksOf(html)).toEqual(['h1 Our notice', 'p0 We keep it.', 'li1 Outer:', 'li2 Inner', 'h3 More']);
  });

  it('title and language', () => {
    const { page } = read('<html lang="EN-gb"><title> House\n rules </title><p>x y</p>');
    expect([page.title, page.lang]).toEqual(['House rules', 'en-gb']);
  });

  it('nothing as nothing', () => {
    expect(read('').page).toEqual({ text: '', blocks: [], title: '', lang: '' });
    expect(blocksOf('<p> \n\t&nbsp;</p><p>\u200b</p>')).toEqual([]);
  });

  it('white space of every kind as one space, and none around inline elements', () => {
    expect(blocksOf('<p>  a&nbsp;b\u3000c<b> d</b> <i> e </i>f<span>g</span>\n</p>')).toEqual(['p0 a b c d e fg']);
  });

  it('what starts a line of its own as a block, whatever it stands in', () => {
    expect(blocksOf('<div>one<div>two</div>three<span>four<p>five</p></span></div>')).toEqual([
      'p0 one',
      'p0 two',
      'p0 threefour',
      'p0 five',
    ]);
    expect(blocksOf('<section>a1<hr>b1<blockquote>c1</blockquote></section>')).toEqual(['p0 a1', 'p0 b1', 'p0 c1']);
  });

  it('line breaks as spaces, two as the end of a paragraph', () => {
    expect(blocksOf('<p>Quiet Street 4<br>Smalltown<br><br>Nowhere</p>')).toEqual([
      'p0 Quiet Street 4 Smalltown',
      'p0 Nowhere',
    ]);
    expect(blocksOf(`<div>${LONG}<br>${LONG}</div>`)).toEqual([`p0 ${LONG}`, `p0 ${LONG}`]);
    expect(blocksOf('<p>We gather:<br>\u2022 names<br>\u2022 ages</p>')).toEqual([
      'p0 We gather:',
      'p0 \u2022 names',
      'p0 \u2022 ages',
    ]);
    expect(blocksOf('<p>One<br>\u200d<br>Two</p>')).toEqual(['p0 One', 'p0 Two']);
  });

  it('empty lines of preformatted text, and of long text set with CSS, as paragraphs', () => {
    expect(blocksOf('<pre>One\ntwo\n\nThree</pre>')).toEqual(['p0 One two', 'p0 Three']);
    const long = `${LONG} `.repeat(10);
    expect(blocksOf(`<div>${long}\n\n${long}</div>`)).toHaveLength(2);
  });

  it('a short bold line as a heading, also above its text in one paragraph', () => {
    expect(blocksOf('<p><strong>Your <i>choices</i></strong></p><p><b>We never sell it.</b></p>')).toEqual([
      'h6 Your choices',
      'p0 We never sell it.',
    ]);
    expect(blocksOf(`<p><b>Storage</b><br>${LONG}</p>`)).toEqual(['h6 Storage', `p0 ${LONG}`]);
    expect(blocksOf('<ul><li><b>Name</b></li></ul>')).toEqual(['li1 Name']);
  });

  it('headings by role, and long ones as the paragraphs they are', () => {
    expect(blocksOf('<div role="heading" aria-level="3">Deep</div><div role="heading">Flat</div>')).toEqual([
      'h3 Deep',
      'h2 Flat',
    ]);
    expect(blocksOf(`<h4>${LONG} ${LONG} ${LONG}</h4>`)).toEqual([`p0 ${LONG} ${LONG} ${LONG}`]);
    expect(blocksOf('<h2>Scope <a href="#scope">\u00b6</a></h2>')).toEqual(['h2 Scope']);
  });

  it('later paragraphs of an item as items, those under a heading in an item as prose', () => {
    expect(blocksOf('<ol><li><p>One</p><p>more</p></li></ol>')).toEqual(['li1 One', 'li1 more']);
    expect(blocksOf('<ul><li><h3>Keeping</h3><p>Text</p><ul><li>Item</li></ul></li></ul>')).toEqual([
      'h3 Keeping',
      'p0 Text',
      'li1 Item',
    ]);
  });

  it('definition lists as items, a definition one level below its term', () => {
    expect(blocksOf('<dl><dt>Cookie</dt><dd>A file.</dd></dl>')).toEqual(['li1 Cookie', 'li2 A file.']);
  });

  it('rows of data tables with a mark between filled cells', () => {
    const html =
      '<table><caption>Data</caption><tr><th>What</th><th>Why</th></tr><tr><td><p>Name</p><p>Age</p></td><td></td><td>To<br>serve</td></tr></table>';
    expect(blocksOf(html)).toEqual(['p0 Data', 'tr0 What ; Why', 'tr0 Name Age ; To serve']);
  });

  it('tables that only arrange the page as prose', () => {
    const html = `<table><tr><td>left</td><td><h2>Title</h2><p>${LONG}</p></td></tr></table>`;
    expect(blocksOf(html)).toEqual(['p0 left', 'h2 Title', `p0 ${LONG}`]);
    expect(blocksOf('<table role="presentation"><tr><td>a1</td><td>b1</td></tr></table>')).toEqual(['p0 a1', 'p0 b1']);
    expect(blocksOf('<table><tr><td><p>one</p><p>two</p></td></tr></table>')).toEqual(['p0 one', 'p0 two']);
  });

  it('paragraphs longer than any clause in parts', () => {
    const blocks = blocksOf(`<p>${`${LONG} `.repeat(200)}</p>`);
    expect(blocks.length).toBeGreaterThan(2);
    expect(Math.max(...blocks.map((b) => b.length))).toBeLessThan(6100);
    expect(blocks.every((b) => b.endsWith('line.'))).toBe(true);
  });

  it('custom elements as blocks, but among words as words', () => {
    expect(blocksOf('<my-card>one</my-card><my-card>two</my-card>')).toEqual(['p0 one', 'p0 two']);
    expect(blocksOf('<p>press <my-key>Enter</my-key> now</p>')).toEqual(['p0 press Enter now']);
  });
});

describe('readPage leaves out', () => {
  it.each([
    ['code', '<script>x()</script><style>p{}</style><template><p>t</p></template>'],
    ['controls', '<button>Send</button><select><option>A</option></select><textarea>old</textarea><input value="v">'],
    ['drawings', '<svg><title>Lock</title><text>T</text></svg><canvas>no</canvas><video>no</video><object>no</object>'],
    ['icons', '<i aria-hidden="true">expand_more</i>'],
    [
      'text for screen readers',
      '<span class="visually-hidden">(opens in a new window)</span><span class="sr-only">menu</span>',
    ],
    ['skip links', '<a href="#main">Skip to main content</a>'],
  ])('%s', (_, html) => {
    expect(blocksOf(`<p>Before</p>${html}<p>After</p>`)).toEqual(['p0 Before', 'p0 After']);
  });

  it('but keeps a term that is a button among words, and a page behind a dialog', () => {
    expect(blocksOf('<p>the <button aria-expanded="false">services</button> we offer</p>')).toEqual([
      'p0 the services we offer',
    ]);
    expect(blocksOf(`<div aria-hidden="true"><p>${LONG}</p></div>`)).toEqual([`p0 ${LONG}`]);
  });
});

describe('readPage looks into', () => {
  it('open shadow trees and their slots', () => {
    const page = document.implementation.createHTMLDocument('');
    page.body.innerHTML = '<doc-view><p slot="intro">Intro</p><p>Body</p></doc-view>';
    const root = page.querySelector('doc-view')?.attachShadow({ mode: 'open' });
    if (root)
      root.innerHTML = '<h2>Shadow</h2><slot name="intro"></slot><slot></slot><slot name="none">Fallback</slot>';
    expect(blocksIn(readPage(page, () => 'shown'))).toEqual(['h2 Shadow', 'p0 Intro', 'p0 Body', 'p0 Fallback']);
  });

  it('shadow trees that the source declares', () => {
    const html =
      '<doc-view><template shadowrootmode="open"><h2>Shadow</h2><slot></slot></template><p>Body</p></doc-view>';
    expect(blocksOf(html)).toEqual(['h2 Shadow', 'p0 Body']);
  });

  it('frames of the same origin that hold the document, not those beside it', () => {
    const frame = document.createElement('iframe');
    document.body.replaceChildren(frame);
    const inner = frame.contentDocument;
    if (!inner) throw new Error('no frame');
    inner.body.innerHTML = `<p>${LONG}</p>`;
    expect(blocksIn(readPage(document, () => 'shown'))).toEqual([`p0 ${LONG}`]);
    document.body.insertAdjacentHTML('afterbegin', `<p>${LONG} ${LONG} ${LONG}</p>`);
    expect(blocksIn(readPage(document, () => 'shown'))).toHaveLength(1);
    document.body.replaceChildren();
  });
});

describe('readPage survives', () => {
  it('tags nested too deeply for any stack', () => {
    const page = parse('<p>x</p>');
    let at: Element = page.body;
    for (let i = 0; i < 5000; i++) at = at.appendChild(page.createElement('div'));
    at.textContent = 'Deep down.';
    expect(blocksIn(readPage(page, () => 'shown'))).toEqual(['p0 x', 'p0 Deep down.']);
  });

  it('a document without a body', () => {
    const page = parse('');
    page.documentElement.remove();
    expect(readPage(page, () => 'shown').page.blocks).toEqual([]);
  });
});
