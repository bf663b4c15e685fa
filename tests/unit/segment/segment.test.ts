import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockKind, Segment } from '../../../lib/model/text.ts';
import { type PlainBlock, pageFromBlocks } from '../../../lib/segment/from-blocks.ts';
import { segmentPage } from '../../../lib/segment/segment.ts';

const BODY = 'We keep what you send us for as long as you hold an account, and then we erase it.';

/** "h2 Title" or "li1 Item" a line. */
function segments(...lines: string[]): Segment[] {
  return segmentPage(pageFromBlocks(lines.map(plain)));
}

function plain(line: string): PlainBlock {
  const [, kind = 'p', level = '', text = ''] = /^(h|p|li|tr)(\d?) (.*)$/.exec(line) ?? [];
  return { kind: kind as BlockKind, text, ...(level === '' ? {} : { level: Number(level) }) };
}

describe('the heading path', () => {
  it('holds the headings above, outermost first', () => {
    const [, , a, , b, , c] = segments(
      'h1 Policy',
      'h2 Data',
      `p ${BODY}`,
      'h3 Logs',
      `p ${BODY}`,
      'h2 Rights',
      `p ${BODY}`,
    );
    expect(a?.headings).toEqual(['Policy', 'Data']);
    expect(b?.headings).toEqual(['Policy', 'Data', 'Logs']);
    expect(c?.headings).toEqual(['Policy', 'Rights']);
  });

  it('of a heading holds those above it', () => {
    expect(segments('h1 Policy', 'h3 Logs', 'h2 Data').map((s) => s.headings)).toEqual([[], ['Policy'], ['Policy']]);
  });

  it('holds a title line that is no heading by its mark-up, until the next of its kind', () => {
    const found = segments(
      'h1 Policy',
      'p Retention of data',
      `p ${BODY}`,
      'p 2. Your rights',
      `p ${BODY}`,
      'h2 More',
      `p ${BODY}`,
    );
    expect(found.map((s) => s.headings.at(-1))).toEqual([
      undefined,
      'Policy',
      'Retention of data',
      'Policy',
      '2. Your rights',
      'Policy',
      'More',
    ]);
    expect(found[1]?.kind).toBe('p');
  });

  it.each([
    'See our shop.',
    'we may change this',
    'Write to us at help@a.example',
    'Dallas, TX 75231',
    'We collect:',
    `${BODY}`,
  ])('does not take for a title: %s', (line) => {
    expect(segments('h1 Policy', `p ${line}`, `p ${BODY}`)[2]?.headings).toEqual(['Policy']);
  });
});

describe('the introducing line', () => {
  it('of items is the line before the list', () => {
    const [, a, b, c] = segments('p We share data with:', 'li1 banks', 'li1 couriers', `p ${BODY}`);
    expect([a?.intro, b?.intro, c?.intro]).toEqual(['We share data with:', 'We share data with:', '']);
  });

  it('of inner items is the item they belong to', () => {
    const found = segments(
      'p We collect:',
      'li1 From you',
      'li2 your name',
      'li2 your age',
      'li1 From others:',
      'li2 your debts',
      'li1 Logs',
    );
    expect(found.map((s) => s.intro)).toEqual([
      '',
      'We collect:',
      'From you',
      'From you',
      'We collect:',
      'From others:',
      'We collect:',
    ]);
  });

  it('of a definition is its term', () => {
    expect(segments('li1 Cookie', 'li2 A file in your browser.')[1]?.intro).toBe('Cookie');
  });

  it('of enumerated paragraphs is the line that ends in a colon', () => {
    const found = segments('p You may not:', 'p (a) sell it;', 'p (b) copy it;', `p ${BODY}`, 'p (c) alone');
    expect(found.map((s) => s.intro)).toEqual(['', 'You may not:', 'You may not:', '', '']);
  });

  it('of rows is the line before the table with the header row', () => {
    const found = segments(
      'p What we share:',
      'tr Data ; With whom',
      'tr Name and address ; The courier who brings it.',
      `p ${BODY}`,
    );
    expect(found.map((s) => s.intro)).toEqual(['', 'What we share:', 'What we share: Data ; With whom', '']);
    const bare = segments('tr We collect your name when you order from us. ; Always.', 'tr Logs ; 30 days');
    expect(bare.map((s) => s.intro)).toEqual(['', '']);
  });

  it('does not reach over a heading', () => {
    expect(segments('p We collect:', 'h2 Other', 'li1 item')[2]?.intro).toBe('');
  });
});

describe('segments of any page', () => {
  const word = fc.constantFrom(
    'We',
    'sell',
    'data.',
    'e.g.',
    'Inc.',
    '(a)',
    '1.',
    'U.S.',
    'law;',
    'why?',
    'a\u00a0b',
    'x:',
    '"No."',
    '\u2022',
  );
  const block = fc.record({
    kind: fc.constantFrom<BlockKind>('h', 'p', 'li', 'tr'),
    text: fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    level: fc.integer({ min: 1, max: 4 }),
  });
  const page = fc.array(block, { maxLength: 20 }).map((blocks) => pageFromBlocks(blocks));

  it('are the blocks, in order, and their sentences cover all but white space', () => {
    fc.assert(
      fc.property(page, (p) => {
        const found = segmentPage(p);
        expect(found.map(({ index, start, end }) => [index, start, end])).toEqual(
          p.blocks.map((b, i) => [i, b.start, b.end]),
        );
        for (const { start, end, sentences, text } of found) {
          let at = start;
          for (const sentence of sentences) {
            expect(p.text.slice(at, sentence.start).trim()).toBe('');
            expect(sentence.end).toBeGreaterThan(sentence.start);
            at = sentence.end;
          }
          expect(at).toBe(end);
          expect(p.text.slice(start, end)).toBe(text);
        }
      }),
    );
  });

  it('are the same when cut again from their own text', () => {
    fc.assert(
      fc.property(page, (p) => {
        const again = pageFromBlocks(
          p.blocks.map((b) => ({ kind: b.kind, level: b.level, text: p.text.slice(b.start, b.end) })),
        );
        expect(segmentPage(again)).toEqual(segmentPage(p));
      }),
    );
  });
});
