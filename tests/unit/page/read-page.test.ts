// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/page/read-page.ts';
import { createStaticVisibility } from '../../../lib/page/static-visibility.ts';

function read(html: string): ReturnType<typeof readPage> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return readPage(page, createStaticVisibility(page));
}

function blocksOf(html: string): string[] {
  const { page } = read(html);
  return page.blocks.map((b) => `${b.kind}${b.level} ${page.text.slice(b.start, b.end)}`);
}

describe('readPage', () => {
  it('reads headings, paragraphs and nested lists', () => {
    const html =
      '<h1>Our\n  notice</h1><p>We <em>keep</em> it.</p><ul><li>Outer:<ul><li>Inner</li></ul></li></ul><h3>More</h3>';
    expect(blocksOf(html)).toEqual(['h1 Our notice', 'p0 We keep it.', 'li1 Outer:', 'li2 Inner', 'h3 More']);
  });

  it('maps a span to DOM ranges whose text is the span, and a position back to its offset', () => {
    const reading = read('<p>We  <b>never</b>\n sell <script>x()</script>your data.</p>');
    const start = reading.page.text.indexOf('never');
    const ranges = reading.domSpansOf({ start, end: reading.page.text.length });
    expect(ranges.map((r) => [r.startContainer.data.slice(r.startOffset, 8), r.endOffset])).toEqual([
      ['never', 7],
      ['your dat', 10],
    ]);
    expect(reading.offsetOf(ranges[0]?.startContainer as Node, 2)).toBe(start + 2);
  });
});
