import { splitSentences } from '../segment/sentences.ts';

/** How a text speaks, in thousandths of its words (sentences of five words and more). */
export interface Voice {
  /** In sentences that bind, permit, forbid, inform about data, or speak of the document as itself. */
  readonly binding: number;
  /** In sentences that report, advise a site's owner, or speak of such documents as somebody else's. */
  readonly telling: number;
  /** How many sentences speak of the document as itself: "these terms", "this policy". A count. */
  readonly self: number;
}

const DOCUMENT =
  '(?:polic(?:y|ies)|notices?|statement|terms|conditions|agreement|guidelines|standards|rules|eula|licen[cs]e|addendum|disclaimer|code)';
const HELPERS =
  "(?: (?:and|or|our|may|might|will|shall|can|cannot|do|also|only|does|don't|won't|not|never|generally|automatically|sometimes|otherwise|currently|therefore|both|are|be|hereby|expressly))*";
const SELF = new RegExp(`\\b(?:this|these|our|the following)(?: [a-z&'-]+){0,2}? ${DOCUMENT}\\b`);
const BINDING = new RegExp(
  [
    SELF.source,
    `\\bwe${HELPERS} (?:collect|use|share|disclos|process|stor|retain|transfer|receiv|obtain|keep|sell|terminat|suspend|remov|limit|protect|access|requir|tak|chang|updat|modif|notif|contact|rel(?:y|ies)|allow|permit|responsible|liable|grant|the right|delet|combin|gather|record|refus|restrict|charg|cancel|prohibit|reserv|refund)\\w*`,
    `\\b(?:you|users?|customers?|members?|visitors?|guests?|participants?|licensee|buyer|seller|processor|provider|the company)${HELPERS} (?:agree|acknowledg|must|cannot|can't|shall|responsible|required|entitled|prohibited|represent|consent|warrant|accept|the right|grant|retain|waiv|obliged|liable)\\w*`,
    `\\b(?:you|users?|customers?|members?) (?:may|will not|can)\\b`,
    `\\b(?:shall|hereby|herein|hereunder|pursuant to|notwithstanding|without limitation|reserves? the right|not allowed|not permitted|prohibit(?:ed|s)?|may not|must not|do not|don't|indemni\\w+|liable|liability|governed by|warrant(?:y|ies)|in accordance with|applicable laws?|required by law|third[- ]part(?:y|ies)|at any time|violat(?:e|es|ion|ions|ing)|infring\\w+|unlawful)\\b`,
    `\\b(?:personal(?:ly identifiable)? (?:data|information)|your (?:information|data|consent|rights|account|personal|content|browser|device)|data (?:subjects?|controller|protection|processing)|ip address(?:es)?|legitimate interests?)\\b`,
    `\\b(?:cookies (?:are|that|which|on|to|set|from|help|allow|enable|and similar|may)|(?:use|set|stores?|accept|refuse|block|delete|disable|analytics|advertising|performance|functional|necessary|third-party|session|persistent|tracking) cookies|pixels?|web beacons|local storage)\\b`,
  ].join('|'),
);
const TELLING = new RegExp(
  [
    `\\b(?:said|told|says|according to|reported|announced|wrote|argued?|spokes(?:man|woman|person)|critics|lawsuit|plaintiff)\\b`,
    `\\byour (?:own )?(?:websites?|site|business|company|app|users|customers|visitors|store|shop|terms|privacy polic(?:y|ies)|cookie polic(?:y|ies)|legal)\\b`,
    `\\b(?:an?|its|most|many|good|free|every)(?: [a-z&'-]+){0,1} (?:privacy polic(?:y|ies)|privacy notices?|cookie polic(?:y|ies)|terms (?:and|&) conditions|terms of (?:service|use))\\b`,
    `\\b(?:businesses|website owners?|this article|templates?|generators?|clients|our team|placeholder|results for)\\b`,
  ].join('|'),
);
const SAMPLE = 24_000;
const SHORTEST = 5;

/** Listens to the first 24,000 characters. Integers, so that every engine gives the same. */
export function voiceOf(text: string): Voice {
  let words = 0;
  let binding = 0;
  let telling = 0;
  let self = 0;
  const sample = text
    .slice(0, SAMPLE)
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'");
  for (const line of sample.split('\n')) {
    for (const { start, end } of splitSentences(line)) {
      const sentence = line.slice(start, end);
      const length = sentence.split(' ').length;
      if (length < SHORTEST) continue;
      words += length;
      if (BINDING.test(sentence)) binding += length;
      if (TELLING.test(sentence)) telling += length;
      if (SELF.test(sentence)) self++;
    }
  }
  const share = (part: number): number => (words === 0 ? 0 : Math.round((1000 * part) / words));
  return { binding: share(binding), telling: share(telling), self };
}
