import type { DocumentKind } from '../model/report.ts';

/** What a title, heading or address says a page is. `sure` where the name is hardly more than the document's own. */
export interface DocumentName {
  readonly kind: DocumentKind;
  readonly sure: boolean;
}

const AGREEMENT =
  '(?:user|service|services|licen[cs]e|licensing|subscription|subscriber|member(?:ship)?|participation|customer|consumer|developer|merchant|partner|seller|client|enterprise|data processing|processing|processor|platform|master|rental|purchase|publisher|creator|affiliate)';
const RULES = '(?:guidelines|standards|rules|polic(?:y|ies)|principles|code)';
interface NamePattern {
  readonly kind: DocumentKind;
  readonly pattern: string;
  /** Says something only where it is the whole of a title: "Rules" does, "new rules for trains" does not. */
  readonly whole?: boolean;
}

/** Names under which such documents go, most telling first. */
const NAMES: readonly NamePattern[] = [
  { kind: 'other', pattern: 'privacy (?:and|&) terms' },
  { kind: 'privacy', pattern: `(?:privacy|data),? (?:and|&) cookies?(?: ${RULES}| notice| statement)?` },
  {
    kind: 'cookies',
    pattern: `(?:cookies?|trackers?|tracking|similar)(?: (?:technolog(?:y|ies)|and similar technologies|usage|use))?(?: (?:${RULES}|notice|statement|declaration|disclosure|information|list))?`,
  },
  {
    kind: 'terms',
    pattern: 'data (?:processing|processor|controller|protection) (?:agreement|addendum|terms|appendix)',
  },
  {
    kind: 'privacy',
    pattern: `(?:your |online |global |website )?privacy(?: (?:and|&) (?:security|data protection|safety))?(?: (?:${RULES}|notices?|statement|information|cent(?:er|re)|charter|commitment|promise|practices|rights|choices))?`,
  },
  {
    kind: 'privacy',
    pattern: `(?:personal )?data (?:protection|privacy|policy|use|collection|processing)(?: (?:${RULES}|notice|statement|declaration|information))?|personal (?:data|information)(?: ${RULES})?|notice at collection|ccpa(?: (?:notice|privacy notice))?|gdpr(?: notice)?`,
  },
  {
    kind: 'guidelines',
    pattern: `(?:community|content|brand|usage|use|house|forum|member|safety|posting|commerce|professional community|moderation|advertising|ads?|publisher|review|sharing|live)(?: [\\w&]+)? ${RULES}|(?:acceptable|fair|prohibited|restricted|responsible|permitted) (?:use|uses|usage|content|conduct|products)(?: ${RULES})?|(?:universal |our )?code of conduct`,
  },
  { kind: 'guidelines', pattern: 'guidelines|(?:the |our )?rules|values', whole: true },
  {
    kind: 'terms',
    pattern: `(?:general |website |additional |consumer |supplemental )?(?:terms|conditions)(?:,? (?:and|&) conditions)?(?: (?:of|for) (?:use|service|services|sale|sales|supply|carriage|participation|access|business|purchase|the \\w+))?(?: (?:and|&) (?:privacy|policies|conditions))?|tos|t ?& ?cs?|eula|${AGREEMENT}(?: ${AGREEMENT})? (?:agreement|contract|terms)`,
  },
  { kind: 'terms', pattern: 'licen[cs]e', whole: true },
  {
    kind: 'other',
    pattern:
      '(?:legal|important)(?: (?:notices?|information|terms|disclaimer|statement|documents|policies|stuff))?|disclaimers?|imprint|impressum',
    whole: true,
  },
  { kind: 'other', pattern: '(?:[\\w&/-]+ ){0,3}(?:polic(?:y|ies)|agreement|notice|statement|contract)', whole: true },
];
const WHOLE = NAMES.map(({ kind, pattern }) => ({
  kind,
  pattern: new RegExp(
    `^(?:(?:the |our )?[\\w.'’&,®™-]+ ){0,5}?(?:${pattern})(?: (?:for|of|in|summary|\\().{0,50})?[.¶*]*$`,
    'i',
  ),
}));
const WITHIN = NAMES.filter(({ whole }) => !whole).map(({ kind, pattern }) => ({
  kind,
  pattern: new RegExp(`\\b(?:${pattern})(?![\\w-])`, 'i'),
}));
/** Words that make of a document's name a piece about such documents, a tool for them or a place beside them. */
const ABOUT =
  /\b(?:how|what|whats|why|when|who|which|guide|guidance|templates?|generators?|examples?|samples?|checklist|tips|free|write|writing|create|creating|need|needs|explained|things|news|updates|changes|changed|draws|slams|lawsuit|court|ruling|fined|counsel|lawyers?|attorneys?|solicitors?|jobs?|careers?|settings|manage|search|wikipedia|wiki|blog|podcast|course|training|software|tools?|compliance|are|is|should|does|new)\b/i;
const SEPARATOR = /\s+[|·•»›:\\–—-]+\s+|\s*[|»›]\s*|:\s+/;

/** Reads a title or heading. Parts between separators ("Cookie Policy | Shop") are read one by one, the first sure one wins. */
export function readName(name: string): DocumentName | null {
  const parts = name
    .replace(/\s+/g, ' ')
    .trim()
    .split(SEPARATOR)
    .filter((part) => part !== '');
  for (const part of parts) {
    const kind = ABOUT.test(part) ? null : WHOLE.find(({ pattern }) => pattern.test(part))?.kind;
    if (kind) return { kind, sure: true };
  }
  const kind = WITHIN.find(({ pattern }) => pattern.test(name))?.kind;
  return kind ? { kind, sure: false } : null;
}

/** Reads an address by the words of its host, path and query: `/legal/PrivacyPolicy` reads "legal Privacy Policy". Never sure. */
export function readAddress(url: string): DocumentName | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/#.*$/, '');
  const words = path
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[/?=&._+%-]+/g, ' ')
    .trim();
  const host = /^[a-z]+:\/\/(privacy|terms|legal|policies)\./i.exec(url)?.[1] ?? '';
  const kind = WITHIN.find(({ pattern }) => pattern.test(`${host} ${words}`))?.kind;
  return kind ? { kind, sure: false } : null;
}
