import { languageOf } from '../../lib/analyse/language.ts';

/** Fewest words of a capture that can be a policy. */
const FEWEST_WORDS = 100;
/** Pages longer than this are not taken for error pages, whatever they say; nor are short policies that mention one. */
const LONGEST_ERROR = 450;
const POLICY =
  /\b(?:privacy|personal (?:data|information)|cookies|terms|agree(?:ment)?|liab(?:le|ility)|rights|collect)\b/gi;
const FEWEST_POLICY_WORDS = 6;
const CAPTCHA =
  /captcha|not a robot|are you (?:a )?(?:human|robot)|verify (?:that )?you(?:'re| are) (?:a )?human|checking your browser|unusual (?:traffic|activity)|security check|attention required|just a moment|bot detection|prove you are/i;
const ERROR =
  /\b(?:40[0-9]|429|50[0-4])\b.{0,40}\b(?:error|forbidden|not found|unavailable|denied)|access (?:to this page has been )?denied|page (?:you requested )?(?:was |could |can)?not (?:be )?found|page (?:doesn't|does not|no longer) exist|(?:enable|requires?|turn on) javascript|javascript is (?:disabled|required)|service unavailable|bad gateway|too many requests|something went wrong|unexpected error|temporarily (?:unavailable|down)|(?:log|sign) in to (?:continue|view|see)|browser (?:is )?(?:not|un)supported|not available in your (?:country|region)/i;

/** Why a capture can't stand for its document, or null where it can. */
export function captureFault(text: string, words: readonly string[]): string | null {
  const mayBeError = words.length < LONGEST_ERROR && (text.match(POLICY)?.length ?? 0) < FEWEST_POLICY_WORDS;
  if (mayBeError && CAPTCHA.test(text)) return 'captcha';
  if (mayBeError && ERROR.test(text)) return 'error page';
  if (words.length < FEWEST_WORDS) return `only ${words.length} words`;
  const language = languageOf(text);
  if (language !== 'en') return language === '' ? 'no English prose' : `language: ${language}`;
  return null;
}

/** Readings on each side that a capture is compared with. */
const NEIGHBOURS = 3;

/**
 * Marks captures that hold less than a tenth of what the good ones around them hold (median of up to three on each side).
 * `sizes` are word counts in order of time, null where the capture was left out already.
 */
export function tinyCaptures(sizes: readonly (number | null)[]): boolean[] {
  const good = sizes.flatMap((size, at) => (size === null ? [] : [{ at, size }]));
  const tiny = sizes.map(() => false);
  for (const [i, { at, size }] of good.entries()) {
    const around = [...good.slice(Math.max(0, i - NEIGHBOURS), i), ...good.slice(i + 1, i + 1 + NEIGHBOURS)];
    tiny[at] = size * 10 < median(around.map((g) => g.size));
  }
  return tiny;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
