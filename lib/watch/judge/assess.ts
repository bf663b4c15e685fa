import { languageOf } from '../../analyse/language.ts';
import type { Verdict } from '../../model/report.ts';
import type { ReasonCode } from '../../model/watch.ts';

/** What tells a document from what servers send in its place. */
export interface PageSigns {
  readonly text: string;
  readonly title: string;
  /** The page's own `lang`. */
  readonly lang: string;
  readonly verdict: Verdict;
  /** A field for a password outside of a policy's own text. */
  readonly hasPassword: boolean;
  readonly scripts: number;
  /** The markup came to its end (`</body>` or `</html>`). */
  readonly closed: boolean;
}

/** What is known of the document from before; null at the first look. */
export interface KnownText {
  readonly language: string;
  readonly words: number;
  readonly closed: boolean;
}

/** Fewer words than this are no policy. */
const LEAST_WORDS = 100;
const SHRUNK = 0.5;
/** Placeholders are short; a policy may well speak of logins and captchas. */
const PLACEHOLDER_WORDS = 600;

const CAPTCHA =
  /\b(?:captcha|are you (?:a )?(?:human|robot)|not a robot|verify(?:ing)? (?:that )?you are (?:a )?human|checking your browser|unusual traffic|security check|press (?:and|&) hold|ddos protection|ray id)\b/i;
const LOGIN =
  /\b(?:log ?in|sign ?in|log on)\b[^.]{0,60}\b(?:to continue|to view|to your account|required|with (?:google|email|facebook))\b|\bforgot(?:ten)? (?:your )?password\b|\byou must (?:be logged|log|sign) in\b|\bsession (?:has )?expired\b/i;
const CONSENT =
  /\b(?:before you continue|accept all|reject all|we value your privacy|manage (?:your )?(?:cookie|consent|preferences)|accept (?:all )?cookies|cookie preferences)\b/i;
const ERROR =
  /\b(?:page (?:not found|can(?:no|')t be found|does(?:n't| not) exist|isn't available)|error (?:40\d|50\d)|(?:40[34]|50[0234])\b.{0,30}\b(?:error|not found|forbidden|unavailable|gateway)|service unavailable|access denied|internal server error|bad gateway|something went wrong|temporarily unavailable|under maintenance|be right back|forbidden)\b/i;
const SHELL = /\b(?:enable javascript|javascript (?:is )?(?:required|disabled)|loading)\b/i;

/**
 * Why a page that was served can't stand for the document, or null where it can. A text of less than half the words of the
 * last one is never taken for a change: servers send placeholders far more often than documents lose half of themselves.
 */
export function unreadableReason(page: PageSigns, known: KnownText | null): ReasonCode | null {
  const words = countWords(page.text);
  const isShort = words < LEAST_WORDS || (known !== null && words < SHRUNK * known.words);
  if (isShort || (words < PLACEHOLDER_WORDS && page.verdict !== 'policy')) {
    const placeholder = placeholderReason(page, words);
    if (placeholder) return placeholder;
  }
  if (words === 0) return 'empty';
  const language = languageOf(page.text, page.lang);
  if (language !== '' && language !== (known?.language || 'en')) return 'language';
  if (words < LEAST_WORDS) return page.scripts > 0 ? 'empty' : 'shrunk';
  if (isShort) return 'shrunk';
  if (known?.closed && !page.closed) return 'cut-off';
  return page.verdict === 'policy' ? null : 'not-policy';
}

function placeholderReason({ text, title, hasPassword, scripts }: PageSigns, words: number): ReasonCode | null {
  if (words > PLACEHOLDER_WORDS) return null;
  const all = `${title}\n${text}`;
  if (CAPTCHA.test(all)) return 'captcha';
  if (hasPassword || LOGIN.test(all)) return 'login';
  if (ERROR.test(all)) return 'error-page';
  if (CONSENT.test(all)) return 'consent';
  if (words < 40 && (scripts > 0 || SHELL.test(all))) return 'empty';
  return null;
}

/** Words of a text, by white space. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
