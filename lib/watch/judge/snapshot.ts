import { z } from 'zod';
import { ClauseTypeIdSchema } from '../../model/clause-type.ts';
import { DocumentKindSchema, type Report } from '../../model/report.ts';
import type { PageText, Segment } from '../../model/text.ts';
import { FactSchema } from '../../model/watch.ts';
import { segmentPage } from '../../segment/segment.ts';
import { sentenceKey } from './sentence-key.ts';

const index = z.number().int().min(0);

/** One clause of a snapshot: a block of the page as its sentences. */
const SnapshotClauseSchema = z.object({
  kind: z.enum(['h', 'p', 'li', 'tr']),
  heading: z.string(),
  /** An item under a line that introduces it. */
  introduced: z.boolean(),
  sentences: z.array(z.string()),
});

/** What was found in a clause, by the sentences that carry it. */
const SnapshotFindingSchema = FactSchema.extend({
  type: ClauseTypeIdSchema,
  clause: index,
  sentences: z.array(index).min(1),
});

/** A document as it stood at one reading: its clauses and what they state. Kept on this device alone. */
export const SnapshotSchema = z.object({
  schema: z.literal(1),
  url: z.string(),
  title: z.string(),
  kind: DocumentKindSchema,
  language: z.string(),
  lastUpdated: z.string().nullable(),
  /** The markup came to its end; some sites never close theirs. */
  closed: z.boolean().default(true),
  clauses: z.array(SnapshotClauseSchema),
  findings: z.array(SnapshotFindingSchema),
});
export type Snapshot = z.infer<typeof SnapshotSchema>;
type SnapshotFinding = Snapshot['findings'][number];

/** The snapshot of a page from its text and the report made of it; `closed` tells whether its markup came to its end. */
export function snapshotOf(page: PageText, report: Report, closed = true): Snapshot {
  const segments = segmentPage(page);
  return {
    schema: 1,
    url: report.url,
    title: report.title,
    kind: report.kind,
    language: report.language,
    lastUpdated: report.lastUpdated,
    closed,
    clauses: segments.map((segment) => ({
      kind: segment.kind,
      heading: segment.headings.at(-1) ?? '',
      introduced: segment.intro !== '',
      sentences: segment.sentences.map(({ start, end }) => page.text.slice(start, end)),
    })),
    findings: report.findings.flatMap((finding) => foundIn(segments, finding)),
  };
}

function foundIn(segments: readonly Segment[], finding: Report['findings'][number]): SnapshotFinding[] {
  const { type, polarity, severity, attributes, segment, start, end } = finding;
  const all = segments[segment]?.sentences ?? [];
  const sentences = all.flatMap((span, i) => (span.start < end && span.end > start ? [i] : []));
  return sentences.length === 0 ? [] : [{ type, polarity, severity, attributes, clause: segment, sentences }];
}

/** A snapshot made ready for comparing: each clause with the keys of its sentences. */
export interface OpenSnapshot {
  readonly snapshot: Snapshot;
  /** By clause, then by sentence; '' for a sentence that does not count. */
  readonly keys: readonly (readonly string[])[];
  readonly all: ReadonlySet<string>;
}

/**
 * Works out the sentence keys of a snapshot. They are never kept with it, so that a better key needs no migration; those of
 * sentences that stand in `like` too, another version of the same document, are taken from there.
 */
export function openSnapshot(snapshot: Snapshot, like?: OpenSnapshot): OpenSnapshot {
  const known = like ? keysByText(like) : new Map<string, string>();
  const keys = snapshot.clauses.map(({ sentences }) => sentences.map((text) => known.get(text) ?? sentenceKey(text)));
  const all = new Set(keys.flat());
  all.delete('');
  return { snapshot, keys, all };
}

function keysByText({ snapshot, keys }: OpenSnapshot): Map<string, string> {
  const known = new Map<string, string>();
  for (const [i, { sentences }] of snapshot.clauses.entries())
    for (const [at, text] of sentences.entries()) known.set(text, keys[i]?.[at] ?? '');
  return known;
}

/** The keys of the sentences that carry a finding. */
export function keysOfFinding({ keys }: OpenSnapshot, { clause, sentences }: SnapshotFinding): string[] {
  return sentences.flatMap((at) => keys[clause]?.[at] || []);
}
