import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { gate } from '../../analyse/gate.ts';
import type { Classifier } from '../../classify/classifier.ts';
import { createFeatureReader } from '../../classify/learned/document-features.ts';
import type { SegmentFeatures } from '../../classify/learned/features.ts';
import { besides } from '../../classify/learned/pairs.ts';
import type { RuleEvidence } from '../../classify/rule-evidence.ts';
import type { DocumentKind } from '../../model/report.ts';
import type { Segment } from '../../model/text.ts';
import { type PlainBlock, pageFromBlocks } from '../../segment/from-blocks.ts';
import { segmentPage } from '../../segment/segment.ts';
import { foldOf, loadGold } from '../gold.ts';

/** A document, or the few blocks around one that is labelled. */
export interface Page {
  readonly service: string;
  readonly fold: number;
  /** Documents whose every block is labelled count in the figures; single blocks are only learnt from. */
  readonly document: string | null;
  readonly source: 'gold' | 'hard' | 'own' | 'whole' | 'seeds' | 'unfair';
  readonly kind: DocumentKind;
  readonly segments: readonly Segment[];
}

/** One block, ready to learn from or to be judged by. */
export interface Example {
  readonly page: Page;
  readonly segment: Segment;
  readonly features: SegmentFeatures;
  readonly evidence: readonly RuleEvidence[];
  /** False for blocks that nobody read, kept because they stand beside one that was. */
  readonly labelled: boolean;
  readonly firm: readonly string[];
  readonly soft: readonly string[];
}

export interface Given {
  readonly firm: readonly string[];
  readonly soft: readonly string[];
}

/** Kind of a document, as the analysis would tell it from title and text. */
export function kindOf(name: string, service: string, segments: readonly Segment[]): DocumentKind {
  const text = segments.map((segment) => segment.text).join('\n');
  return gate({ url: '', title: `${name} | ${service}`, headings: [], text }).kind;
}

/** The labelled blocks of a page, and those that stand beside them, in the page's order. */
export function readPage(
  page: Page,
  name: string,
  classifier: Classifier,
  given: ReadonlyMap<number, Given>,
): Example[] {
  const { segments, kind } = page;
  const title = `${name} | ${page.service}`;
  const prepared = classifier.prepare(segments, { kind, title });
  const reader = createFeatureReader({ segments, kind, title, evidence: (i) => prepared.evidence(i) });
  const wanted = new Set([...given.keys()].flatMap((index) => [index, ...besides(segments, index)]));
  return [...wanted]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const segment = segments[index];
      const features = segment && segment.kind !== 'h' ? reader.read(index) : null;
      if (!segment || !features) return [];
      const labels = given.get(index);
      const { firm, soft } = labels ?? { firm: [], soft: [] };
      return [
        { page, segment, features, evidence: prepared.evidence(index), labelled: labels !== undefined, firm, soft },
      ];
    });
}

/** Every block of the labelled policies, in the order of the files. Headings are left out: they bear no label. */
export function goldExamples(dir: string, classifier: Classifier): Example[] {
  return loadGold(dir).flatMap((doc) => {
    const segments = doc.blocks.map((b, index) => ({ ...b.segment, index }));
    const kind = kindOf(doc.document, doc.service, segments);
    const page: Page = { service: doc.service, fold: doc.fold, document: doc.id, source: 'gold', kind, segments };
    return readPage(page, doc.document, classifier, new Map(doc.blocks.entries()));
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
    const page: Page = {
      service: raw.service,
      fold: foldOf(raw.service),
      document: null,
      source: 'hard',
      kind: kindOf(raw.document, raw.service, segments),
      segments,
    };
    return readPage(page, raw.document, classifier, new Map([[segments.length - 1, { firm: raw.labels, soft: [] }]]));
  });
}
