import type { Label } from '../model/clause-type.ts';
import type { Span } from '../model/text.ts';
import type { RuleHit } from './match-rules.ts';

/** What the rules say about one label in one segment. */
export interface RuleEvidence {
  readonly label: Label;
  /** Weights of the distinct rules that fired, added up, in tenths. */
  readonly weight: number;
  /** Heaviest rule first. */
  readonly hits: readonly RuleHit[];
}

/** Weight, in tenths, from which the rules decide by themselves. */
export const DECIDES = 10;

/** Gathers a segment's hits by label, in the order of the rules. */
export function gatherEvidence(hits: readonly RuleHit[]): RuleEvidence[] {
  const byLabel = new Map<Label, RuleHit[]>();
  for (const hit of hits) {
    const label: Label = `${hit.rule.type}:${hit.rule.polarity}`;
    const list = byLabel.get(label);
    if (list) list.push(hit);
    else byLabel.set(label, [hit]);
  }
  return [...byLabel].map(([label, list]) => {
    const weights = new Map(list.map((hit) => [hit.rule.key, hit.rule.weight]));
    let weight = 0;
    for (const value of weights.values()) weight += value;
    return { label, weight, hits: [...list].sort((a, b) => b.rule.weight - a.rule.weight) };
  });
}

/** Sentences in which the rules fired. */
export function carriersOf(evidence: RuleEvidence): Span[] {
  return evidence.hits.map((hit) => hit.sentence);
}

/** The words that made the rules fire, heaviest rule first. */
export function wordsOf(evidence: RuleEvidence): Span[] {
  return evidence.hits.flatMap((hit) => hit.words);
}
