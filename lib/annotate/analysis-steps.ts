import { type AnalyseInput, beginSteps } from '../analyse/analyse.ts';
import type { Classifier, Prepared } from '../classify/classifier.ts';
import type { Report } from '../model/report.ts';
import type { Segment } from '../model/text.ts';
import { lowerBound } from './marks-at.ts';
import type { AnalyseOptions } from './session-ports.ts';

/** Segments that are about what a screen shows, and what it shows after some scrolling: then the page is marked. */
const PARTS: readonly number[] = [12, 48];

/**
 * An analysis in small steps, so that whoever takes them can pause in between. What the reader sees is classified first and
 * handed to `part`, then the rest downwards, then what is above. Returns null once nobody waits any more.
 */
export function* analysisSteps(
  input: AnalyseInput,
  classifierSteps: () => Generator<void, Classifier>,
  { near, part, isStale }: Pick<AnalyseOptions, 'near' | 'part' | 'isStale'>,
): Generator<void, Report | null> {
  const late = lateClassifier();
  yield;
  const analysis = yield* beginSteps(input, () => late.classifier);
  yield;
  if (analysis.segments.length > 0) late.arrive(yield* classifierSteps());
  const order = readingOrder(analysis.segments, near);
  for (const [done, index] of order.entries()) {
    if (isStale()) return null;
    if (PARTS.includes(done)) part(analysis.report());
    analysis.classify(index);
    yield;
  }
  return isStale() ? null : analysis.report();
}

/** Stands in for a classifier that is built after the gate has let a page through, and before a clause is asked for. */
function lateClassifier() {
  let there: Classifier | null = null;
  let asked: Parameters<Classifier['prepare']> | null = null;
  let prepared: Prepared | null = null;
  const classifier: Classifier = {
    prepare(...document) {
      asked = document;
      const [segments, doc] = document;
      return { segments, doc, evidence: () => [], learned: null };
    },
    classify(_, index) {
      if (!there || !asked) throw new Error('a clause was classified before there was a classifier');
      prepared ??= there.prepare(...asked);
      return there.classify(prepared, index);
    },
  };
  return {
    classifier,
    arrive(made: Classifier): void {
      there = made;
    },
  };
}

/** Indices of the segments from the one at `near` to the end, then from the start. */
function readingOrder(segments: readonly Segment[], near: number): number[] {
  const first = lowerBound(segments.length, (i) => (segments[i]?.end ?? 0) > near);
  const indices = segments.map(({ index }) => index);
  return [...indices.slice(first), ...indices.slice(0, first)];
}
