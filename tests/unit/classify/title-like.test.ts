import { describe, expect, it } from 'vitest';
import { isTitleLike } from '../../../lib/classify/title-like.ts';
import type { BlockKind } from '../../../lib/model/text.ts';

describe('isTitleLike', () => {
  it.each<[BlockKind, string]>([
    ['h', 'We sell your data.'],
    ['p', 'International Data Transfers'],
    ['li', 'Mergers, Sales and Other Asset Transfers.'],
    ['p', 'How to manage tracking'],
    ['li', 'Do We Transfer Your Data Outside of Norway?'],
    ['p', 'Changes to This Policy:'],
  ])('takes %s %j for a heading', (kind, text) => expect(isTitleLike({ kind, text })).toBe(true));

  it.each<[BlockKind, string]>([
    ['p', 'We sell data.'],
    ['p', 'We may share your data with:'],
    ['li', 'our affiliates;'],
    ['li', 'to enforce our terms'],
    ['tr', 'Identifiers ; Advertising Partners'],
    ['li', 'THE SERVICE COMES AS IS.'],
  ])('takes %s %j for text', (kind, text) => expect(isTitleLike({ kind, text })).toBe(false));
});
