import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Classifier } from '../../classify/classifier.ts';
import { createFeatureReader } from '../../classify/learned/document-features.ts';
import type { SegmentFeatures } from '../../classify/learned/features.ts';
import type { DocumentKind } from '../../model/report.ts';
import type { Segment } from '../../model/text.ts';
import { type PlainBlock, pageFromBlocks } from '../../segment/from-blocks.ts';
import { segmentPage } from '../../segment/segment.ts';
import { foldOf, loadGold } from '../gold.ts';

/** One block read by a person, ready to learn from or to be judged by. */
export interface Example {
  readonly service: string;
  readonly fold: number;
  /** Documents whose every block is labelled count in the figures; single blocks are only learnt from. */
  readonly document: string | null;
  readonly source: 'gold' | 'hard' | 'own';
  readonly segment: Segment;
  readonly features: SegmentFeatures;
  readonly ruleWeights: ReadonlyMap<string, number>;
  readonly firm: readonly string[];
  readonly soft: readonly string[];
}

/** Kind of a document by the name under which Open Terms Archive keeps it. */
export function kindOfDocument(name: string): DocumentKind {
  if (/privacy|data (?:protection|controller)/i.test(name)) return 'privacy';
  if (/tracker|cookie/i.test(name)) return 'cookies';
  if (/guideline|standards|acceptable|rules|content/i.test(name)) return 'guidelines';
  return /terms|conditions|agreement|seller|business/i.test(name) ? 'terms' : 'other';
}

export interface RawDocument {
  readonly segments: readonly Segment[];
  readonly service: string;
  readonly document: string;
}

/** Features and rule weights of the segments asked for. */
export function featurise(raw: RawDocument, classifier: Classifier, wanted: readonly number[]) {
  const kind = kindOfDocument(raw.document);
  const title = `${raw.document} | ${raw.service}`;
  const prepared = classifier.prepare(raw.segments, { kind, title });
  const read = createFeatureReader({ segments: raw.segments, kind, title, evidence: (i) => prepared.evidence(i) });
  return wanted.flatMap((index) => {
    const features = read(index);
    const segment = raw.segments[index];
    const ruleWeights = new Map(prepared.evidence(index).map((e) => [e.label as string, e.weight]));
    return features && segment ? [{ segment, features, ruleWeights }] : [];
  });
}

/** Every block of the labelled policies, in the order of the files. Headings are left out: they bear no label. */
export function goldExamples(dir: string, classifier: Classifier): Example[] {
  return loadGold(dir).flatMap((doc) => {
    const segments = doc.blocks.map((b, index) => ({ ...b.segment, index }));
    const wanted = segments.filter((s) => s.kind !== 'h').map((s) => s.index);
    const common = { service: doc.service, fold: doc.fold, document: doc.id, source: 'gold' as const };
    return featurise({ segments, service: doc.service, document: doc.document }, classifier, wanted).map((f) => ({
      ...common,
      ...f,
      firm: doc.blocks[f.segment.index]?.firm ?? [],
      soft: doc.blocks[f.segment.index]?.soft ?? [],
    }));
  });
}

const HardBlockSchema = z.object({
  service: z.string(),
  document: z.string(),
  kind: z.enum(['h', 'p', 'li', 'tr']),
  heading: z.string(),
  intro: z.string(),
  previous: z.string(),
  text: z.string(),
  labels: z.array(z.string()),
});

/** The single blocks of labelled/hard-blocks.jsonl, each under its heading and introducing line. */
export function hardExamples(file: string, classifier: Classifier): Example[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.flatMap((line) => {
    const raw = HardBlockSchema.parse(JSON.parse(line));
    const around: PlainBlock[] = [];
    if (raw.heading) around.push({ kind: 'h', text: raw.heading });
    if (raw.previous && raw.previous !== raw.heading && raw.previous !== raw.intro) {
      around.push({ kind: 'p', text: raw.previous });
    }
    if (raw.intro) around.push({ kind: 'p', text: raw.intro });
    const segments = segmentPage(pageFromBlocks([...around, { kind: raw.kind, text: raw.text }]));
    const index = segments.length - 1;
    return featurise({ ...raw, segments }, classifier, [index]).map((f) => ({
      ...f,
      service: raw.service,
      fold: foldOf(raw.service),
      document: null,
      source: 'hard' as const,
      firm: raw.labels,
      soft: [],
    }));
  });
}

export function loadExamples(shared: string, classifier: Classifier): Example[] {
  return [
    ...goldExamples(join(shared, 'gold'), classifier),
    ...hardExamples(join(shared, 'labelled', 'hard-blocks.jsonl'), classifier),
  ];
}
