import { type AttributeReader, valueAt } from './reader.ts';

const CONSENT = [
  /\b(?:with|only with|based on|upon|after|obtain(?:ed|ing)?|without|give|giving|provide|request|seek|ask(?:ed|ing)? for|require[sd]?)\b[^.;]{0,40}\b(?:consent|permission|authori[sz]ation)\b/,
  /\b(?:if|when|where|once|unless) you (?:have )?(?:explicitly |expressly )?(?:consent|agreed?|allow|give|grant|permit|choose|opt(?:ed)? in|enabled?|turn(?:ed)? on|create|direct)/,
  /\b(?:you (?:can|may|must) (?:choose to )?(?:allow|grant|give|enable|set your device permissions|create)|free to give|you(?:'ve| have) chosen to|(?:explicitly|has) (?:turned|given|gives?|granted|enabled)|you (?:start|choose|direct))\b/,
  /\b(?:if|once|when) enabled\b|\bexplicit consent\b|\bopt(?:ed)?[- ]in\b|\byour (?:device )?permission|\bconsent provided by\b|\bchooses? to import\b/,
];

/** True where data is taken only after the reader agrees, gives a permission or turns the feature on. */
export const consentRequired: AttributeReader<boolean> = (context) => valueAt(context, true, CONSENT);

const PARENTAL =
  /\b(?:parental|verifiable|parents?'?|guardians?'?|family manager|school)\b[^.;]{0,60}\b(?:consent|permission|approval|approv\w+|authori[sz]\w+)\b|\b(?:consent|permission|approval|authori[sz]ation)\b[^.;]{0,40}\b(?:of|from|by)\b[^.;]{0,20}\b(?:parents?|guardians?|family manager)\b/;
const ASKED_FOR =
  /\b(?:requires?|must have|needs?|obtain|only with|seek)\b[^.;]{0,60}\b(?:parental|parents?'?|guardians?'?)\b[^.;]{0,40}\b(?:consent|permission|approval)\b|\bnot knowingly (?:\w+,? ){1,6}[^.;]{0,80}\bwithout\b[^.;]{0,40}\b(?:parental|parents?'?|guardians?'?)\b/;
/** The same in other words: a parent must agree, or nothing is done before one has. */
const PARENT_AGREES =
  /\b(?:parents?|guardians?|custodians?)\b[^.;]{0,40}\b(?:must|has to|have to|needs? to)\b[^.;]{0,40}\b(?:consent|agree|approve|authori[sz]e|permit|give)\b|\b(?:unless|until|only (?:if|when|after|where))\b[^.;]{0,80}\b(?:parental|parents?'?|guardians?'?)\b[^.;]{0,60}\b(?:consent\w*|permission|approv\w+|agree\w*|authori[sz]\w+)\b|\bnot (?:\w+,? ){0,4}(?:collect|gather|process|use|solicit|obtain|share|disclose)\b[^.;]{0,120}\bwithout\b[^.;]{0,60}\b(?:parental|parents?'?|guardians?'?)\b/;

/** True where a parent, guardian or school must agree first; data deleted for want of consent is no such rule. */
export const parentalConsent: AttributeReader<boolean> = (context) =>
  valueAt(context, true, context.polarity === 'risk' ? [PARENTAL] : [ASKED_FOR, PARENT_AGREES]);

const ASKED_FIRST =
  /\b(?:unless|only (?:if|when|with|after)|until)\b[^.;]{0,40}\b(?:explicitly |expressly )?(?:agreed?|opt(?:ed)?[- ]?in|consent\w*|permission)\b/;
/** In a promise alone: elsewhere it says that nobody is asked. */
const PROMISED =
  /\bwithout (?:\w+ ){0,3}(?:consent|permission)\b|\bnot\b[^.;]{0,150}\bunless\b[^.;]{0,500}\bopt(?:ed)?[- ]in\b/;

/** Of model training: only after the reader has agreed. */
export const trainingOptIn: AttributeReader<boolean> = (context) =>
  valueAt(context, true, context.polarity === 'protection' ? [ASKED_FIRST, PROMISED] : [ASKED_FIRST]);
