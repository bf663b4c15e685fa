import summaries from '../../assets/guidance/summaries.json';
import { type Stated, type Summaries, summaryIn } from './clause-texts.ts';
import { pick, shorten } from './template.ts';

const TEMPLATES: Summaries = summaries;

/** Longest line for a list row, in UTF-16 code units. */
const LONGEST_FACTS = 90;

/**
 * What a clause does, as one paragraph of our own in one to four short sentences, at most 400 characters. It says no more
 * than the type and the attributes hold. `platform` is the name to speak of; without one it is "the company".
 */
export function summarise(stated: Stated, options: { readonly platform?: string | null } = {}): string {
  return summaryIn(TEMPLATES, stated, options.platform ?? null);
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
