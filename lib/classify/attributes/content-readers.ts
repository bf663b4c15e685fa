import type { ClauseTypeId } from '../../model/clause-type.ts';
import { readNoticeOfAct } from './contract-readers.ts';
import { type AttributeReader, type TypeReaders, valueAt } from './reader.ts';

const LASTS = [
  /\blicen[cs]es?\b[^.;]{0,120}\b(?:continues?|survives?)\b[^.;]{0,80}\b(?:after|even)/,
  /\beven if\b[^.;]{0,120}\b(?:removed|deleted)\b/,
];
const ENDS = [
  /\b(?:licen[cs]es?|rights?|permission)\b[^.;]{0,120}\b(?:ends?|terminates?|expires?|cease)\b[^.;]{0,100}\b(?:delet\w+|remov\w+|clos(?:e|es|ed|ing)|account)\b/,
  /\b(?:when|once|if) (?:you|the user) (?:deletes?|removes?)\b[^.;]{0,120}\blicen[cs]es?\b[^.;]{0,40}\b(?:ends?|terminates?|expires?|cease)/,
];

const readEndsOnDeletion: AttributeReader<boolean> = (context) =>
  valueAt(context, true, ENDS) ?? valueAt(context, false, LASTS);

const says =
  (...patterns: RegExp[]): AttributeReader<boolean> =>
  (context) =>
    valueAt(context, true, patterns);

/** Attributes of the types of content. */
export const contentReaders: Readonly<Partial<Record<ClauseTypeId, TypeReaders>>> = {
  'content-licence': {
    perpetual: says(/\b(?:perpetual(?:ly)?|in perpetuity|for the (?:full|maximum) duration)\b/),
    irrevocable: says(/\birrevocabl[ey]\b|\bnon-cancell?able\b/, /\bcannot revoke\b/),
    sublicensable: (context) =>
      valueAt(context, false, [/\bnon-?sub-?licen[cs]e?able\b/]) ??
      valueAt(context, true, [
        /\bsub-?licen[cs]e?able\b/,
        /\b(?:right to|and|to) (?:grant )?sub-?licen[cs]es?\b/,
        /\bsublicen[cs]e\b/,
      ]),
    endsOnDeletion: readEndsOnDeletion,
  },
  'name-likeness': {
    moralRightsWaived: says(
      /\bwaiv\w+[^.;]{0,160}\bmoral rights?\b/,
      /\bmoral[ \W]+rights?\b[^.;]{0,240}\b(?:waiv\w+|not (?:to )?(?:enforce|assert))/,
    ),
  },
  'content-removal': { noticePromised: readNoticeOfAct },
};
