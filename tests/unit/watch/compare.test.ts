import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../lib/model/watch.ts';
import { compareSnapshots } from '../../../lib/watch/judge/compare.ts';
import { effectWords } from '../../../lib/watch/judge/effect-words.ts';
import { headline, isWorthNotice } from '../../../lib/watch/judge/headline.ts';
import { sentenceKey } from '../../../lib/watch/judge/sentence-key.ts';
import { CLAUSES, openLines, type Stated } from './documents.ts';

const replaced = (from: string, to: string) => CLAUSES.map((line) => line.replace(from, to));
const compare = (lines: readonly string[]) => compareSnapshots(openLines(CLAUSES), openLines(lines));
const real = (lines: readonly string[]) => compare(lines).filter(({ cosmetic }) => !cosmetic);
const shown = (runs: readonly { text: string; is: string }[], is: string) =>
  runs.filter((run) => run.is === is).map(({ text }) => text.trim());

describe('comparing two readings', () => {
  it('finds nothing in the same text', () => {
    expect(compare(CLAUSES)).toEqual([]);
  });

  it.each([
    ['another order', [...CLAUSES].reverse()],
    ['a stamp', ['Last updated: 4 March 2026', ...CLAUSES]],
    ['punctuation and case', CLAUSES.map((line) => line.toUpperCase().replaceAll(',', ' –'))],
    ['two paragraphs set as one', [`${CLAUSES[0]} ${CLAUSES[1]}`, ...CLAUSES.slice(2)]],
    ['an address and a request number', [...CLAUSES, 'https://brindle.example/x?sid=9f81', '7f3c9a1b2d4e5f60718293a4']],
  ])('does not count %s', (_, lines) => {
    expect(real(lines)).toEqual([]);
  });

  it('shows the words that changed in a clause, old and new', () => {
    const [change, ...others] = real(replaced('within 60 days', 'within 20 days'));
    expect(others).toEqual([]);
    expect(change?.kind).toBe('reworded');
    expect(shown(change?.before ?? [], 'gone')).toEqual(['60']);
    expect(shown(change?.after ?? [], 'new')).toEqual(['20']);
  });

  it('leaves sentences that stayed unmarked beside one that went', () => {
    const [change] = real(replaced(' You may opt out within 30 days of joining.', ''));
    expect(change?.kind).toBe('removed');
    expect(shown(change?.before ?? [], 'gone')).toEqual(['You may opt out within 30 days of joining.']);
    expect(shown(change?.before ?? [], 'same')).toEqual([
      'Quarrels about an order are settled by an arbitrator in Lund.',
    ]);
  });

  it('tells added from removed', () => {
    const added = 'Pictures may be shown to an advertising partner in Oslo.';
    expect(real([...CLAUSES, added]).map(({ kind }) => kind)).toEqual(['added']);
    expect(real(CLAUSES.slice(1)).map(({ kind }) => kind)).toEqual(['removed']);
  });

  it.each([
    ['a small word', 'the photos that you upload', 'the photos which you upload'],
    ['a plural', 'price of a plan', 'prices of a plan'],
    ['a slip', 'household', 'houshold'],
  ])('calls %s cosmetic', (_, from, to) => {
    expect(compare(replaced(from, to)).map(({ cosmetic }) => cosmetic)).toEqual([true]);
  });

  it.each([
    ['a number', '14 days before', '7 days before'],
    ['may for must', 'You may turn off', 'You must turn off'],
    ['a negation', 'We may share', 'We may not share'],
    ['and for or', 'until you delete them or close', 'until you delete them and close'],
  ])('never calls %s cosmetic', (_, from, to) => {
    expect(compare(replaced(from, to)).map(({ cosmetic }) => cosmetic)).toEqual([false]);
  });
});

describe('what a change does', () => {
  const before: Stated = {
    on: 'arbitrator',
    type: 'forced-arbitration',
    severity: 'medium',
    attributes: { optOut: true, optOutDays: 30 },
  };
  const after: Stated = { on: 'arbitrator', type: 'forced-arbitration', severity: 'high' };
  const title = () => 'Forced arbitration';

  it('is said in our words, from attributes and severity', () => {
    const lines = replaced(' You may opt out within 30 days of joining.', ' Nobody may opt out of this.');
    const changes = compareSnapshots(openLines(CLAUSES, [before]), openLines(lines, [after]));
    const effect = changes.flatMap(({ effects }) => effects)[0];
    expect(effectWords(effect as Effect, 'Forced arbitration')).toBe(
      'Forced arbitration: opt-out removed; days to opt out removed; severity medium → high',
    );
    expect(headline(changes, title)).toContain('severity medium → high');
    expect(isWorthNotice(changes, ['forced-arbitration'])).toBe(true);
    expect(isWorthNotice(changes, ['ai-training'])).toBe(false);
  });

  it('is nothing where the words stayed and only the reading of them is another', () => {
    const changes = compareSnapshots(
      openLines(CLAUSES, [before]),
      openLines(replaced('14 days before', '7 days before'), [after]),
    );
    expect(changes.flatMap(({ effects }) => effects)).toEqual([]);
  });

  it('puts what is worse before what is better', () => {
    const better: Stated = { on: 'damaged', type: 'no-refund', severity: 'protection', polarity: 'protection' };
    const lines = replaced('within 60 days', 'within 90 days').map((line) => line.replace('in Lund', 'in Ystad'));
    const first = { ...before, on: 'Quarrels' };
    const changes = compareSnapshots(
      openLines(CLAUSES, [first]),
      openLines(lines, [{ ...after, on: 'Ystad' }, better]),
    );
    expect(headline(changes, ({ type }) => type)).toMatch(/^forced-arbitration/);
  });
});

describe('the key of a sentence', () => {
  it('does not see links, stamps and session numbers, but sees numbers', () => {
    expect(sentenceKey('Effective date: 1 May 2025')).toBe('');
    expect(sentenceKey('© 2026 Brindle. All rights reserved')).toBe('');
    expect(sentenceKey('See https://a.example/1 for more')).toBe(sentenceKey('See https://b.example/2 for more'));
    expect(sentenceKey('We keep it 30 days')).not.toBe(sentenceKey('We keep it 90 days'));
  });
});
