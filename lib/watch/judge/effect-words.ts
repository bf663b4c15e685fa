import type { AttributeName, Attributes } from '../../model/attributes.ts';
import type { Effect, Fact } from '../../model/watch.ts';

/** What an attribute is called where it changes. */
const NAMES: Readonly<Partial<Record<AttributeName, string>>> = {
  optOut: 'opt-out',
  optIn: 'asking first',
  optOutDays: 'days to opt out',
  offService: 'use beyond the service',
  humanReview: 'reading by people',
  consentRequired: 'need for consent',
  retentionPeriod: 'keeping period',
  afterDeletion: 'keeping after deletion',
  noticePromised: 'promise of notice',
  noticeDays: 'days of notice',
  safeguard: 'transfer safeguard',
  region: 'region',
  automatedCalls: 'automated calls',
  perpetual: '“perpetual”',
  irrevocable: '“irrevocable”',
  sublicensable: 'right to sublicense',
  endsOnDeletion: 'end on deletion',
  moralRightsWaived: 'waiver of moral rights',
  refundDays: 'days for a refund',
  smallClaims: 'small claims court',
  juryWaiver: 'waiver of a jury',
  place: 'place',
  limitDays: 'days to bring a claim',
  cap: 'cap',
  scope: 'scope',
  carveOuts: 'what is left out',
  cancelHow: 'way to cancel',
};

/**
 * What an effect means, in a line of our own: "Forced arbitration: opt-out removed; severity medium → high". `title` is the
 * name of the clause type.
 */
export function effectWords({ before, after }: Effect, title: string): string {
  if (!before && after) return `${title}: added, ${severityWord(after)}`;
  if (before && !after) return `${title}: removed, was ${severityWord(before)}`;
  if (!before || !after) return title;
  const parts = attributeSteps(before.attributes, after.attributes);
  if (before.polarity !== after.polarity)
    parts.unshift(after.polarity === 'risk' ? 'a protection became a risk' : 'a risk became a protection');
  else if (before.severity !== after.severity) parts.push(`severity ${before.severity} → ${after.severity}`);
  return `${title}: ${parts.length === 0 ? 'reworded, states the same' : parts.join('; ')}`;
}

function severityWord({ severity }: Fact): string {
  return severity === 'protection' ? 'a protection' : `severity ${severity}`;
}

function attributeSteps(before: Attributes, after: Attributes): string[] {
  return (Object.keys(NAMES) as AttributeName[]).flatMap((name) => {
    const [was, is] = [statedWords(before[name]), statedWords(after[name])];
    const words = NAMES[name] ?? name;
    if (was === is) return [];
    if (is === '') return [`${words} removed`];
    if (was === '') return [is === 'yes' ? `${words} added` : `${words}: ${is}`];
    return [`${words} ${was} → ${is}`];
  });
}

/** '' for what is not there: not stated, or stated as not so. */
function statedWords(value: Attributes[AttributeName]): string {
  if (value === undefined || value === false) return '';
  if (value === true) return 'yes';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
