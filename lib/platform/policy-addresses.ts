/**
 * Which addresses the reader (the content script) is put into by itself. Everywhere else it is absent. Browsers match path
 * and query only, letter by letter in the case given, so every word comes in the three cases that sites use.
 */

/** Words that paths and queries of policies hold, in any place: `/Privacy-Policy`, `/legal/site`, `?page=terms`. */
const WORDS = [
  'privacy',
  'terms',
  'legal',
  'policy',
  'policies',
  'conditions',
  'agreement',
  'guidelines',
  'eula',
  'cookie',
  'gdpr',
  'ccpa',
  'disclaimer',
  'data-protection',
  'data-processing',
  'acceptable-use',
  'code-of-conduct',
];

/** Short words that are parts of common others ("photos"): only at the start of a path segment or word. */
const SHORT_WORDS = ['tos', 'ToS', 'aup', 'dpa'];
const WORD_STARTS = ['/', '-', '_', '='];

/** First labels of hosts that hold policies under any path. */
const HOSTS = ['privacy', 'policies', 'policy', 'legal', 'terms', 'tos'];

function cases(word: string): string[] {
  return [...new Set([word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])];
}

function shortWords(): string[] {
  return [...new Set(SHORT_WORDS.flatMap(cases))];
}

/** Match patterns of policy-like paths and queries, for `matches`. */
export const POLICY_PATHS: readonly string[] = [
  ...WORDS.flatMap(cases).map((word) => `*://*/*${word}*`),
  ...shortWords().map((word) => `*://*/${word}*`),
  ...shortWords().flatMap((word) => WORD_STARTS.map((start) => `*://*/*${start}${word}*`)),
];

/** Globs of policy hosts, for `include_globs`: match patterns can't say "host that starts with". */
export const POLICY_HOSTS: readonly string[] = HOSTS.map((host) => `*://${host}.*`);

/** The match pattern of one exact document, whatever follows its address; null for what is no web address. */
export function exactPattern(address: string): string | null {
  const url = webAddress(address);
  return url && `*://${url.hostname}${url.pathname}${url.search}*`;
}

/** Whether the reader is put into an address by its words or host, by the rules that browsers follow. */
export function isPolicyAddress(address: string): boolean {
  const url = webAddress(address);
  if (!url) return false;
  const path = url.pathname + url.search;
  return (
    POLICY_PATHS.some((pattern) => globToRegExp(pattern.slice('*://*'.length)).test(path)) ||
    POLICY_HOSTS.some((glob) => globToRegExp(glob).test(url.href))
  );
}

function webAddress(address: string): URL | null {
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address) : null;
}

function globToRegExp(glob: string): RegExp {
  const source = glob
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`, 's');
}
