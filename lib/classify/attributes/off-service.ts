import type { AttributeReader } from './reader.ts';
import { sentencesOf } from './sentences-of.ts';

const ADS = /\b(?:ads?|adverts?|advertis\w+|retarget\w*|remarketing|promotional campaigns)\b/;
const ELSEWHERE =
  /\b(?:on|across|to|from|and|of) (?:our (?:\w+ )?and )?(?:other|third[- ]party|unaffiliated|non-[\w-]+|different) (?:[\w-]+ ){0,2}(?:web ?sites?|sites|apps|applications|platforms?|properties|pages|online services)\b|\b(?:across|around) the (?:internet|web)\b|\belsewhere (?:online|on the)\b|\bon (?:and|or) off (?!(?:at|by|in|for|from|as|when\w*|through|via|using)\b)\w|\boff (?:of|(?:the |our )?(?:[\w-]+ )?(?:products?|services?|platforms?|sites?|apps?))\b|\boff-?(?:site|platform|service)\b|\b(?:on|to) another site\b|\bwebsites or applications of third parties\b|\bover time and across\b|\bacross (?!our services\b)(?:[\w-]+ ){0,3}(?:sites|websites|apps|devices|services|platforms)\b|\b(?:on|through) (?:facebook|google|instagram|social (?:media|networks?))\b|\b(?:collected|gathered|obtained) (?:from|on|through) other (?:services|sites|websites|apps)\b|\bon such third[- ]party (?:\w+ ){0,2}(?:services|platforms|sites)\b/;
const LINKS = /\blinks? to\b|\bnot responsible\b|\blink(?:ed)? (?:websites?|sites)\b/;

/** True where ads follow the reader to other sites and apps, or come from activity there. */
export const offService: AttributeReader<boolean> = (context) => {
  if (context.polarity === 'protection') return null;
  for (const { text, start } of sentencesOf(context)) {
    const match = ADS.test(text) && !LINKS.test(text) ? ELSEWHERE.exec(text) : null;
    if (match) return { value: true, span: { start: start + match.index, end: start + match.index + match[0].length } };
  }
  return null;
};
