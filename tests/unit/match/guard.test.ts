import { describe, expect, it } from 'vitest';
import { compareGuards, guardOf, packGuard, unpackGuard } from '../../../lib/match/guard.ts';
import { clauseWords } from '../../../lib/match/words.ts';

const guard = (text: string) => guardOf(clauseWords(text));

describe('guard', () => {
  it.each([
    ['We may sell your bread.', 'We may not sell your bread.', ['not'], []],
    ['We keep it for 30 days.', 'We keep it for 14 days.', ['14'], ['30']],
    ['You must ask first.', 'You may ask first.', ['may'], ['must']],
    ['We share it unless you object.', 'We share it.', [], ['refuse', 'unless']],
    ["We won't sell it.", 'We will sell it.', [], ['not']],
    ['You can opt out.', 'You can opt in.', ['opt-in'], ['opt-out']],
  ])('tells "%s" from "%s"', (record, page, onPage, onRecord) => {
    expect(compareGuards(guard(page), guard(record))).toEqual({ onPage, onRecord });
  });

  it.each([
    ['We could bake your bread today.', 'We can bake your loaf now.'],
    ['Ask us within thirty (30) days.', 'Ask us within 30 days.'],
    ['This does not apply.', "This doesn't apply."],
  ])('takes "%s" and "%s" for one', (a, b) => {
    expect(guard(a)).toEqual(guard(b));
  });

  it('packs and unpacks without loss', () => {
    const full = guard(
      'Unless you opt out, we may not sell, rent or waive it after 30 or ninety days; we must never train.',
    );
    expect(unpackGuard(packGuard(full))).toEqual(full);
    expect(unpackGuard(packGuard([]))).toEqual([]);
  });
});
