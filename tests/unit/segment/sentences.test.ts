import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../lib/segment/sentences.ts';

const cut = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['We sell bread. We keep nothing! Do you mind? No.', 4],
    ['He said "We keep nothing." Then he left.', 2],
    ['You may use trackers, e.g. cookies, i.e. small files, on it.', 1],
    ['See Sec. 5 and Art. 6, No. 4 of Mr. Brown v. Dr. Green.', 1],
    ['Tern Games, Inc. and Otter Ltd. share it.', 1],
    ['This is run by Tern Games, Inc. We share nothing.', 2],
    ['Data goes to the U.S. Department of Commerce.', 1],
    ['Data is kept in the U.S. By using it you agree.', 2],
    ['We keep names, ages, etc. for a year.', 1],
    ['We keep names, ages, etc. Your name is yours.', 2],
    ['Write to help@a.example or visit https://a.example/x.html. We answer.', 2],
    ['1. You must be eighteen years old. 2. You must be kind.', 2],
    ['We need: 1. Your name; 2. Your age', 1],
    ['(a) You agree to it; (b) you do not sell the things that others made; and (c) you pay.', 2],
    ['Version 2.1 of v. 3.4 costs $1.50 per day.', 1],
    ['J. R. Smith signed it on Jan. 5.', 1],
    ['Wait... what happens then?', 1],
    ['', 0],
    ['   ', 0],
  ])('%s', (text, count) => {
    expect(cut(text)).toHaveLength(count);
  });

  it('gives spans without the white space around them, shifted by the offset', () => {
    expect(splitSentences('  Yes we do.  No we do not. ', 10)).toEqual([
      { start: 12, end: 22 },
      { start: 24, end: 37 },
    ]);
  });
});
