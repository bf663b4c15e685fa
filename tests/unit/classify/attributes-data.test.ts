import { describe, expect, it } from 'vitest';
import { readAttributes } from '../../../lib/classify/attributes/read-attributes.ts';
import { exampleSegment } from '../../../lib/cli/examples.ts';
import type { Attributes } from '../../../lib/model/attributes.ts';
import type { ClauseTypeId, Polarity } from '../../../lib/model/clause-type.ts';

type Case = readonly [ClauseTypeId, Polarity, string, Attributes];

const CASES: readonly Case[] = [
  ['ai-training', 'risk', 'You can opt out of model training in your settings.', { optOut: true }],
  ['ai-training', 'protection', 'Your chats train our models only if you have opted in.', { optIn: true }],
  ['ai-training', 'protection', 'No chat trains our models without your prior consent.', { optIn: true }],
  ['ai-training', 'risk', 'We train our models on your chats without asking for consent.', {}],
  ['ai-training', 'risk', 'We train our models on what you write.', {}],
  ['targeted-advertising', 'risk', 'Partners show you ads on other websites.', { offService: true }],
  ['targeted-advertising', 'risk', 'Partners show you ads on or off Fernway.', { offService: true }],
  ['targeted-advertising', 'risk', 'Ads are chosen for you; switch that on or off.', {}],
  ['targeted-advertising', 'risk', 'We choose ads by what you do across our services.', {}],
  ['targeted-advertising', 'risk', 'Ads are chosen for you; adjust the ads settings to end that.', { optOut: true }],
  ['targeted-advertising', 'risk', 'To stop interest-based ads, visit the AdChoices page.', { optOut: true }],
  ['targeted-advertising', 'risk', 'We use your purchases to pick the ads you see.', {}],
  ['targeted-advertising', 'protection', 'We show no personalised ads on our site or on other websites.', {}],
  ['cross-site-tracking', 'risk', 'You can set your browser to refuse cookies.', { optOut: true }],
  ['cross-site-tracking', 'risk', 'Ad networks read cookies on many sites.', {}],
  ['data-sale', 'risk', 'Follow the link named "Do Not Sell My Data".', { optOut: true }],
  ['data-sale', 'protection', 'We do not sell your data, so there is nothing to opt out of.', {}],
  ['third-party-sharing', 'risk', 'You may opt out of sharing with partners.', { optOut: true }],
  ['precise-location', 'risk', 'You can turn off location in the settings of your device.', { optOut: true }],
  ['precise-location', 'risk', 'The app records your GPS position.', {}],
  ['profiling', 'protection', 'You may ask for human review of the decision.', { humanReview: true }],
  ['profiling', 'risk', 'Decisions are taken without human intervention.', {}],
  ['content-monitoring', 'risk', 'Our moderators check photos before they appear.', { humanReview: true }],
  ['content-monitoring', 'risk', 'A filter scans attachments for malware.', {}],
  ['biometric-data', 'risk', 'With your consent we scan your face.', { consentRequired: true }],
  ['device-access', 'risk', 'If you grant permission, we upload your contacts.', { consentRequired: true }],
  ['device-access', 'risk', 'We upload your contacts.', {}],
  [
    'ai-training',
    'risk',
    'We train our models on drafts. We do not train on them when you use Fernway Office.',
    { carveOuts: ['fernway office'] },
  ],
  ['ai-training', 'protection', 'We do not train models for business accounts.', { carveOuts: ['business accounts'] }],
  ['childrens-data', 'risk', 'A child may join with the consent of a parent.', { consentRequired: true }],
  ['childrens-data', 'protection', 'We delete data of children that came without parental consent.', {}],
  ['childrens-data', 'protection', 'A guardian must approve before a pupil can sign in.', { consentRequired: true }],
  ['childrens-data', 'protection', 'We gather nothing until a parent has agreed to it.', { consentRequired: true }],
  ['government-disclosure', 'risk', 'We may disclose it without notice to you.', { noticePromised: false }],
  ['government-disclosure', 'protection', 'We will notify you before we hand over data.', { noticePromised: true }],
  ['business-transfer', 'risk', 'We will give you notice if the company is sold.', { noticePromised: true }],
  ['business-transfer', 'risk', 'Data may be part of a sale of the company.', {}],
  ['cross-border-transfer', 'risk', 'Transfers rest on SCCs.', { safeguard: 'standard contractual clauses' }],
  ['cross-border-transfer', 'risk', 'Data goes to servers abroad.', {}],
];

describe('attributes of data use, collection and sharing', () => {
  it.each(CASES)('%s, %s: %j', (type, polarity, text, wanted) => {
    const segment = exampleSegment(text);
    if (!segment) throw new Error('the example makes no segment');
    const { attributes, spans } = readAttributes(type, polarity, segment, { start: segment.start, end: segment.end });
    expect(attributes).toEqual(wanted);
    expect(Object.keys(spans).sort()).toEqual(Object.keys(wanted).sort());
    for (const { start, end } of Object.values(spans)) {
      expect(start).toBeGreaterThanOrEqual(segment.start);
      expect(end).toBeLessThanOrEqual(segment.end);
      expect(end).toBeGreaterThan(start);
    }
  });
});
