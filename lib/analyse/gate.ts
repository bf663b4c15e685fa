import type { DocumentKind } from '../model/report.ts';
import { type DocumentName, readAddress, readName } from './document-name.ts';
import { voiceOf } from './voice.ts';

/** What the gate looks at: cheap to gather, and the same on a live page and in a file. */
export interface GateInput {
  /** Address of the page, '' where it has none. */
  readonly url: string;
  readonly title: string;
  /** The first headings, outermost first. */
  readonly headings: readonly string[];
  readonly text: string;
}

export interface GateResult {
  readonly isPolicy: boolean;
  readonly kind: DocumentKind;
  /** Words of the text, for "too short". */
  readonly words: number;
}

/** Fewer words than this are a stub: a link list, a consent line, a page that is still being built. */
export const LEAST_WORDS = 100;
/**
 * How much more of a text has to bind than to tell, in thousandths, by what it is called: a document's name and little else,
 * such a name somewhere in title, headings or address, none but it calls itself terms or policy again and again, or none.
 * Set between the archive's documents and articles, manuals and pages about policies: lib/decisions/0052-gate.md.
 */
const LEAST_VOICE = { sureOfItself: 100, sure: 220, named: 450, selfNamed: 300, unnamed: 580 };
/** Where the name is not sure, a short text has to be plainer still: one thousandth for each word below this number. */
const LONG = 400;
const TWICE = 2;
const OFTEN = 4;
const HEADINGS = 3;

/** Decides whether a page is a policy or terms document and of which kind. English vocabulary: other languages fail. */
export function gate(input: GateInput): GateResult {
  const words = input.text.match(/\S+/g)?.length ?? 0;
  const names = namesOf(input);
  const sure = names.filter((name) => name.sure);
  const name = sure.find(({ kind }) => kind !== 'other') ?? sure[0] ?? names[0] ?? null;
  const { binding, telling, self } = voiceOf(input.text);
  const isPolicy = words >= LEAST_WORDS && binding - telling >= leastVoice(name, self, words);
  return { isPolicy, kind: kindOf(name, input.text), words };
}

function leastVoice(name: DocumentName | null, self: number, words: number): number {
  if (name?.sure) return self >= TWICE ? LEAST_VOICE.sureOfItself : LEAST_VOICE.sure;
  const base = name ? LEAST_VOICE.named : LEAST_VOICE.unnamed;
  return Math.min(base, self >= OFTEN ? LEAST_VOICE.selfNamed : base) + Math.max(0, LONG - words);
}

/** Names in the order in which they count. */
function namesOf({ url, title, headings }: GateInput): DocumentName[] {
  const names = [readName(title), ...headings.slice(0, HEADINGS).map(readName), readAddress(url)];
  return names.flatMap((name) => (name ? [name] : []));
}

function kindOf(name: DocumentName | null, text: string): DocumentKind {
  if (name?.sure && name.kind !== 'other') return name.kind;
  return kindOfText(text) ?? name?.kind ?? 'other';
}

const TELLTALES: readonly (readonly [DocumentKind, RegExp, number])[] = [
  ['cookies', /\bcookies?\b/g, 2],
  ['privacy', /\bpersonal (?:data|information)\b|\bprivacy\b|\byour (?:data|information)\b|\bwe collect\b/g, 3],
  [
    'guidelines',
    /\bnot allowed\b|\bguidelines\b|\bprohibited\b|\bdo not\b|\bdon['’]t\b|\bharass\w*|\bcommunity\b|\bviolat\w+/g,
    2,
  ],
  [
    'terms',
    /\bagreement\b|\bterms\b|\bliab(?:le|ility)\b|\bwarrant\w*|\bshall\b|\bindemni\w+|\bgoverning law\b|\bgoverned by\b/g,
    2,
  ],
];
const SAMPLE = 24_000;
const LEAST_TELLTALES = 4;

/** The kind whose words are most frequent, or null where none is. */
function kindOfText(text: string): DocumentKind | null {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const scores = TELLTALES.map(([kind, pattern, weight]) => ({
    kind,
    score: weight * (sample.match(pattern)?.length ?? 0),
  }));
  const best = scores.reduce((top, next) => (next.score > top.score ? next : top));
  return best.score >= LEAST_TELLTALES ? best.kind : null;
}
