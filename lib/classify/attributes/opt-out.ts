import { type AttributeReader, valueAt } from './reader.ts';

const LINK = /\bdo not sell(?: or share)? my\b|\byour (?:privacy|advertising|ad|cookie) choices\b/;
const OPT_OUT =
  /\bopt(?:s|ed|ing)?(?: -|-| )?outs?\b(?! of receiving (?:e-?mail|communications))|\bright to object\b|\bobject to (?:the|our|such|this|your)\b/;
const SWITCH_OFF =
  /\b(?:turn(?:ing)?(?: \w+)? off|switch(?:ing)?(?: \w+)? off|disabl(?:e|es|ing)|deactivat(?:e|ing)|reject(?:ing)?|refus(?:e|ing)|block(?:ing)?|declin(?:e|ing)|prevent(?:ing)?|stop|remov(?:e|ing)|delet(?:e|ing)|restrict(?:ing)?|limit|revok(?:e|ing)|withdraw(?:ing)?)\b/;
const CHOICE =
  /\b(?:settings?|preferences?|controls?|options?|choices?|permissions?|consent|toggle|consent tool|browser|add-on|adchoices|aboutads|youronlinechoices)\b/;

const ADS = [
  OPT_OUT,
  LINK,
  /\b(?:about-?ads\.info|adchoices|your ?online ?choices|networkadvertising\.org|optout\.)/,
  /\b(?:do not (?:want|wish)|prefer not|don't want)\b[^.;]{0,80}\b(?:ads?|advertis\w+|tracking|cookies)\b/,
  /\b(?:disable|turn off|manage|control|adjust|limit|choose|change|stop)\b[^.;]{0,60}\b(?:personali[sz]ed? ads?|ads? (?:settings?|preferences|tracking|personali[sz]ation)|ads you see|advertising (?:preferences|settings|cookies)|targeted ad\w*|interest-based)/,
  /\b(?:subject|according) to your (?:\w+ )?settings\b|\bcontrols so you can\b|\bvisit the (?:digital|network) advertising\b/,
];
const COOKIES = [
  OPT_OUT,
  /\b(?:turn(?:ing)? off|disabl\w+|reject\w*|refus\w+|block\w*|declin\w+|prevent\w*|remov\w+|delet\w+|restrict\w*|withdraw\w*|manag\w+|control\w*|chang\w+|adjust\w*|configur\w+|choose not|modify)\b[^.;]{0,80}\b(?:cookies?|tracking|web beacons|pixels|consent|permission)\b/,
  /\bcookies?\b[^.;]{0,60}\b(?:disabl\w+|reject\w*|refus\w+|block\w*|declin\w+|settings|preferences|turn\w* off)\b/,
];

const SHARING = [
  OPT_OUT,
  LINK,
  /\byou (?:can|may) (?:control|choose|limit|prevent|disconnect|decide)\b[^.;]{0,60}\b(?:shar\w+|visible|information|accounts?|whether)\b/,
  /\b(?:able to prevent|opportunity (?:to choose )?not|choose not to (?:have|share|allow)|do not want (?:your |us )?[^.;]{0,40}shar\w*)\b/,
];

/** A practice that is denied has no way out to tell of. */
const whereItHappens =
  (read: AttributeReader<boolean>): AttributeReader<boolean> =>
  (context) =>
    context.polarity === 'risk' ? read(context) : null;

/** True where the block says how, or that, the reader can get out of the practice. */
export const adsOptOut = whereItHappens((context) => valueAt(context, true, ADS));
export const cookieOptOut = whereItHappens((context) =>
  context.segment.kind === 'tr' ? null : valueAt(context, true, COOKIES),
);
export const saleOptOut = whereItHappens((context) => valueAt(context, true, [OPT_OUT, LINK]));
export const sharingOptOut: AttributeReader<boolean> = (context) => valueAt(context, true, SHARING);

/** Of model training: an opt-out, an objection or a control in the settings. */
export const trainingOptOut: AttributeReader<boolean> = (context) =>
  valueAt(context, true, [
    OPT_OUT,
    /\b(?:object to|turn off|disable|do not want)\b[^.;]{0,100}\b(?:train\w*|model)\b/,
    /\btrain\w*\b[^.;]{0,80}\b(?:settings|toggle)\b/,
  ]);

/** Of location: a switch in the device's or the app's settings. */
export const locationOptOut: AttributeReader<boolean> = (context) => {
  const { text } = context;
  if (!SWITCH_OFF.test(text) && !OPT_OUT.test(text)) return null;
  if (!CHOICE.test(text) && !/\bdevice\b/.test(text)) return null;
  return valueAt(context, true, [
    OPT_OUT,
    /\b(?:turn(?:ing)?(?: \w+)? off|switch(?:ing)?(?: \w+)? off|disabl\w+|stop|prevent|revok\w+|withdraw\w*|declin\w+)\b[^.;]{0,100}\b(?:location|geolocation|permission|collection|gps)\b/,
    /\b(?:location|geolocation|gps|permissions?)\b[^.;]{0,80}\b(?:off|disabl\w+|revok\w+|withdraw\w*)\b/,
  ]);
};
