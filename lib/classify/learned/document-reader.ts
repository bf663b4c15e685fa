import type { DocumentKind } from '../../model/report.ts';
import type { Segment, Span } from '../../model/text.ts';
import type { RuleEvidence } from '../rule-evidence.ts';
import { createFeatureReader } from './document-features.ts';
import { strongestWords } from './explain.ts';
import { LABELS } from './labels.ts';
import { type FeatureIndex, indexFeatures, scoreSegment } from './linear.ts';
import { confidenceOf, type LearnedModel } from './model.ts';
import { candidatesOf, pairValues, placeOf, type Reading, readingOf } from './pairs.ts';
import { mostFrom, sumTreesFrom } from './trees.ts';

/** A label that the model finds in a segment. */
export interface LearnedFinding {
  readonly label: (typeof LABELS)[number];
  /** 0 to 1. */
  readonly confidence: number;
  /** The sentence that speaks for it most; null where the whole block does. */
  readonly sentence: Span | null;
  /** Words that spoke for it, strongest first. */
  words(): Span[];
}

/** A model made ready for use. */
export interface LoadedModel {
  readonly model: LearnedModel;
  readonly index: FeatureIndex;
  /** See `mostFrom`. */
  readonly most: Int32Array;
}

export function loadModel(model: LearnedModel): LoadedModel {
  return { model, index: indexFeatures(model.linear), most: mostFrom(model.forest) };
}

export interface DocumentInput {
  readonly segments: readonly Segment[];
  readonly kind: DocumentKind;
  readonly title: string;
  evidence(index: number): readonly RuleEvidence[];
}

interface KnownReading extends Reading {
  readonly sentence: Int16Array;
}

/** Reads a document segment by segment; what a segment's neighbours share is worked out once. */
export function createDocumentReader({ model, index, most }: LoadedModel, input: DocumentInput) {
  const features = createFeatureReader(input);
  const known = new Map<number, KnownReading | null>();
  const readingAt = (at: number): KnownReading | null => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const read = input.segments[at]?.kind === 'h' ? null : features.read(at);
    const scored = read && scoreSegment(model.linear, index, read);
    const reading = scored && { ...readingOf(scored.scores, input.evidence(at)), sentence: scored.sentence };
    known.set(at, reading);
    return reading;
  };
  return (at: number): LearnedFinding[] => {
    const place = placeOf(input.segments, at, input.kind, readingAt);
    const reading = readingAt(at);
    if (!place || !reading) return [];
    return candidatesOf(reading).flatMap((label) => {
      const least = model.threshold[label] as number;
      const logit = sumTreesFrom(model.forest, pairValues(place, label, model.tables), most, least);
      if (logit === null || logit < least) return [];
      const sentence = place.segment.sentences[reading.sentence[label] as number] ?? null;
      return [
        {
          label: LABELS[label] as (typeof LABELS)[number],
          confidence: confidenceOf(model.calibration, label, logit),
          sentence,
          words: () => strongestWords(model.linear, index, label, place.segment, sentence, features.names),
        },
      ];
    });
  };
}
