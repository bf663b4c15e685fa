import type { ClauseTypeId } from '../../model/clause-type.ts';
import { findDurations } from './durations.ts';
import { type AttributeReader, type TypeReaders, valueAt } from './reader.ts';
import { sentencesOf, wordsAt } from './sentences-of.ts';

const NO_NOTICE = [
  /\bwith(?:out| or without)(?: (?:any|prior|further|advance|a))* (?:notice|notification|notifying|warning)\b/,
  /\b(?:not|no) (?:be )?(?:obligated|required|obliged|duty) to (?:notify|provide (?:you )?(?:with )?notice)\b/,
];

const TELLS = [
  /\b(?:will|shall|to|'ll|would|can)(?: \w+,?){0,5} (?:notify|inform|alert|let|tell) (?:you|users?|customers?|members?|the (?:user|member|content|registered)|registered)\b(?!.{0,60}\bby (?:updating|revising|changing|posting the (?:new|updated|revised)))/,
  /\bafter having notified\b|\bappropriate notification\b|\bmake you aware\b|\bsend a notification\b|\bby notifying you (?!through)/,
  /\b(?:by|upon|with) (?:\w+ ){0,4}(?:giving|providing|written|prior|advance|days'?|reasonable)(?: \w+){0,4} notice\b/,
  /\b(?:you|users?|the user|members?) (?:will|shall) be (?:\w+ )?(?:notified|informed|contacted)\b|\bbe (?:communicated|notified) to (?:you|registered|users)\b/,
];

const TELLS_OF_CHANGE = [
  ...TELLS,
  /\b(?:give|provide|send|post|display|place|placing|posting|sending|giving|announce)s?\b.{0,50}\b(?:notice(?! or)|notification|material changes)\b/,
];

/**
 * True where notice is promised, false where the text rules it out; the ruling out wins where a block says both. A
 * protection rests on the promise alone.
 */
function noticeReader(tells: readonly RegExp[]): AttributeReader<boolean> {
  return (context) =>
    (context.polarity === 'risk' ? valueAt(context, false, NO_NOTICE) : null) ?? valueAt(context, true, tells);
}

/** Notice of an act against the reader's content or account. */
export const readNoticeOfAct = noticeReader(TELLS);

const OF_NOTICE = /\b(?:notice|notify|notif|inform|in advance|advance|effective|into effect|in force|reject any)/;
const OF_OTHERS =
  /\b(?:you (?:must|may|can|have)|will have|customer must|refund|delet|cancel at least|respond|inactiv\w+ period)/;

/** Days of notice: the first length of time in a sentence that speaks of notice and of no duty of the reader. */
const readNoticeDays: AttributeReader<number> = (context) => {
  for (const { text, start } of sentencesOf(context)) {
    if (!OF_NOTICE.test(text) || OF_OTHERS.test(text)) continue;
    const found = findDurations(text).find((d) => d.days >= 1);
    if (found) return { value: found.days, span: { start: start + found.start, end: start + found.end } };
  }
  return null;
};

const CANCEL =
  /\b(?:cancel\w*|turn(?:ed)? off|terminates?|stop the automatic renewal)\b[^.;]{0,90}?\b((?:by (?:visiting|contacting|going|sending|logging|calling|using|notifying)|through|via|in your|on the|at the latest|at least \d+ hours|before the|either through|the day before)\b[^.;()]{3,70})/;
const CONTACT =
  /\b(?:to cancel|unsubscribe|to stop)\b[^.;]{0,60}\b((?:simply )?(?:contact|go to|visit)\b[^.;()]{3,60})/;

/** How the reader cancels, in the text's own words. */
const readCancelHow: AttributeReader<string> = (context) => {
  for (const sentence of sentencesOf(context)) {
    if (/\brefund/.test(sentence.text)) continue;
    const match = CANCEL.exec(sentence.text) ?? CONTACT.exec(sentence.text);
    const how = match?.[1];
    if (!match || !how || /^(?:before|on) the .*\b(?:trial|term|next renewal|initial)\b/.test(how)) continue;
    const from = match.index + match[0].length - how.length;
    return wordsAt(context, sentence, from, from + how.length);
  }
  return null;
};

const OF_REFUND =
  /\b(?:refund\w*|money[- ]back|withdraw\w* (?:from|right|period)|right (?:to|of) (?:cancel|withdraw\w*)|communicating your withdrawal)\b/;
/** The time a refund takes to arrive is no period in which it can be asked for. */
const ARRIVES =
  /\b(?:takes?|credited|processed|paid|arrive|later than|response|receive your|after cancellation)\b.{0,50}$/;

const readRefundDays: AttributeReader<number> = (context) => {
  for (const { text, start } of sentencesOf(context)) {
    if (!OF_REFUND.test(text)) continue;
    const found = findDurations(text).find((d) => d.days >= 1 && !ARRIVES.test(text.slice(0, d.start)));
    if (found) return { value: found.days, span: { start: start + found.start, end: start + found.end } };
  }
  return null;
};

/** Attributes of the types of contract. */
export const contractReaders: Readonly<Partial<Record<ClauseTypeId, TypeReaders>>> = {
  'unilateral-change': { noticePromised: noticeReader(TELLS_OF_CHANGE), noticeDays: readNoticeDays },
  'unilateral-termination': { noticePromised: readNoticeOfAct, noticeDays: readNoticeDays },
  'auto-renewal': { noticeDays: readNoticeDays, cancelHow: readCancelHow },
  'no-refund': { refundDays: readRefundDays },
};
