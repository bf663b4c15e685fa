import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageFromPlain } from '../../../lib/segment/from-plain.ts';

const blocksOf = (text: string): string[] => {
  const page = pageFromPlain(text);
  return page.blocks.map((b) => `${b.kind}${b.level} ${page.text.slice(b.start, b.end)}`);
};

describe('pageFromPlain', () => {
  it('takes empty lines as the ends of paragraphs, and lines as paragraphs where there are none', () => {
    expect(blocksOf('One\r\nstill one.\r\n \r\nTwo.')).toEqual(['p0 One still one.', 'p0 Two.']);
    expect(blocksOf('One.\nTwo.')).toEqual(['p0 One.', 'p0 Two.']);
  });

  it('takes underlined, numbered and capital lines as headings', () => {
    expect(blocksOf('Terms\n=====\n\n1. Scope\n\nYou agree.\n\nYOUR RIGHTS\n\n----\n\nYou have some.')).toEqual([
      'h2 Terms',
      'h2 1. Scope',
      'p0 You agree.',
      'h2 YOUR RIGHTS',
      'p0 You have some.',
    ]);
    expect(pageFromPlain('Terms\n=====\n\nYou agree.').title).toBe('Terms');
  });

  it('sets items apart', () => {
    expect(blocksOf('We keep:\n- names\n* ages\n(c) all else\n\nEnd.')).toEqual([
      'p0 We keep:',
      'li1 names',
      'li1 ages',
      'p0 (c) all else',
      'p0 End.',
    ]);
  });

  it('reads whatever comes', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => typeof pageFromPlain(text).text === 'string'));
    expect(blocksOf('')).toEqual([]);
  });
});
