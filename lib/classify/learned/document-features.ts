import type { DocumentKind } from '../../model/report.ts';
import type { Segment } from '../../model/text.ts';
import type { RuleEvidence } from '../rule-evidence.ts';
import { type SegmentFeatures, segmentFeatures } from './features.ts';
import { serviceNames } from './names.ts';
import { type Token, tokenise } from './tokens.ts';

export interface DocumentSource {
  readonly segments: readonly Segment[];
  readonly kind: DocumentKind;
  readonly title: string;
  evidence(index: number): readonly RuleEvidence[];
}

export interface FeatureReader {
  /** Names that are read as "we". */
  readonly names: ReadonlySet<string>;
  read(index: number): SegmentFeatures | null;
}

/** Reads features of a document's segments; what neighbours share is worked out once. */
export function createFeatureReader(source: DocumentSource): FeatureReader {
  const names = serviceNames(source.title, source.segments);
  const lines = new Map<string, Token[]>();
  const line = (text: string): Token[] => {
    const before = lines.get(text);
    if (before) return before;
    const tokens = tokenise(text, names);
    lines.set(text, tokens);
    return tokens;
  };
  const read = (index: number): SegmentFeatures | null => {
    const segment = source.segments[index];
    if (!segment) return null;
    const evidence = source.evidence(index);
    const sentences = segment.sentences.map(({ start, end }) => ({
      tokens: tokenise(segment.text.slice(start - segment.start, end - segment.start), names),
      evidence: within(evidence, start, end),
    }));
    return segmentFeatures(sentences, evidence, {
      segment,
      kind: source.kind,
      quarter: Math.min(3, Math.floor((4 * index) / Math.max(1, source.segments.length))),
      headings: segment.headings.map(line),
      intro: line(segment.intro),
      before: source.evidence(index - 1),
      after: source.evidence(index + 1),
    });
  };
  return { names, read };
}

/** The evidence whose hits lie in one sentence. */
function within(evidence: readonly RuleEvidence[], start: number, end: number): RuleEvidence[] {
  return evidence.flatMap((e) => {
    const hits = e.hits.filter((hit) => hit.sentence.start >= start && hit.sentence.end <= end);
    if (hits.length === 0) return [];
    return [{ label: e.label, weight: Math.max(...hits.map((hit) => hit.rule.weight)), hits }];
  });
}
