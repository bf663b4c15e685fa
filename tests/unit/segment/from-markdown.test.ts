import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageFromMarkdown } from '../../../lib/segment/from-markdown.ts';

const blocksOf = (markdown: string): string[] => {
  const page = pageFromMarkdown(markdown);
  return page.blocks.map((b) => `${b.kind}${b.level} ${page.text.slice(b.start, b.end)}`);
};

describe('pageFromMarkdown', () => {
  it('reads both kinds of headings', () => {
    expect(blocksOf('Our notice\n==========\n\nWhat we keep\n---\n\n### Logs ###\n\n#hashtag')).toEqual([
      'h1 Our notice',
      'h2 What we keep',
      'h3 Logs',
      'p0 #hashtag',
    ]);
  });

  it('takes the title from front matter, else from the first heading', () => {
    const page = pageFromMarkdown('---\ntitle: "House rules"\nlang: EN\n---\n\n# Other\n');
    expect([page.title, page.lang]).toEqual(['House rules', 'en']);
    expect(pageFromMarkdown('intro\n\n## Second\n\n# First\n').title).toBe('First');
    expect(pageFromMarkdown('plain').title).toBe('');
  });

  it('keeps the text of links and drops addresses, images and marks', () => {
    expect(blocksOf('See [our *shop* (new)](https://a.example/x_(y) "A title") and ![logo](l.png)**now**.')).toEqual([
      'p0 See our shop (new) and now.',
    ]);
    expect(blocksOf('[![seal](s.png)](https://a.example) [a](<b>) <https://c.example> <me@d.example>')).toEqual([
      'p0 a https://c.example me@d.example',
    ]);
  });

  it('keeps what only looks like markup', () => {
    expect(blocksOf('5 * 3 in snake_case for [the \\[first\\] party] <party name> A&B 3 < 4 \\_x\\_')).toEqual([
      'p0 5 * 3 in snake_case for [the [first] party] <party name> A&B 3 < 4 _x_',
    ]);
  });

  it('decodes entities and drops known tags', () => {
    expect(blocksOf('Fish &amp; chips&nbsp;&#33;&#x21; <span class="x">here</span><div>there</div>')).toEqual([
      'p0 Fish & chips !! here there',
    ]);
  });

  it('nests lists by indentation, four columns or two', () => {
    const four = '*   Outer:\n    \n    *   Inner one\n        \n    *   Inner two\n        \n\nAfter';
    const two = '- Outer:\n  - Inner one\n  - Inner two\n\nAfter';
    const want = ['li1 Outer:', 'li2 Inner one', 'li2 Inner two', 'p0 After'];
    expect(blocksOf(four)).toEqual(want);
    expect(blocksOf(two)).toEqual(want);
  });

  it('keeps later paragraphs of an item in the list, and makes a section of an item with a heading', () => {
    expect(blocksOf('1.  First\n    \n    more of it\n\n10.  Tenth\n    \n    more')).toEqual([
      'li1 First',
      'li1 more of it',
      'li1 Tenth',
      'li1 more',
    ]);
    expect(blocksOf('*   Keeping\n    -------\n    \n    We keep it.')).toEqual(['h2 Keeping', 'p0 We keep it.']);
  });

  it('joins the filled cells of table rows', () => {
    expect(blocksOf('| What | Why |\n| --- | :-: |\n| Name<br>Age | To \\| serve |  |\n| | |')).toEqual([
      'tr0 What ; Why',
      'tr0 Name Age ; To | serve',
    ]);
    expect(blocksOf('a | b\n--- | ---\nc | d')).toEqual(['tr0 a ; b', 'tr0 c ; d']);
  });

  it('reads a short bold line as a heading, a bold sentence as prose', () => {
    expect(blocksOf('**2\\. Your choices**\n\n**We never sell your name.**\n\n**Updated 4 May 2024**')).toEqual([
      'h6 2. Your choices',
      'p0 We never sell your name.',
      'p0 Updated 4 May 2024',
    ]);
  });

  it('joins broken lines, cuts at empty lines, bullets and full lines of prose', () => {
    expect(blocksOf('Quiet Street 4  \nSmalltown\nNowhere')).toEqual(['p0 Quiet Street 4 Smalltown Nowhere']);
    expect(blocksOf('One  \n  \nTwo<br><br>Three')).toEqual(['p0 One', 'p0 Two', 'p0 Three']);
    expect(blocksOf('We gather:  \n\u2022 names  \n\u2022 ages')).toEqual([
      'p0 We gather:',
      'p0 \u2022 names',
      'p0 \u2022 ages',
    ]);
    const long = 'This line is long enough that nobody would take it for an address line.';
    expect(blocksOf(`${long}  \n${long}`)).toHaveLength(2);
  });

  it('leaves out rules, comments, scripts, fences and references, and strips quotes', () => {
    expect(
      blocksOf(
        '* * *\n\n<!-- a\n\nb -->\n\n<script>\nx()\n</script>\n\n```\nkept\n```\n\n[1]: https://a.example\n\n> said\n> so',
      ),
    ).toEqual(['p0 kept', 'p0 said so']);
  });

  it('never throws, and gives ordered blocks with collapsed text', () => {
    const piece = fc.constantFrom(
      '# ',
      '* ',
      '1. ',
      '    ',
      '\n',
      '\n\n',
      '|',
      '[',
      '](',
      ')',
      '**',
      '_',
      '`',
      '<br>',
      '>',
      '\\',
      'word ',
      '---\n',
      '![',
      '&amp;',
      '<!--',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const page = pageFromMarkdown(pieces.join(''));
        let end = -1;
        for (const block of page.blocks) {
          expect(block.start).toBe(end + 1);
          expect(page.text.slice(block.start, block.end)).toMatch(/^\S(?:[^\n]*\S)?$/);
          end = block.end;
        }
        expect(page.text.length).toBe(Math.max(0, end));
      }),
    );
  });
});

describe('pageFromMarkdown in finer points', () => {
  it('reads a bold first line as the heading of its paragraph', () => {
    expect(blocksOf('**Storage**  \nWe keep it for a year.\n\nText  \n**Next**  \nmore')).toEqual([
      'h6 Storage',
      'p0 We keep it for a year.',
      'p0 Text',
      'h6 Next',
      'p0 more',
    ]);
  });

  it('strips the bullets of lists in cells, and the pilcrow of headings', () => {
    expect(blocksOf('| a | * b<br>* c |\n| --- | --- |')).toEqual(['tr0 a ; b c']);
    expect(blocksOf('## Scope[\u00b6](#scope)')).toEqual(['h2 Scope']);
  });

  it('reads an overlong heading as a paragraph', () => {
    expect(blocksOf(`# ${'word '.repeat(40)}`)[0]).toMatch(/^p0 word/);
  });

  it('stays quick on text made to slow it down', () => {
    const started = performance.now();
    for (const piece of ['<', '[', '](', '` ``', '*', '|', '> ', '- ', '\\', '<!--', 'x<br>', '**a'])
      pageFromMarkdown(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
