import { type AttributeReader, valueAt } from './reader.ts';

const NO_NOTICE = [
  /\b(?:without|with or without)\b[^.;]{0,30}\b(?:notice|notif\w+|your knowledge|informing you|such your knowledge)\b/,
  /\b(?:may|will|need|do|are) not (?:be required to |obliged to |obligated to )?(?:notify|inform|give (?:you )?notice)\b|\bno(?:t)? (?:obligation|required) to (?:notify|inform)\b/,
  /\bright (?:\w+ )?not to (?:notify|provide notice|inform)\b|\bprohibited\b[^.;]{0,60}\bproviding notice\b/,
];
const NOTICE = [
  /\b(?:will|shall|would|undertake to|commit to|agree to|endeavou?r to|must)\b[^.;]{0,40}\b(?:notif(?:y|ied)|inform(?:ed)?|tell|provide (?:you )?(?:with )?(?:\w+ )?notice|give (?:you )?(?:\w+ )?notice|post (?:a )?notice)\b/,
  /\b(?:you|users?|data subjects?|customers?) (?:will|would|shall) (?:first )?(?:be (?:notified|informed)|receive notice|have (?:an )?opportunity)\b/,
  /\bnotif(?:y|ies|ying) (?:you|users?|the (?:user|other party|customer)s?)\b|\b(?:prior|advance) notice\b|\binform you\b|\bprovide (?:you )?(?:with )?(?:prior )?noti(?:ce|fication)\b/,
];
/** Notice that others are asked to give, or that the law asks for anyway, is no promise. */
const BY_OTHERS = /\bask the third party to notify\b|\bif required by applicable laws?,? we will\b/;

/** True where notice of a disclosure or transfer is promised, false where the block says that there may be none. */
export const noticePromised: AttributeReader<boolean> = (context) =>
  valueAt(context, false, NO_NOTICE) ?? (BY_OTHERS.test(context.text) ? null : valueAt(context, true, NOTICE));
