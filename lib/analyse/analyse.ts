import type { Classifier, Prepared } from '../classify/classifier.ts';
import type { Finding } from '../model/finding.ts';
import type { Report, Verdict } from '../model/report.ts';
import type { PageText, Segment } from '../model/text.ts';
import { segmentSteps } from '../segment/segment.ts';
import { type GateResult, gate, LEAST_WORDS } from './gate.ts';
import { languageOf } from './language.ts';
import { lastUpdated } from './last-updated.ts';

export interface AnalyseInput {
  readonly page: PageText;
  /** Address of the page, '' where it has none. */
  readonly url: string;
  /** Reads the page even where the gate takes it for something else; another language still stops it. */
  readonly force?: boolean;
}

/** An analysis under way, so that a caller can do it in stretches and begin with what is in view. */
export interface Analysis {
  readonly verdict: Verdict;
  /** Empty unless the verdict is `policy`. */
  readonly segments: readonly Segment[];
  /** Classifies one segment, once; asking again is free. */
  classify(index: number): readonly Finding[];
  /** The report of all that has been classified so far, in page order. */
  report(): Report;
}

/**
 * Opens an analysis: the gate has judged and the text is cut into clauses; none is classified yet. The classifier is only
 * made where the gate lets the page through, since reading the rules costs more than the gate.
 */
export function beginAnalysis(input: AnalyseInput, makeClassifier: () => Classifier): Analysis {
  const steps = beginSteps(input, makeClassifier);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps, for callers that must not hold up a page. */
export function* beginSteps(input: AnalyseInput, makeClassifier: () => Classifier): Generator<void, Analysis> {
  const judged = gate({
    url: input.url,
    title: input.page.title,
    headings: firstHeadings(input.page),
    text: input.page.text,
  });
  yield;
  const language = languageOf(input.page.text, input.page.lang) || declaredLanguage(input.page);
  const verdict = verdictOf(judged, language, input.force ?? false);
  yield;
  const segments = verdict === 'policy' ? yield* segmentSteps(input.page) : [];
  const work = segments.length > 0 ? open(makeClassifier(), segments, judged, input.page.title) : null;
  const findings = new Map<number, readonly Finding[]>();
  return {
    verdict,
    segments,
    classify: (index) => (work ? classifyOnce(work, findings, index) : []),
    report: () => ({
      schema: 1,
      url: input.url,
      title: input.page.title,
      verdict,
      kind: judged.kind,
      language,
      platform: hostOf(input.url),
      lastUpdated: verdict === 'policy' ? lastUpdated(input.page) : null,
      segments: segments.length,
      findings: segments.flatMap(({ index }) => findings.get(index) ?? []),
    }),
  };
}

/** The whole analysis in one go. */
export function analyse(input: AnalyseInput, classifier: Classifier): Report {
  const analysis = beginAnalysis(input, () => classifier);
  for (const { index } of analysis.segments) analysis.classify(index);
  return analysis.report();
}

interface Work {
  readonly classifier: Classifier;
  readonly prepared: Prepared;
}

function open(classifier: Classifier, segments: readonly Segment[], { kind }: GateResult, title: string): Work {
  return { classifier, prepared: classifier.prepare(segments, { kind, title }) };
}

function classifyOnce(
  { classifier, prepared }: Work,
  known: Map<number, readonly Finding[]>,
  index: number,
): readonly Finding[] {
  const before = known.get(index);
  if (before) return before;
  const findings = classifier.classify(prepared, index);
  known.set(index, findings);
  return findings;
}

function verdictOf({ isPolicy, words }: GateResult, language: string, force: boolean): Verdict {
  if (language !== '' && language !== 'en') return 'language';
  if (words === 0) return 'too-short';
  if (force || isPolicy) return 'policy';
  return words < LEAST_WORDS ? 'too-short' : 'not-policy';
}

/** A text too short to tell its language is taken at the page's word. */
function declaredLanguage({ lang }: PageText): string {
  return /^[a-z]{2,3}\b/.exec(lang)?.[0] ?? '';
}

const GATE_HEADINGS = 5;

function firstHeadings(page: PageText): string[] {
  const headings: string[] = [];
  for (const block of page.blocks) {
    if (block.kind !== 'h') continue;
    headings.push(page.text.slice(block.start, block.end));
    if (headings.length === GATE_HEADINGS) break;
  }
  return headings;
}

/** Host without `www.`; null for a file without an address. No URL class: pure code knows none. */
function hostOf(url: string): string | null {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1];
  return host ? host.toLowerCase().replace(/^www\./, '') : null;
}
