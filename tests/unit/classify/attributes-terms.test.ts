import { describe, expect, it } from 'vitest';
import { findDurations } from '../../../lib/classify/attributes/durations.ts';
import { readAttributes } from '../../../lib/classify/attributes/read-attributes.ts';
import { exampleSegment } from '../../../lib/cli/examples.ts';
import type { Attributes } from '../../../lib/model/attributes.ts';
import type { ClauseTypeId, Polarity } from '../../../lib/model/clause-type.ts';
import type { Example } from '../../../lib/model/rule.ts';

function read(type: ClauseTypeId, polarity: Polarity, example: Example) {
  const segment = exampleSegment(example);
  if (!segment) throw new Error('the example makes no segment');
  const { attributes, spans } = readAttributes(type, polarity, segment, { start: segment.start, end: segment.end });
  const words = Object.entries(spans).map(([name, { start, end }]) => [
    name,
    segment.text.slice(start - segment.start, end - segment.start),
  ]);
  return { attributes, words: Object.fromEntries(words) as Record<string, string> };
}

describe('findDurations', () => {
  it.each([
    ['within 30 days', [30]],
    ['thirty (30) calendar days', [30]],
    ['two weeks later', [14]],
    ['one year', [365]],
    ['six months', [180]],
    ['twelve (12) months', [365]],
    ['a 14-day period', [14]],
    ['30 (thirty) days’ notice'.replace('’', "'"), [30]],
    ['between 3 months and 2 years', [90, 730]],
    ['24 hours', [0]],
    ['the first of may', []],
  ])('reads %j as %j days', (text, days) => expect(findDurations(text).map((d) => d.days)).toEqual(days));
});

type Case = readonly [ClauseTypeId, Polarity, Example, Attributes];

const CASES: readonly Case[] = [
  ['unilateral-change', 'risk', 'We may change these terms without notice.', { noticePromised: false }],
  ['unilateral-change', 'risk', 'If we change this policy, we will notify you by e-mail.', { noticePromised: true }],
  ['unilateral-change', 'risk', 'We may at any time change these terms.', {}],
  [
    'unilateral-change',
    'protection',
    'We will notify you two weeks before a change.',
    { noticePromised: true, noticeDays: 14 },
  ],
  ['unilateral-termination', 'risk', 'We may close your account with or without notice.', { noticePromised: false }],
  [
    'unilateral-termination',
    'protection',
    'By giving 60 days notice we may end the service.',
    { noticePromised: true, noticeDays: 60 },
  ],
  ['unilateral-termination', 'risk', 'We may close your account for any reason.', {}],
  [
    'auto-renewal',
    'risk',
    'Your plan renews unless you cancel in your account settings.',
    { cancelHow: 'in your account settings' },
  ],
  ['auto-renewal', 'risk', 'Your plan renews every month.', {}],
  ['no-refund', 'protection', 'You get a full refund within 14 days of purchase.', { refundDays: 14 }],
  ['no-refund', 'protection', 'A refund may take up to ten days to arrive.', {}],
  ['forced-arbitration', 'protection', 'You may opt out within thirty (30) days.', { optOut: true, optOutDays: 30 }],
  [
    'forced-arbitration',
    'risk',
    'Disputes go to arbitration, small claims excepted, and you waive a trial by jury.',
    { smallClaims: true, juryWaiver: true },
  ],
  ['forced-arbitration', 'risk', 'Disputes go to arbitration.', {}],
  ['governing-law', 'risk', 'This licence is governed by the laws of Norway.', { place: 'Norway' }],
  ['governing-law', 'risk', 'What the Governing law section says applies here.', {}],
  [
    'governing-law',
    'risk',
    'Lawsuits belong in the courts of King County, Washington.',
    { place: 'King County, Washington' },
  ],
  ['governing-law', 'protection', 'The law of your home country governs these terms.', {}],
  ['claim-time-limit', 'risk', 'Claims must be brought within one (1) year after they arose.', { limitDays: 365 }],
  ['claim-time-limit', 'risk', 'Late claims are barred.', {}],
  ['liability-limit', 'risk', 'Our liability shall not exceed $100.', { cap: '$100' }],
  [
    'liability-limit',
    'risk',
    'Our liability is limited to the fees you paid in the last six months.',
    { cap: 'fees you paid in the last six months' },
  ],
  ['liability-limit', 'risk', 'We are not liable for lost profits.', {}],
  [
    'content-licence',
    'risk',
    'You grant us a perpetual, irrevocable, sublicensable licence.',
    { perpetual: true, irrevocable: true, sublicensable: true },
  ],
  [
    'content-licence',
    'risk',
    'You grant us a non-sublicensable licence, which ends when you delete the post.',
    { sublicensable: false, endsOnDeletion: true },
  ],
  ['content-licence', 'risk', 'You grant us a licence to show your posts.', {}],
  ['name-likeness', 'risk', 'You waive all moral rights in your drawings.', { moralRightsWaived: true }],
  ['content-removal', 'protection', 'If we take your post down, we will notify you.', { noticePromised: true }],
  ['indefinite-retention', 'protection', 'Log files are deleted after 90 days.', { retentionPeriod: '90 days' }],
  [
    'indefinite-retention',
    'protection',
    'We keep records for 3 years after the last contact.',
    { retentionPeriod: '3 years after the last contact' },
  ],
  ['indefinite-retention', 'risk', 'We may retain data even after you delete your account.', { afterDeletion: true }],
  ['indefinite-retention', 'risk', 'Copies of it may be kept for a while in our backups.', { afterDeletion: true }],
  ['indefinite-retention', 'risk', 'Fernway is not obliged to erase what others have quoted.', { afterDeletion: true }],
  ['liability-limit', 'risk', 'Our liability is limited to the repair of the lamp.', { cap: 'the repair of the lamp' }],
  ['indefinite-retention', 'risk', 'We retain data as long as necessary.', {}],
  ['rights-limits', 'risk', 'California residents may ask us to delete their data.', { region: 'California' }],
  [
    'rights-limits',
    'risk',
    'If your home is in the EEA, the UK or Switzerland, more rights are yours.',
    { region: 'EEA, the UK or Switzerland' },
  ],
  ['rights-limits', 'risk', 'We may refuse a request.', {}],
  ['marketing-contact', 'risk', 'We send you offers; you can unsubscribe in each message.', { optOut: true }],
  ['marketing-contact', 'risk', 'You agree to calls by an autodialer.', { automatedCalls: true }],
];

describe('readAttributes for terms and contracts', () => {
  it.each(CASES)('%s (%s): %j gives %j', (type, polarity, example, expected) => {
    expect(read(type, polarity, example).attributes).toEqual(expected);
  });

  it('says from which words a value was read', () => {
    const { words } = read('unilateral-change', 'protection', 'Fees may rise; we give you thirty (30) days notice.');
    expect(words.noticeDays).toBe('thirty (30) days');
    expect(read('governing-law', 'risk', 'The laws of Chile govern this contract.').words.place).toBe('Chile');
  });

  it('reads a cap from an item under a line that caps liability', () => {
    const intro = 'Our total liability is limited to the higher of the following:';
    expect(read('liability-limit', 'risk', { text: 'USD 250; or', intro }).attributes).toEqual({ cap: 'USD 250' });
  });
});
