import type { ClauseTypeId } from '../../model/clause-type.ts';
import { findDurations } from './durations.ts';
import { type AttributeReader, type TypeReaders, valueAt } from './reader.ts';
import { readRegion } from './region.ts';
import { sentencesOf, wordsAt } from './sentences-of.ts';

const OF_KEEPING =
  /\b(?:retain\w*|retention|keep|keeps|kept|stor(?:e|ed|es|ing)|hold|held|delet\w+|eras\w+|remov\w+|purg\w+|anonymi\w+|destroy\w*|expir\w+|maintain\w*|archived?)\b|;/;
const OTHER_TIME = /\b(?:respond\w*|refund|reply|under the age|years of age|years old|or older|at least 1[368])\b/;

/** A bound from below is no period after which data is gone. */
const OPEN_ENDED =
  /\b(?:longer than|more than|at least|minimum of|inactive for|preceding|past|last|continuous period of)(?: a| the)? $/;

/** The stated period with up to four words that say from when, in the text's own words. */
const readPeriod: AttributeReader<string> = (context) => {
  for (const sentence of sentencesOf(context)) {
    const keeps = OF_KEEPING.test(sentence.text) || /retention|retain|how long/.test(context.headings.join(' '));
    if (!keeps || OTHER_TIME.test(sentence.text)) continue;
    const found = findDurations(sentence.text).find(({ start }) => !OPEN_ENDED.test(sentence.text.slice(0, start)));
    if (!found) continue;
    const from = /^ (?:after|from|following|of) [\w ]{3,40}/.exec(sentence.text.slice(found.end));
    return wordsAt(context, sentence, found.start, found.end + (from?.[0].length ?? 0));
  }
  return null;
};

const AFTER_DELETION = [
  /\b(?:after|following|even (?:if|after|though|when)|when|once|if|upon|despite)\b[^.;]{0,80}\b(?:delet\w+|clos(?:e|ed|ure|ing)|terminat\w+|deactivat\w+|cancel\w*|ceas\w+|come to an end|stop using|opted out)\b[^.;]{0,200}\b(?:retain\w*|keep|kept|remains?|persist|continue to (?:store|retain|exist|be)|continue (?:retaining|storing)|preserve[d]?|maintain|exist|stay|longer storage|not obligated to remove)\b/,
  /\b(?:retain\w*|keep|kept|remains?|persist|continue|preserve[d]?|maintain|exist|stay|delet\w+)\b[^.;]{0,160}\b(?:after|following|even (?:if|after)|once)\b[^.;]{0,60}\b(?:delet\w+|clos(?:e|ed|ure|ing)|terminat\w+|deactivat\w+|cancel\w*|ceas\w+|account|contract|removed|clients?|customers?|over)\b/,
  /\b(?:residual|backups?|copies)\b[^.;]{0,60}\b(?:remain|persist|exist)\b/,
  /\bfor [^.;]{3,40}\bafter (?:the termination of|you delete)\b/,
  /\bcannot be completely deleted\b|\bsafety retention window following account deletion\b/,
  /\b(?:deleted data|removed content)\b[^.;]{0,40}\b(?:persist|remain)/,
  /\b(?:may|might|will|can) not be (?:\w+ly )?(?:deleted|removed|erased) (?:immediately|entirely|completely|from)\b/,
  /\b(?:remains?|persists?|retain\w*|kept|stored)\b[^.;]{0,80}\b(?:back-?ups?|backed up|archives?|caches?)\b/,
  /\bnot (?:obligated|obliged|required) to (?:delete|remove|erase)\b/,
];

const OPT_OUT = [
  /\bopt(?:ing|ed)?[- ]?out\b/,
  /\bunsubscrib\w*\b/,
  /\b(?:stop receiving|no longer (?:wish|want) to receive|prefer not to receive|tell us not to send|do not want to receive)\b/,
  /\b(?:withdraw your consent|choice about whether|request (?:us )?not to (?:receive|use)|do[- ]not[- ]call)\b/,
];

/** Attributes of the types of retention, rights and contact. */
export const rightsReaders: Readonly<Partial<Record<ClauseTypeId, TypeReaders>>> = {
  'indefinite-retention': {
    retentionPeriod: readPeriod,
    afterDeletion: (context) => valueAt(context, true, AFTER_DELETION),
  },
  'rights-limits': { region: readRegion },
  'marketing-contact': {
    optOut: (context) => valueAt(context, true, OPT_OUT),
    automatedCalls: (context) =>
      valueAt(context, true, [/\b(?:auto-?dial\w*|pre-?recorded|robo-?calls?|automated (?:calls?|dial\w*|texts?))\b/]),
  },
};
