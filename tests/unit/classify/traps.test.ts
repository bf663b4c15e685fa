import { describe, expect, it } from 'vitest';
import type { ClauseTypeId } from '../../../lib/model/clause-type.ts';
import type { Example } from '../../../lib/model/rule.ts';
import { found, judged } from './judged.ts';

/** [what makes it a trap, type it must not be mistaken about, sentence of our own, what a careful reader says of that type]. */
type Trap = readonly [string, ClauseTypeId, Example, 'risk' | 'protection' | 'nothing'];

const TRAPS: readonly Trap[] = [
  ['negation', 'ai-training', 'No customer file is ever used to train a model.', 'protection'],
  ['ban on the reader', 'ai-training', 'You may not use our data to train or improve any AI model.', 'nothing'],
  ['people are trained', 'ai-training', 'Our employees are trained to handle personal data with care.', 'nothing'],
  [
    'item under a ban',
    'ai-training',
    { intro: 'You must not:', text: 'train machine-learning models on our content;' },
    'nothing',
  ],
  ['opt-in only', 'ai-training', 'We train our models on your chats only after you have opted in.', 'protection'],
  ['another model', 'ai-training', 'We record the model of your phone to improve the app.', 'nothing'],
  ['negation', 'targeted-advertising', 'We do not use your purchases to personalise ads.', 'protection'],
  [
    'rule for advertisers',
    'targeted-advertising',
    'Advertisers must not target minors with misleading ads.',
    'nothing',
  ],
  ['plain e-mail', 'targeted-advertising', 'You will get our newsletter twice a month.', 'nothing'],
  ['ban on the reader', 'targeted-advertising', 'Do not post advertisements in the forum.', 'nothing'],
  [
    'right not to be profiled',
    'profiling',
    'You are entitled not to be subject to decisions based solely on profiling.',
    'protection',
  ],
  ['a page called profile', 'profiling', 'Your profile shows your name and the games you play.', 'nothing'],
  ['negation', 'profiling', 'We do not infer your interests or build a profile about you.', 'protection'],
  ['legal inference', 'profiling', 'No waiver shall be inferred from our silence.', 'nothing'],
  ['negation', 'content-monitoring', 'We never listen to your calls.', 'protection'],
  ['advice to the reader', 'content-monitoring', 'Please review your messages before you send them.', 'nothing'],
  ['a product review', 'content-monitoring', 'Buyers can review the content they have bought.', 'nothing'],
  ['systems, not content', 'content-monitoring', 'We monitor the load on our servers around the clock.', 'nothing'],
  ['no end-to-end encryption', 'content-monitoring', 'Group chats are not end-to-end encrypted.', 'nothing'],
  ['negation', 'sensitive-data', 'We do not ask for your religion or political opinions.', 'protection'],
  ['ban on the reader', 'sensitive-data', 'You must not upload health data or government identifiers.', 'nothing'],
  [
    'rule of conduct',
    'sensitive-data',
    'Attacks on people for their race or sexual orientation are removed.',
    'nothing',
  ],
  [
    'definition',
    'sensitive-data',
    { heading: 'Definitions', text: '"Sensitive data" means data on health, race or religion.' },
    'nothing',
  ],
  ['identity check', 'sensitive-data', 'To process your request we may have to verify your identity.', 'nothing'],
  ['negation', 'biometric-data', 'We neither collect nor store fingerprints or face templates.', 'protection'],
  ['browser fingerprint', 'biometric-data', 'A fingerprint of your browser helps us to stop fraud.', 'nothing'],
  ['plain photo', 'biometric-data', 'Members can add photos of their faces to the profile.', 'nothing'],
  ['coarse only', 'precise-location', 'From your IP address we infer the city you are in.', 'nothing'],
  ['negation', 'precise-location', 'We do not track your GPS location.', 'protection'],
  ['condition', 'precise-location', 'If you grant permission, the map uses your precise location.', 'protection'],
  [
    'another location',
    'precise-location',
    'The hearing takes place at a location that both parties agree on.',
    'nothing',
  ],
  ['negation', 'device-access', 'Our app does not read your contacts.', 'protection'],
  ['to contact us', 'device-access', 'Use the contact list on our website to reach a dealer.', 'nothing'],
  ['calendar days', 'device-access', 'We reply within ten calendar days.', 'nothing'],
  ['negation', 'cross-site-tracking', 'We do not follow you across other websites.', 'protection'],
  ['first party', 'cross-site-tracking', 'A cookie remembers what you put in the basket.', 'nothing'],
  ['a parcel', 'cross-site-tracking', 'Track your order across all stages of delivery.', 'nothing'],
  ['negation', 'third-party-sources', 'We do not obtain data about you from data brokers.', 'protection'],
  ['others collect', 'third-party-sources', 'Other companies collect data once you follow a link to them.', 'nothing'],
  ['from the reader', 'third-party-sources', 'We collect the data that you give us in the form.', 'nothing'],
  ['who may use it', 'childrens-data', 'Children under 13 may not use the service.', 'nothing'],
  ['negation', 'childrens-data', 'We do not knowingly gather information about minors.', 'protection'],
  ['rule of conduct', 'childrens-data', 'Content that endangers children is reported.', 'nothing'],
  ['negation', 'data-sale', 'Your details will never be sold.', 'protection'],
  ['goods, not data', 'data-sale', 'We sell tickets and merchandise to our customers.', 'nothing'],
  ['ban on the reader', 'data-sale', 'You may not sell or rent data obtained through the API.', 'nothing'],
  ['a question of law', 'data-sale', 'These disclosures may be considered a sale under some state laws.', 'risk'],
  ['negation', 'third-party-sharing', 'We will not share your e-mail address with advertisers.', 'protection'],
  ['advice to the reader', 'third-party-sharing', 'Do not share your password with third parties.', 'nothing'],
  ['aggregates', 'third-party-sharing', 'We share aggregated, anonymous statistics with our partners.', 'nothing'],
  [
    'marketing term',
    'affiliate-sharing',
    'Some links are affiliate links, for which we receive a commission.',
    'nothing',
  ],
  ['liability', 'affiliate-sharing', 'Neither Fernway nor its affiliates are liable for lost information.', 'nothing'],
  ['use, not disclosure', 'government-disclosure', 'We process invoices to comply with tax law.', 'nothing'],
  ['duty of the reader', 'government-disclosure', 'You must comply with all laws and court orders.', 'nothing'],
  ['right of the reader', 'government-disclosure', 'You may complain to the data protection authority.', 'nothing'],
  [
    'compelled only',
    'government-disclosure',
    'We do not give data to the police unless a court order compels us.',
    'protection',
  ],
  ['contract alone', 'business-transfer', 'We may assign this contract to a company that acquires us.', 'nothing'],
  ['history', 'business-transfer', 'Fernway was founded after the merger of two publishers.', 'nothing'],
  ['licence', 'cross-border-transfer', 'You grant us a worldwide licence to show your photos.', 'nothing'],
  ['negation', 'cross-border-transfer', 'We do not transfer personal data outside the European Union.', 'protection'],
  ['governing law', 'cross-border-transfer', 'Disputes are heard in the courts of the United States.', 'nothing'],
];

describe('traps of data use, collection and sharing', () => {
  it.each(TRAPS)('%s: %s: %j', (_, type, example, wanted) => {
    const own = (label: string) => label.startsWith(`${type}:`);
    const expected = wanted === 'nothing' ? [] : [`${type}:${wanted}`];
    expect(judged(example).filter(own)).toEqual(expected);
    expect(found(example, 'privacy').filter(own)).toEqual(expected);
  });
});
