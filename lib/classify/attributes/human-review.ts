import { type AttributeReader, valueAt } from './reader.ts';

/** True where people, not machines alone, look at the content. */
export const peopleRead: AttributeReader<boolean> = (context) =>
  valueAt(context, true, [
    /\b(?:human|manual(?:ly)?) (?:moderat\w+|review\w*|agents?|content)\b|\bmoderat(?:ors|ion team)\b|\breviewers\b|\bhumans?\b/,
    /\bwe may need to (?:view|read)\b|\baccess your (?:files|messages|content)\b[^.;]{0,20}\bsupport\b/,
    /\b(?:employees|staff|personnel|team|agents|contractors|proctors)\b[^.;]{0,60}\b(?:review|read|listen|view|monitor|access|moderat)\w*\b/,
    /\b(?:reviewed|read|listened to|viewed|accessed|moderated) by (?:our |the )?(?:\w+ )?(?:team|staff|employees|people|moderators|personnel)\b/,
  ]);

/** True where a person can be asked to look at a decision made by a machine. */
export const personDecides: AttributeReader<boolean> = (context) =>
  valueAt(context, true, [
    /(?<!without )(?<!without appropriate )\b(?:human|manual) (?:intervention|review|involvement|oversight)\b|\breviewed by a (?:human|person)\b|\bhuman-led\b|\b(?:obtain|request|have) human\b/,
    /\bdecisions? (?:are|is|be) (?:always )?(?:made|taken|reviewed) by (?:people|humans?|a person)\b|\bask (?:that )?(?:for )?a (?:person|human)\b/,
    /\brequest\b[^.;]{0,100}\b(?:reviewed|reconsidered|made by a (?:person|human))\b/,
  ]);
