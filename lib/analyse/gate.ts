import type { DocumentKind } from '../model/report.ts';

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

/** Names under which such documents go, in titles, headings and addresses; first match wins. */
const KINDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [
    /\bcookies?\b(?! (?:recipe|jar))[-_ ]?(?:policy|notice|statement|preferences)?|\btrackers?[-_ ]policy\b/i,
    'cookies',
  ],
  [
    /\bprivacy\b|\bdata[-_ ](?:protection|policy|use[-_ ]policy|processing)|\bpersonal[-_ ](?:data|information)\b|\bgdpr\b|\bccpa\b|\bnotice[-_ ]at[-_ ]collection\b/i,
    'privacy',
  ],
  [
    /\b(?:community|content|brand|usage)[-_ ](?:guidelines|standards|rules|policy|policies)\b|\bacceptable[-_ ]use|\busage[-_ ]policies|\bcode[-_ ]of[-_ ]conduct\b|\bguidelines\b/i,
    'guidelines',
  ],
  [
    /\bterms\b|\btos\b|\beula\b|\bconditions\b|\b(?:user|service|services|licen[cs]e|subscription|member(?:ship)?|participation|customer|developer|merchant|partner|seller)[-_ ]agreement\b|\blicen[cs]e\b|\blegal\b|\bdisclaimer\b|\bimprint\b|\bconsumer[-_ ]terms/i,
    'terms',
  ],
  [/\bpolic(?:y|ies)\b|\bagreement\b/i, 'other'],
];

/** Turns of phrase of documents that bind or inform a reader; an article about such documents has few of them. */
const PHRASES: readonly RegExp[] = [
  /\bwe (?:may|will|do not|might|can|also|collect|use|share|process|store|keep|receive|disclose)\b/,
  /\bpersonal (?:data|information)\b/,
  /\byour (?:personal|information|data|account|content|consent|rights|use of)\b/,
  /\byou (?:agree|acknowledge|consent|understand|represent|warrant|accept|grant)\b/,
  /\byou (?:may|must|shall|are responsible|may not|can|have the right)\b/,
  /\bthese terms\b|\bthis (?:agreement|privacy|policy|notice|statement|cookie)\b/,
  /\bthird[- ]part(?:y|ies)\b/,
  /\bapplicable laws?\b|\brequired by law\b/,
  /\b(?:our|the) (?:services?|websites?|sites?|platform|products|apps?|software)\b/,
  /\bat any time\b/,
  /\b(?:sole|absolute) discretion\b|\breserves? the right\b/,
  /\bliab(?:le|ility)\b|\bdamages\b/,
  /\bwarrant(?:y|ies)\b/,
  /\bindemnif|\bhold harmless\b/,
  /\bterminat(?:e|ion)\b|\bsuspend/,
  /\bgoverning law\b|\bgoverned by\b|\bjurisdiction\b|\barbitration\b/,
  /\bcookies?\b/,
  /\bservice providers?\b|\baffiliates\b|\bsubsidiaries\b/,
  /\bdata (?:controller|protection|subject|processing|retention)\b|\bcontroller\b/,
  /\blegitimate interests?\b|\bconsent\b/,
  /\bretain(?:ed)?\b|\bretention\b/,
  /\bunder (?:the age of )?(?:13|16|18)\b|\bchildren\b|\bminors\b/,
  /\bcontact us\b|\bquestions about\b/,
  /\b(?:effective|last (?:updated|modified|revised)|updated)\b/,
  /\bprohibit(?:ed|s)?\b|\bviolat(?:e|es|ion|ions)\b|\bnot allowed\b/,
  /\bopt[- ]?(?:out|in)\b|\bunsubscribe\b/,
  /\bin accordance with\b|\bpursuant to\b|\bsubject to\b/,
  /\bintellectual property\b|\bcopyright\b|\btrademarks?\b|\blicen[cs]e\b/,
];

/** A document's words for itself. */
const SELF =
  /\b(?:this|these|our|the following)(?: \w+){0,2} (?:polic(?:y|ies)|notices?|statement|terms|agreement|conditions|guidelines|eula|licen[cs]e|addendum|disclaimer|rules|standards)\b/g;

const SAMPLE = 30_000;
/** Fewer words than this are a stub: a link list, a consent line, a page that is still being built. */
export const LEAST_WORDS = 100;

/** Decides whether a page is a policy or terms document and of which kind. English vocabulary: other languages fail. */
export function gate(input: GateInput): GateResult {
  const words = countWords(input.text);
  const name = kindOfNames(input);
  const signs = signsOf(input.text);
  const kind = name ?? kindOfText(input.text);
  return { isPolicy: words >= LEAST_WORDS && speaksAsPolicy(signs, name !== null, words), kind, words };
}

/** The kind that title, headings or address name, or null. The title counts first, the address last. */
export function kindOfNames({ url, title, headings }: Omit<GateInput, 'text'>): DocumentKind | null {
  for (const name of [title, ...headings.slice(0, 3), addressWords(url)]) {
    const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
    if (kind) return kind;
  }
  return null;
}

interface Signs {
  /** Different turns of phrase, 0 to `PHRASES.length`. */
  readonly phrases: number;
  /** "we", "our", "us" and the like among the words, 0 to 1; then "you" and "your". */
  readonly we: number;
  readonly you: number;
  /** How often the text speaks of itself as what it is: "these terms", "this privacy policy". */
  readonly self: number;
}

function signsOf(text: string): Signs {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const all = countWords(sample) || 1;
  const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / all;
  return {
    phrases: PHRASES.filter((p) => p.test(sample)).length,
    we: share(/\b(?:we|our|us|ours)\b/g),
    you: share(/\b(?:you|your|yours|users?|customers?)\b/g),
    self: sample.match(SELF)?.length ?? 0,
  };
}

/** Short texts have room for fewer turns of phrase. An article names policies too, but does not call itself one. */
function speaksAsPolicy({ phrases, we, you, self }: Signs, named: boolean, words: number): boolean {
  const isShort = words < 600;
  if (named) return phrases >= (isShort ? 5 : 8) && (self >= 1 || we >= 0.01);
  return phrases >= (isShort ? 11 : 15) && we + you >= 0.03 && self >= 1;
}

function kindOfText(text: string): DocumentKind {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const privacy = count(/\bpersonal (?:data|information)\b|\bprivacy\b/g);
  const terms = count(/\bagreement\b|\bterms\b|\bliab(?:le|ility)\b|\bwarrant/g);
  if (privacy === 0 && terms === 0) return 'other';
  return privacy >= terms ? 'privacy' : 'terms';
}

/** Words of path and query, so that `/legal/PrivacyPolicy?lang=en` reads "legal Privacy Policy lang en". */
function addressWords(url: string): string {
  const path = url.replace(/^[a-z]+:\/\//i, '').replace(/#.*$/, '');
  return path.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[/?=&._+%-]+/g, ' ');
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
