import type { Outcome, ReasonCode, Watch } from '../model/watch.ts';

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  'first-seen': 'first reading kept',
  unchanged: 'unchanged',
  unconfirmed: 'other text than before, looked at again before it counts',
  changed: 'changed',
  reanalysed: 'same text, read anew by a newer Clausemark',
  unreadable: 'could not be read',
  unreachable: 'could not be reached',
  moved: 'moved to another address, followed',
};

const REASON_WORDS: Readonly<Record<ReasonCode, string>> = {
  login: 'the site asks for a login; visit it yourself',
  captcha: 'the site asks for a captcha; visit it yourself',
  consent: 'a consent page stands in its place; visit it yourself',
  'error-page': 'the site sent an error page',
  language: 'it came in another language',
  empty: 'the page is empty until its scripts run; visit it yourself',
  shrunk: 'less than half of the text came; visit it to see whether that is all',
  'cut-off': 'the page came cut off',
  'not-policy': 'another page came in its place',
  'not-html': 'it is no web page any more',
  'too-large': 'the page is too large',
  'moved-again': 'it moved a second time; visit it and watch it anew',
  'other-site': 'it moved to another site; open it to see where, and watch it there',
  'other-file': 'another file came in its place',
  offline: 'this device was offline',
  timeout: 'the site did not answer in time',
  network: 'the connection failed',
  http: 'the site answered with an error',
  'rate-limited': 'the site asked to wait',
  gone: 'the site says that there is no such page',
  reader: 'reading it failed',
};

/** How a look ended, in words: "could not be read: the site asks for a login; visit it yourself". */
export function lookWords(outcome: Outcome, reason: ReasonCode | null): string {
  return reason === null ? OUTCOME_WORDS[outcome] : `${OUTCOME_WORDS[outcome]}: ${REASON_WORDS[reason]}`;
}

/** How the last look at a document ended, with its day in words as `dayWords` gives them. */
export function lastLookWords({ last }: Pick<Watch, 'last'>, dayWords: (at: number) => string): string {
  return last === null ? '' : `${lookWords(last.outcome, last.reason)}, ${dayWords(last.at)}`;
}
