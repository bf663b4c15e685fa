import type { AttributeReader } from './reader.ts';

const MECHANISMS: readonly (readonly [string, RegExp])[] = [
  [
    'adequacy decision',
    /\badequacy (?:decisions?|determinations?|regulations?|findings?)\b|\bdeemed adequate\b|\brecogni[sz]ed as (?:providing|having|offering)\b/,
  ],
  [
    'standard contractual clauses',
    /\b(?:standard|model) (?:contractual|contract|data protection) clauses\b|\bsccs?\b|\bcontractual (?:clauses|provisions)\b|\bspecific contracts approved\b/,
  ],
  ['binding corporate rules', /\bbinding corporate rules\b/],
  ['Data Privacy Framework', /\bdata privacy framework\b|\bdpf\b/],
  ['Privacy Shield', /\bprivacy shield\b/],
  [
    'UK transfer agreement or addendum',
    /\binternational data transfer (?:agreement|addendum)\b|\bidta\b|\buk addendum\b/,
  ],
  ['derogation', /\bderogations?\b/],
];
const GENERAL: readonly (readonly [string, RegExp])[] = [
  [
    'appropriate safeguards',
    /\b(?:appropriate|adequate|suitable|necessary|other) (?:\w+ )?safeguards?\b|\bimplement\w* safeguards\b/,
  ],
  ['lawful transfer mechanisms', /\b(?:lawful|approved|legal|recogni[sz]ed|valid) (?:\w+ )?transfer mechanisms?\b/],
  ['transfer risk assessment', /\btransfer (?:risk|impact) assessments?\b/],
  ['contractual obligations', /\bcontractual obligations\b/],
];

/** The mechanisms that a transfer rests on, in the field's terms, separated by "; "; a general promise where none is named. */
export const safeguard: AttributeReader<string> = ({ segment, text }) => {
  for (const list of [MECHANISMS, GENERAL]) {
    const found = list.flatMap(([name, pattern]) => {
      const match = pattern.exec(text);
      return match ? [{ name, start: match.index, end: match.index + match[0].length }] : [];
    });
    const [first] = found;
    if (!first) continue;
    const value = found
      .map((f) => f.name)
      .join('; ')
      .slice(0, 120);
    return { value, span: { start: segment.start + first.start, end: segment.start + first.end } };
  }
  return null;
};
