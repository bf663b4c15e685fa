import type { AttributeReader } from './reader.ts';
import { sentencesOf, wordsAt } from './sentences-of.ts';

const NAME =
  /\b(?:california|nevada|virginia|colorado|connecticut|utah|texas|nebraska|oregon|european (?:union|economic area)|european?|eea|eu|united kingdom|uk|switzerland|liechtenstein|lichtenstein|norway|iceland|brazil|canada|australia|japan|(?:certain |some )?u\.s\. states?|united states)\b/g;
/** Names no more than this many characters apart are read as one list of places. */
const SAME_LIST = 30;
const BY_PLACE =
  /\bdepending (?:up)?on (?:where you (?:live|reside|are located)|your (?:location|state|country|jurisdiction|place of residence)|the laws where you live)/;
/** Who the right is for: a place after these words is the place it is bound to. */
const BOUND_TO = /\b(?:residents?|located|live|reside|based|subjects|under|citizens?|consumers?)\b/;

/** The places that a right is bound to, as the text names them. */
export const readRegion: AttributeReader<string> = (context) => {
  if (context.polarity !== 'risk') return null;
  for (const sentence of sentencesOf(context)) {
    const places = [...sentence.text.matchAll(NAME)];
    const first =
      places.find(({ index }) => BOUND_TO.test(sentence.text.slice(Math.max(0, index - 40), index))) ?? places[0];
    if (first) {
      let end = first.index + first[0].length;
      for (const place of places)
        if (place.index - end <= SAME_LIST) end = Math.max(end, place.index + place[0].length);
      return wordsAt(context, sentence, first.index, end);
    }
    const by = BY_PLACE.exec(sentence.text);
    if (by) return wordsAt(context, sentence, by.index, by.index + by[0].length);
  }
  return null;
};
