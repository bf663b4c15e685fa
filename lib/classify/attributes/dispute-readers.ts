import type { ClauseTypeId } from '../../model/clause-type.ts';
import { findDurations } from './durations.ts';
import { readPlace } from './place.ts';
import { type AttributeReader, type ReadingContext, type ReadValue, type TypeReaders, valueAt } from './reader.ts';
import { sentencesOf, wordsAt } from './sentences-of.ts';

const OPTS_OUT = [
  /\b(?:right to|may|can|how you can|you may|wish to|choose to) (?:\w+ )?opt[- ]?out\b/,
  /\bif you (?:don't|do not) want to be bound by\b.{0,60}\barbitrat/,
  /\bopt[- ]?out (?:of|right|procedure|by)\b/,
];

const readOptOut: AttributeReader<boolean> = (context) => valueAt(context, true, OPTS_OUT);

/** Days in which the reader can still opt out. */
const readOptOutDays: AttributeReader<number> = (context) => {
  for (const { text, start } of sentencesOf(context)) {
    if (!/\bopt(?:ing)?[- ]?out\b|\bnot want to be bound\b|\bnotice must be sent\b/.test(text)) continue;
    const found = findDurations(text).find((d) => d.days >= 1);
    if (found) return { value: found.days, span: { start: start + found.start, end: start + found.end } };
  }
  return null;
};

const readSmallClaims: AttributeReader<boolean> = (context) => valueAt(context, true, [/\bsmall["”'’]?[- ]claims?\b/]);

const readJuryWaiver: AttributeReader<boolean> = (context) =>
  valueAt(context, true, [
    /\b(?:waiv\w+|giv(?:e|ing) up|relinquish\w*|forgo|without)\b[^.;]{0,160}\bjury\b/,
    /\bjury[^.;]{0,40}\bwaive[dr]?\b/,
  ]);

const OF_CLAIM = /\b(?:claims?|causes? of action|actions?|proceedings?|disputes?|lawsuits?|suits?|warranty|right)\b/;
const BOUND_IN_TIME =
  /\b(?:within|after|more than|later than|lapse\w*|prior|the first)\b[^.;]{0,40}$|\b(?:file|filed|brought|commenced?)\b[^.;]{0,40}$/;

/** Calendar days in which a claim must be brought. */
const readLimitDays: AttributeReader<number> = (context) => {
  for (const { text, start } of sentencesOf(context)) {
    if (!OF_CLAIM.test(text) || /\bopt[- ]?out\b/.test(text)) continue;
    const found = findDurations(text).find((d) => d.days >= 1 && BOUND_IN_TIME.test(text.slice(0, d.start)));
    if (found) return { value: found.days, span: { start: start + found.start, end: start + found.end } };
  }
  return null;
};

const AMOUNT = String.raw`(?:(?:us|usd|eur|gbp|cad|aud|can|au)? ?[$€£] ?\d[\d,.]*\d|(?:usd|eur|gbp|cad|aud|us|inr|rs\.?) ?[$€£]? ?\d[\d,.]*|[$€£] ?\d|\d[\d,.]* ?(?:u\.s\. )?(?:us )?(?:dollars|euros?|pounds|usd|eur)|(?:one hundred|fifty|five hundred|one thousand|ten|twenty|two hundred)\b[^.;]{0,14}\b(?:dollars|euros?|pounds)(?: ?\([^)]{2,14}\))?)`;
const PAID = String.raw`(?:(?:amounts?|fees?|sums?|price|charges|payments?|commissions?)\b[^.;]{0,60}\b(?:pa(?:id|y)|payable|received|charged|due|owed|earned)|what (?:you(?:'ve| have)?|the user|has been|was) (?:\w+ )?paid|amount corresponding to what has been paid)\b[^.;]{0,70}`;
const CAPPED = String.raw`\b(?:exceed\w*|limited\b[^.;]{0,30}? to|capped at|excess of|(?:greater|lesser|higher|lower|larger) of|no (?:greater|more) than|not (?:be )?(?:more|greater|higher) than|up to|amount of|equal to|maximum)\b`;
const CAP = new RegExp(`${CAPPED}[^;]{0,260}?(${AMOUNT}|${PAID})`);
const CAP_ITEM = new RegExp(`(${AMOUNT}|${PAID})`);
const LIABLE = /\b(?:liab\w+|damages?|responsibility|loss(?:es)?)\b/;

/** Instead of a sum: the service again, the repair or the price back, or the damage that could be foreseen. */
const REMEDY =
  /\b(?:limited to|remed(?:y|ies) (?:is|are|will be|shall be))[^.;]{0,80}?((?:the )?(?:re-?suppl\w+|repair\w*|replac\w+|refund\w*|re-?perform\w+|providing the services again|(?:foreseeable|typical\w*)\b[^.;]{0,40}\b(?:damages?|loss(?:es)?))\b[^.;]{0,60})/;

/** The cap on liability in the text's own words; an item under a line that caps liability states it by itself. */
const readCap: AttributeReader<string> = (context) => {
  const pattern = LIABLE.test(context.intro) && new RegExp(CAPPED).test(context.intro) ? CAP_ITEM : CAP;
  if (pattern === CAP && !LIABLE.test(context.text)) return null;
  return readWords(context, pattern) ?? readWords(context, REMEDY);
};

/** The first group of what the pattern finds in a sentence, which ends where the whole ends. */
function readWords(context: ReadingContext, pattern: RegExp): ReadValue<string> | null {
  for (const sentence of sentencesOf(context)) {
    const match = pattern.exec(sentence.text);
    const words = match?.[1];
    if (!match || !words) continue;
    const from = match.index + match[0].length - words.length;
    return wordsAt(context, sentence, from, from + words.length);
  }
  return null;
}

/** Attributes of the types of disputes. */
export const disputeReaders: Readonly<Partial<Record<ClauseTypeId, TypeReaders>>> = {
  'forced-arbitration': {
    optOut: readOptOut,
    optOutDays: readOptOutDays,
    smallClaims: readSmallClaims,
    juryWaiver: readJuryWaiver,
  },
  'class-action-waiver': { optOut: readOptOut },
  'governing-law': { place: readPlace },
  'claim-time-limit': { limitDays: readLimitDays },
  'liability-limit': { cap: readCap },
};
