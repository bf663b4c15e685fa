import { describe, expect, it } from 'vitest';
import type { ClauseTypeId } from '../../../lib/model/clause-type.ts';
import type { Example } from '../../../lib/model/rule.ts';
import { found, judged } from './judged.ts';

/** [kind of trap, type, sentence of our own, what a careful reader says]. */
type Trap = readonly [string, ClauseTypeId, Example, 'risk' | 'protection' | 'nothing'];

const TRAPS: readonly Trap[] = [
  [
    'someone else keeps',
    'indefinite-retention',
    'Search engines may keep copies of your posts after you delete them.',
    'nothing',
  ],
  [
    'a duty of the reader',
    'indefinite-retention',
    'You must keep your password secret for as long as you hold an account.',
    'nothing',
  ],
  ['a right of the reader', 'indefinite-retention', 'You can ask us to erase your data.', 'nothing'],
  [
    'a period of another kind',
    'indefinite-retention',
    'We answer requests within 30 days of their receipt.',
    'nothing',
  ],
  ['a stated end', 'indefinite-retention', 'Your chats are deleted from our servers after 30 days.', 'protection'],
  ['a neutral check', 'rights-limits', 'We may ask you to confirm who you are before we answer.', 'nothing'],
  ['a region of another kind', 'rights-limits', 'Customers in Canada pay sales tax.', 'nothing'],
  [
    'how to use a right',
    'rights-limits',
    'To exercise a right that the CCPA gives you, write to our help desk.',
    'nothing',
  ],
  [
    'no worse treatment',
    'rights-limits',
    'California residents will not suffer discrimination for exercising their rights.',
    'nothing',
  ],
  ['a definition', 'tracking-signals-ignored', 'Do Not Track is a setting that some browsers offer.', 'nothing'],
  [
    'a double negation',
    'tracking-signals-ignored',
    'Not tracking you is easy: we honour the Global Privacy Control.',
    'protection',
  ],
  ['not tracking is no signal', 'tracking-signals-ignored', 'We do not track you across other websites.', 'nothing'],
  ['a rule for the reader', 'marketing-contact', 'You may not send promotional messages to other members.', 'nothing'],
  ['a service message', 'marketing-contact', 'We e-mail you a receipt for each order.', 'nothing'],
  [
    'no way out of service mail',
    'marketing-contact',
    'You cannot opt out of e-mails about the safety of your account.',
    'nothing',
  ],
  ['a promise kept', 'marketing-contact', 'We will never send you marketing e-mails.', 'protection'],
  ['a description', 'security-disclaimer', 'We use locks, guards and alarms to keep our offices safe.', 'nothing'],
  ['a duty of the reader', 'security-disclaimer', 'You must notify us of a breach of your account.', 'nothing'],
  ['a warranty of use', 'security-disclaimer', 'Use of the trampoline is at your own risk.', 'nothing'],
  [
    'the company grants',
    'content-licence',
    'We grant you a worldwide, royalty-free licence to use our fonts.',
    'nothing',
  ],
  ['ownership alone', 'content-licence', 'You keep all rights in the songs that you upload.', 'nothing'],
  [
    'a warranty of rights',
    'content-licence',
    'You represent and warrant that you hold all rights needed to grant the licence above.',
    'nothing',
  ],
  [
    'a rule for the reader',
    'name-likeness',
    'You may not use our name or logo in your advertising without our consent.',
    'nothing',
  ],
  ['the purpose of the service', 'name-likeness', 'Your name and photo are shown on your profile.', 'nothing'],
  [
    'only with consent',
    'name-likeness',
    'We will not use your likeness in advertising without your permission.',
    'protection',
  ],
  ['the reader removes', 'content-removal', 'You may remove your posts at any time and for any reason.', 'nothing'],
  [
    'data, not content',
    'content-removal',
    'We remove personal data at our discretion where the law allows it.',
    'nothing',
  ],
  ['an appeal', 'content-removal', 'You may appeal the removal of your post.', 'protection'],
  ['the reader changes', 'unilateral-change', 'You may change these settings at any time.', 'nothing'],
  ['no change', 'unilateral-change', 'We do not change these terms once you have signed them.', 'nothing'],
  [
    'notice with days',
    'unilateral-change',
    'We may change these terms after giving you 30 days notice by e-mail.',
    'protection',
  ],
  ['notice too short', 'unilateral-change', 'We may change these terms; we will tell you two days ahead.', 'risk'],
  ['consent', 'unilateral-change', 'We will not change these terms without your consent.', 'protection'],
  ['an explicit tick', 'consent-by-use', 'Please tick the box to show that you agree to the terms.', 'nothing'],
  ['a negated inference', 'consent-by-use', 'Visiting this page does not mean that you accept anything.', 'nothing'],
  ['another agreement', 'consent-by-use', 'If you do not agree with a colleague, talk to her.', 'nothing'],
  [
    'the reader ends it',
    'unilateral-termination',
    'You may close your account whenever you wish, without notice and for any reason.',
    'nothing',
  ],
  [
    'a listed breach',
    'unilateral-termination',
    'We will suspend the account of a member who is convicted of fraud.',
    'nothing',
  ],
  ['a one-time payment', 'auto-renewal', 'You pay once; the licence does not renew automatically.', 'protection'],
  ['another renewal', 'auto-renewal', 'Your passport must be renewed every ten years.', 'nothing'],
  ['credit of another kind', 'no-refund', 'Your credit card must not be expired.', 'nothing'],
  ['never expires', 'no-refund', 'Your credits never expire.', 'nothing'],
  ['money back', 'no-refund', 'If you do not like the course, you get a full refund within 14 days.', 'protection'],
  [
    'the reader may choose',
    'forced-arbitration',
    'Arbitration is voluntary, and the courts stay open to you.',
    'protection',
  ],
  ['first talk', 'forced-arbitration', 'Before you start arbitration or go to court, please write to us.', 'nothing'],
  ['another jury', 'forced-arbitration', 'A jury of chefs picks the winner of the contest without delay.', 'nothing'],
  [
    'another class',
    'class-action-waiver',
    'You may not share the class list with people outside the school.',
    'nothing',
  ],
  ['a definition', 'class-action-waiver', 'A class action is a lawsuit that many people bring together.', 'nothing'],
  [
    'home law',
    'governing-law',
    'If you are a consumer, the law of your country of residence governs this contract.',
    'protection',
  ],
  ['obeying the law', 'governing-law', 'You must obey the laws of your country when you ship goods.', 'nothing'],
  ['a court order', 'governing-law', 'We delete a post where a court order tells us to.', 'nothing'],
  ['a refund period', 'claim-time-limit', 'Claims for a refund must be made within 30 days.', 'nothing'],
  [
    'an opt-out period',
    'claim-time-limit',
    'You must opt out of the arbitration within 30 days after you first accept these terms.',
    'nothing',
  ],
  ['what stays', 'liability-limit', 'Nothing in these terms limits our liability for fraud.', 'nothing'],
  ['the reader is liable', 'liability-limit', 'You are liable for all damage to the rented car.', 'nothing'],
  [
    'the reader is not liable',
    'liability-limit',
    'You will not be liable for orders placed with a stolen card.',
    'nothing',
  ],
  ['content of others alone', 'liability-limit', 'We are not responsible for content of linked pages.', 'nothing'],
  ['the reader warrants', 'warranty-disclaimer', 'You warrant that no one else holds rights in the song.', 'nothing'],
  ['another warrant', 'warranty-disclaimer', 'We hand over data only with a search warrant.', 'nothing'],
  ['a plain as', 'warranty-disclaimer', 'Pay as soon as is convenient for you.', 'nothing'],
  [
    'the company indemnifies',
    'indemnification',
    'We will indemnify and hold you harmless if our software infringes a patent.',
    'protection',
  ],
  ['a negation', 'indemnification', 'You do not have to indemnify us.', 'nothing'],
];

describe('traps of terms and contracts', () => {
  it.each(TRAPS)('%s (%s): %j is read as %s', (_kind, type, example, expected) => {
    const own = (label: string) => label.startsWith(`${type}:`);
    const labels = expected === 'nothing' ? [] : [`${type}:${expected}`];
    expect(judged(example).filter(own)).toEqual(labels);
    expect(found(example, 'terms').filter(own)).toEqual(labels);
  });
});
