import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openRepositories, type Repository } from '../../../seeds/build/repositories.ts';
import type { Classifier } from '../../classify/classifier.ts';
import { LABEL_INDEX } from '../../classify/learned/labels.ts';
import type { Segment } from '../../model/text.ts';
import { pageFromMarkdown } from '../../segment/from-markdown.ts';
import { segmentPage } from '../../segment/segment.ts';
import { foldOf } from '../gold.ts';
import { type Example, type Given, kindOf, readPage } from './examples.ts';

/** "type:polarity"; with "?" in front where the reader was in doubt. */
export const GivenLabelSchema = z
  .string()
  .refine((l) => LABEL_INDEX.has(l.replace(/^\?/, '')), { error: 'is not a label' });

/** Names the version of a document that was read. */
export const versionShape = {
  /** Document in its collection: "<service>/<document>.md". */
  path: z.string().regex(/^.+\/.+\.md$/),
  commit: z.string().regex(/^[0-9a-f]{40}$/),
};

const RowSchema = z.strictObject({
  ...versionShape,
  /** First 16 hex digits of SHA-256 of the block's text, NFKC, white space collapsed. */
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  labels: z.array(GivenLabelSchema),
});
type Row = z.infer<typeof RowSchema>;

/** Hash by which a label finds its block again. */
export function blockHash(text: string): string {
  const squashed = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(squashed).digest('hex').slice(0, 16);
}

/** Rows of a file of labels; an error names the file, the line and the field. */
export function readRows<T>(file: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line, i) => {
    const parsed = schema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${file}, line ${i + 1}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

/** Rows of seeds/labels/<collection>.jsonl; an error names the file, the line and the field. */
export function readLabelRows(file: string): Row[] {
  return readRows(file, RowSchema);
}

/** Reads each file of a folder of labels with the history of the collection that it is named after. */
export async function eachCollection<T>(
  dir: string,
  sources: readonly string[],
  read: (file: string, repository: Repository) => readonly T[],
): Promise<T[]> {
  const files = readdirSync(dir).filter((f) => f.endsWith('.jsonl'));
  const repositories = await openRepositories(sources, '.cache/ota');
  return files.sort().flatMap((file) => {
    const repository = repositories.find((r) => `${r.collection}.jsonl` === file);
    if (!repository) throw new Error(`${join(dir, file)}: no history of that collection in ${sources.join(', ')}`);
    return read(join(dir, file), repository);
  });
}

/** The project's own labels with their text read again from the version histories. */
export function ownExamples(dir: string, sources: readonly string[], classifier: Classifier): Promise<Example[]> {
  return eachCollection(dir, sources, (file, repository) =>
    fromCollection(readLabelRows(file), repository, classifier),
  );
}

function fromCollection(rows: readonly Row[], repository: Repository, classifier: Classifier): Example[] {
  const byDocument = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.commit}:${row.path}`;
    const list = byDocument.get(key);
    if (list) list.push(row);
    else byDocument.set(key, [row]);
  }
  return [...byDocument].flatMap(([object, list]) => fromDocument(object, list, repository, classifier));
}

/** Segments of a version, as the analysis would see them; `object` is "<commit>:<path>". */
export function segmentsAt({ gitDir }: Repository, object: string): Segment[] {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  return segmentPage(pageFromMarkdown(execFileSync('git', ['-C', gitDir, 'show', object], options)));
}

/** Sure and doubtful labels of a row. */
export function givenOf(labels: readonly string[]): Given {
  const soft = labels.filter((l) => l.startsWith('?')).map((l) => l.slice(1));
  return { firm: labels.filter((l) => !l.startsWith('?')), soft };
}

/** Service and name of a document, by its path. */
export function namesIn(path: string): { service: string; name: string } {
  const cut = path.lastIndexOf('/');
  return { service: path.slice(0, cut), name: path.slice(cut + 1, -3) };
}

function fromDocument(object: string, rows: readonly Row[], repository: Repository, classifier: Classifier): Example[] {
  const segments = segmentsAt(repository, object);
  const byHash = new Map(rows.map((row) => [row.hash, row.labels]));
  const given = new Map<number, Given>();
  for (const [index, segment] of segments.entries()) {
    const hash = blockHash(segment.text);
    const labels = byHash.get(hash);
    if (!labels) continue;
    byHash.delete(hash);
    given.set(index, givenOf(labels));
  }
  if (byHash.size > 0) console.warn(`${object}: ${byHash.size} labelled blocks are not found and left out`);
  const { service, name } = namesIn(object.slice(41));
  const common = { service, fold: foldOf(service), document: null, source: 'own' as const };
  return readPage({ ...common, kind: kindOf(name, service, segments), segments }, name, classifier, given);
}
