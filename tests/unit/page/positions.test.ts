// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PageReading, readPage } from '../../../lib/page/read-page.ts';
import { parse, read } from './support.ts';

/** The text of a span's DOM ranges, one after the other. */
function textOf({ domSpansOf }: PageReading, start: number, end: number): string {
  return domSpansOf({ start, end })
    .map((span) => {
      const range = (span.startContainer.ownerDocument as Document).createRange();
      range.setStart(span.startContainer, span.startOffset);
      range.setEnd(span.endContainer, span.endOffset);
      return range.toString();
    })
    .join('');
}

const bare = (text: string): string => text.replace(/[\s;]+/g, '');

describe('positions', () => {
  it('give the ranges of a span, cut where something is left out', () => {
    const reading = read('<p>We  <b>never</b>\n sell <script>x()</script>your data.</p>');
    const start = reading.page.text.indexOf('never');
    const spans = reading.domSpansOf({ start, end: reading.page.text.length });
    expect(spans.map((s) => [s.startContainer.data, s.startOffset, s.endContainer.data, s.endOffset])).toEqual([
      ['never', 0, '\n sell ', 7],
      ['your data.', 0, 'your data.', 10],
    ]);
    expect(reading.offsetOf(spans[0]?.startContainer as Node, 2)).toBe(start + 2);
  });

  it('know no position of what is not read', () => {
    const page = parse('<p>one</p><nav>menu</nav>');
    const reading = readPage(page, () => 'shown');
    expect(reading.offsetOf(page.querySelector('nav')?.firstChild as Node, 1)).toBeNull();
    expect(reading.offsetOf(page.body, 0)).toBeNull();
    expect(reading.domSpansOf({ start: 2, end: 2 })).toEqual([]);
  });

  it('put what lies in squeezed white space at its space', () => {
    const page = parse('<p>a \n\n  b</p>');
    const reading = readPage(page, () => 'shown');
    const node = page.querySelector('p')?.firstChild as Text;
    expect([0, 1, 2, 4, 6, 7].map((offset) => reading.offsetOf(node, offset))).toEqual([0, 1, 2, 2, 2, 3]);
  });

  it('cover table rows and line breaks cell by cell', () => {
    const reading = read('<table><tr><td>Name<br>Age</td><td>To serve</td></tr></table>');
    expect(reading.page.text).toBe('Name Age ; To serve');
    expect(textOf(reading, 0, reading.page.text.length)).toBe('NameAgeTo serve');
    expect(reading.domSpansOf({ start: 0, end: 19 })).toHaveLength(3);
  });

  it('hold for every span of every page', () => {
    const piece = fc.constantFrom(
      'word ',
      ' \n ',
      'b&amp;c',
      '\u00a0',
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<br>',
      '<br><br>',
      '<li>',
      '<ul>',
      '</ul>',
      '<h2>',
      '</h2>',
      '<table><tr><td>',
      '<td>',
      '</table>',
      '<script>s</script>',
      '<span hidden>h</span>',
      '<i aria-hidden="true">x</i>',
      '<details><summary>More</summary>',
      '</details>',
      '<a href="#">',
      '</a>',
      '<pre>',
      '</pre>',
      '\u200b',
      'End. ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const reading = read(pieces.join(''));
        const { text, blocks } = reading.page;
        let end = -1;
        for (const block of blocks) {
          expect(block.start).toBe(end + 1);
          end = block.end;
          expect(bare(textOf(reading, block.start, block.end))).toBe(bare(text.slice(block.start, block.end)));
        }
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        expect(bare(textOf(reading, from, to))).toBe(bare(text.slice(from, to)));
        for (const span of reading.domSpansOf({ start: from, end: to })) {
          const offset = reading.offsetOf(span.startContainer, span.startOffset) ?? -1;
          expect(offset).toBeGreaterThanOrEqual(from);
          expect(offset).toBeLessThan(to);
        }
      }),
      { numRuns: 300 },
    );
  });
});
