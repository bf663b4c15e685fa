import { z } from 'zod';
import type { Repository } from '../../../seeds/build/repositories.ts';
import type { Classifier } from '../../classify/classifier.ts';
import type { Segment } from '../../model/text.ts';
import { foldOf } from '../gold.ts';
import { type Example, type Given, kindOf, readPage } from './examples.ts';
import {
  blockHash,
  eachCollection,
  GivenLabelSchema,
  givenOf,
  namesIn,
  readRows,
  segmentsAt,
  versionShape,
} from './own-labels.ts';

const WholeSchema = z.strictObject({
  ...versionShape,
  /** How many blocks the document had when it was read, headings among them. */
  blocks: z.number().int().positive(),
  /** Labels by the hash of their block; the second block of the same text is named "<hash>.2", and so on. */
  labels: z.record(z.string().regex(/^[0-9a-f]{16}(\.[1-9][0-9]*)?$/), z.array(GivenLabelSchema).min(1)),
});
export type WholeDocument = z.infer<typeof WholeSchema>;

/** Rows of seeds/labels/whole/<collection>.jsonl; an error names the file, the line and the field. */
export function readWholeRows(file: string): WholeDocument[] {
  return readRows(file, WholeSchema);
}

export interface Anchored {
  readonly given: ReadonlyMap<number, Given>;
  /** False where the blocks are no longer those that were read. */
  readonly whole: boolean;
}

/**
 * Finds the labelled blocks of a document again. While its blocks are those that were read, every other block states
 * nothing; once they are not, nobody knows what the others state, and only the labelled ones that are still there count.
 */
export function anchorWhole(row: Pick<WholeDocument, 'blocks' | 'labels'>, segments: readonly Segment[]): Anchored {
  const left = new Map(Object.entries(row.labels));
  const seen = new Map<string, number>();
  const given = new Map<number, Given>();
  for (const [index, { text }] of segments.entries()) {
    const hash = blockHash(text);
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    const key = nth === 1 ? hash : `${hash}.${nth}`;
    given.set(index, givenOf(left.get(key) ?? []));
    left.delete(key);
  }
  if (left.size === 0 && segments.length === row.blocks) return { given, whole: true };
  const stated = [...given].filter(([, { firm, soft }]) => firm.length + soft.length > 0);
  return { given: new Map(stated), whole: false };
}

/** The documents read block by block, with their text read again from the version histories. */
export function wholeExamples(dir: string, sources: readonly string[], classifier: Classifier): Promise<Example[]> {
  return eachCollection(dir, sources, (file, repository) =>
    readWholeRows(file).flatMap((row) => fromDocument(row, repository, classifier)),
  );
}

function fromDocument(row: WholeDocument, repository: Repository, classifier: Classifier): Example[] {
  const segments = segmentsAt(repository, `${row.commit}:${row.path}`);
  const { given, whole } = anchorWhole(row, segments);
  if (!whole)
    console.warn(`${row.commit}:${row.path}: its blocks are not those that were read; only labelled ones count`);
  const { service, name } = namesIn(row.path);
  const document = whole ? row.path : null;
  const common = { service, fold: foldOf(service), document, source: 'whole' as const };
  return readPage({ ...common, kind: kindOf(name, service, segments), segments }, name, classifier, given);
}
