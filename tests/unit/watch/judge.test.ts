import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../lib/model/report.ts';
import { unreadableReason } from '../../../lib/watch/judge/assess.ts';
import { type Before, type Judgement, judge } from '../../../lib/watch/judge/judge.ts';
import type { Snapshot } from '../../../lib/watch/judge/snapshot.ts';
import { CLAUSES, snapshotOfLines } from './documents.ts';

const HOUR = 3_600_000;
const A = snapshotOfLines(CLAUSES);
const B = snapshotOfLines(CLAUSES.map((line) => line.replace('14 days', '7 days')));
const C = snapshotOfLines(CLAUSES.map((line) => line.replace('60 days', '9 days')));

/** Judges readings one after the other, an hour apart, as the loop does. */
function follow(readings: readonly Snapshot[]): Judgement[] {
  let before: Before = { steady: null, accepted: null, earlier: [] };
  return readings.map((snapshot, i) => {
    const judged = judge(before, { ok: true, snapshot, at: i * HOUR, moved: false });
    const earlier = judged.accept && before.accepted ? [before.accepted, ...before.earlier] : before.earlier;
    const accepted = judged.accept ? snapshot : before.accepted;
    before = { steady: judged.steady ?? before.steady, accepted, earlier };
    return judged;
  });
}
const outcomes = (readings: readonly Snapshot[]) => follow(readings).map(({ outcome }) => outcome);

describe('judging readings', () => {
  it('counts a change at the second equal reading, once', () => {
    expect(outcomes([A, A, B, B, B])).toEqual(['first-seen', 'unchanged', 'unconfirmed', 'changed', 'unchanged']);
  });

  it('never counts a text that flips at each look', () => {
    const flips = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? A : B));
    expect(outcomes(flips)).not.toContain('changed');
  });

  it('still counts a flipping text that stays', () => {
    expect(outcomes([A, B, A, B, B, B, B, B])).toEqual([
      'first-seen',
      'unconfirmed',
      'unchanged',
      ...Array(4).fill('unchanged'),
      'changed',
    ]);
  });

  it('tells a change while other lines rotate', () => {
    const line = (n: number) => `A guest of the house number ${n} said that the albums were lovely indeed.`;
    const rotating = Array.from({ length: 12 }, (_, n) =>
      snapshotOfLines([...CLAUSES.map((text) => (n > 6 ? text.replace('14 days', '7 days') : text)), line(n)]),
    );
    const judged = follow(rotating);
    const told = judged.flatMap(({ change }) => change?.clauses ?? []).filter(({ kind }) => kind === 'reworded');
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).toContain('"7 "');
  });

  it('takes a second look within minutes for what differs from visit to visit', () => {
    const wide = Array.from(
      { length: 40 },
      (_, n) => `Shelf number ${n} of the store room holds the albums of the year.`,
    );
    const first = snapshotOfLines([...wide, 'Our guest of the day is called Astrid Lind of Umea.']);
    const second = snapshotOfLines([...wide, 'Our guest of the day is called Karin Berg of Lulea.']);
    const start = judge(
      { steady: null, accepted: null, earlier: [] },
      { ok: true, snapshot: first, at: 0, moved: false },
    );
    const next = judge(
      { steady: start.steady, accepted: first, earlier: [] },
      { ok: true, snapshot: second, at: 60_000, moved: false },
    );
    expect(next).toMatchObject({ outcome: 'unchanged', soon: false });
  });

  it('marks a return to an earlier text as such', () => {
    expect(follow([A, A, B, B, C, C]).at(-1)?.change?.returned).toBe(false);
    expect(follow([A, A, B, B, A, A]).at(-1)?.change?.returned).toBe(true);
  });

  it('calls new findings in the same words reanalysed', () => {
    const other = snapshotOfLines(CLAUSES, [{ on: 'couriers', type: 'third-party-sharing', severity: 'low' }]);
    expect(outcomes([A, A, other, other])).toEqual(['first-seen', 'unchanged', 'reanalysed', 'unchanged']);
  });

  it('remembers nothing of a look that brought no text', () => {
    const judged = judge(
      { steady: null, accepted: A, earlier: [] },
      { ok: false, outcome: 'unreadable', reason: 'login' },
    );
    expect(judged).toMatchObject({ outcome: 'unreadable', reason: 'login', steady: null, accept: false, change: null });
  });
});

describe('what is no reading', () => {
  const text = CLAUSES.join('\n');
  const words = text.split(/\s+/).length;
  const known = { language: 'en', words, closed: true };
  const page = {
    text,
    title: 'Brindle Terms',
    lang: 'en',
    verdict: 'policy' as Verdict,
    hasPassword: false,
    scripts: 3,
  };
  const reason = (change: object) => unreadableReason({ ...page, closed: true, ...change }, known);

  it('passes the document itself', () => {
    expect(reason({})).toBeNull();
  });

  it.each([
    ['login', { text: 'Welcome back. Sign in to continue to your account.', verdict: 'too-short' }],
    ['login', { text: 'Name Pass phrase Go', hasPassword: true, verdict: 'too-short' }],
    ['captcha', { text: 'Checking your browser. Verify you are human.', verdict: 'too-short' }],
    ['consent', { text: 'We value your privacy. Accept all or choose.', verdict: 'too-short' }],
    ['error-page', { text: 'Sorry, page not found. Try the start page.', verdict: 'too-short' }],
    ['empty', { text: 'Loading', verdict: 'too-short' }],
    ['empty', { text: '', verdict: 'too-short' }],
    ['shrunk', { text: CLAUSES.slice(0, 3).join(' '), verdict: 'policy', scripts: 0 }],
    ['cut-off', { closed: false }],
    ['not-policy', { verdict: 'not-policy' }],
    [
      'language',
      {
        text: Array(12)
          .fill('Nous gardons les photos que vous avez mises dans votre compte et les albums de la maison.')
          .join(' '),
        lang: 'fr',
        verdict: 'language',
      },
    ],
  ])('names %s', (name, change) => {
    expect(reason(change)).toBe(name);
  });
});
