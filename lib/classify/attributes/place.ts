import type { AttributeReader } from './reader.ts';
import { sentencesOf, wordsAt } from './sentences-of.ts';

/** A run of capitalised names, as "King County, Washington" or "the State of New York". */
const NAMES = String.raw`(?:[Tt][Hh][Ee] )?(?:(?:[Ss][Tt][Aa][Tt][Ee]|[Cc][Oo][Uu][Nn][Tt][Yy]|[Cc][Ii][Tt][Yy]|[Cc][Oo][Mm][Mm][Oo][Nn][Ww][Ee][Aa][Ll][Tt][Hh]|[Rr][Ee][Pp][Uu][Bb][Ll][Ii][Cc]|[Cc][Aa][Nn][Tt][Oo][Nn]|[Pp][Rr][Oo][Vv][Ii][Nn][Cc][Ee]|[Kk][Ii][Nn][Gg][Dd][Oo][Mm]) [Oo][Ff] )?[A-Z][\w'’-]+(?:(?:,? | and | AND | of | the )+[A-Z][\w'’.-]+){0,5}`;

const PLACES = [
  new RegExp(String.raw`\b[Ll][Aa][Ww][Ss]? (?:[Ii][Nn] force )?(?:of|OF|in|IN) (${NAMES})`),
  new RegExp(String.raw`\b(?:courts?|COURTS?|Court|Courts)\b[^.;]{0,40}? (?:of|OF|in|IN|within|for) (${NAMES})`),
  /\b([A-Z][a-z]+(?: [A-Z][a-z]+)?) law\b/,
  new RegExp(
    String.raw`\b(?:located|sitting|adjudicated|brought|litigated|venue|arbitration)\b[^.;]{0,60}? (?:in|within) (${NAMES})`,
  ),
];

const NO_PLACE =
  /^(?:the )?(?:Terms|Agreement|Service|Services|Federal|Sale|Goods|Law|Laws|Member|Site|Policy|Convention|Section|Conflict)\b/;

/** Words that start a sentence or qualify a law, and name no place. */
const NO_NAME =
  /^(?:The|Applicable|Local|Mandatory|Consumer|Data|Privacy|Such|Any|Your|Our|This|That|These|Where|All|No|Governing|Choice|Common|Civil|Case|International|Contract|Competent|Relevant)$/;

/** The law or the court that the text names, as it names it: the law's place first. */
export const readPlace: AttributeReader<string> = (context) => {
  for (const pattern of PLACES) {
    for (const sentence of sentencesOf(context)) {
      const from = sentence.start - context.segment.start;
      const raw = context.segment.text.slice(from, from + sentence.text.length);
      const match = pattern.exec(raw);
      const place = match?.[1];
      if (!match || !place || NO_PLACE.test(place) || NO_NAME.test(place)) continue;
      const at = match.index + match[0].indexOf(place);
      return wordsAt(context, sentence, at, at + place.length);
    }
  }
  return null;
};
