import summaries from '../../assets/guidance/summaries.json';
import type { Attributes } from '../model/attributes.ts';
import type { ClauseTypeId, Polarity } from '../model/clause-type.ts';
import { pick, type Slot, shorten } from './template.ts';

/** What the sentences are made from; a `Finding` is one of these. */
export interface Stated {
  readonly type: ClauseTypeId;
  readonly polarity: Polarity;
  readonly attributes: Attributes;
}

type ByPolarity = Readonly<Record<Polarity, readonly Slot[]>>;
interface SummaryTemplates {
  readonly summary: ByPolarity;
  readonly facts: ByPolarity;
}

/** Generated from seeds/guidance by `npm run guidance`, which checks it; small enough for the content script. */
const TEMPLATES: Readonly<Record<ClauseTypeId, SummaryTemplates>> = summaries;

/** Longest line for a list row, in UTF-16 code units. */
const LONGEST_FACTS = 90;

/**
 * What a clause does, as one paragraph of our own in one to four short sentences, at most 400 characters. It says no more
 * than the type and the attributes hold. `platform` is the name to speak of; without one it is "the company".
 */
export function summarise(stated: Stated, options: { readonly platform?: string | null } = {}): string {
  return pick(TEMPLATES[stated.type].summary[stated.polarity], stated.attributes, options.platform ?? null).join(' ');
}

/**
 * What decides the clause, for a list row: "Opt-out in 30 days, small claims kept". At most 90 characters, as many facts
 * as fit, most telling first; '' where no attribute is known.
 */
export function factLine(stated: Stated): string {
  let line = '';
  for (const fact of pick(TEMPLATES[stated.type].facts[stated.polarity], stated.attributes, null)) {
    const longer = line === '' ? shorten(fact, LONGEST_FACTS) : `${line}, ${fact}`;
    if (longer.length <= LONGEST_FACTS) line = longer;
  }
  return line.charAt(0).toUpperCase() + line.slice(1);
}
