import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openRepositories, type Repository } from '../../../seeds/build/repositories.ts';
import type { Classifier } from '../../classify/classifier.ts';
import { LABEL_INDEX } from '../../classify/learned/labels.ts';
import { pageFromMarkdown } from '../../segment/from-markdown.ts';
import { segmentPage } from '../../segment/segment.ts';
import { foldOf } from '../gold.ts';
import { type Example, type Given, kindOf, readPage } from './examples.ts';

const RowSchema = z.strictObject({
  /** Document in its collection: "<service>/<document>.md". */
  path: z.string().regex(/^.+\/.+\.md$/),
  commit: z.string().regex(/^[0-9a-f]{40}$/),
  /** First 16 hex digits of SHA-256 of the block's text, NFKC, white space collapsed. */
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  /** "type:polarity"; with "?" in front where the reader was in doubt. */
  labels: z.array(z.string().refine((l) => LABEL_INDEX.has(l.replace('?', '')), { error: 'is not a label' })),
});
type Row = z.infer<typeof RowSchema>;

/** Hash by which a label finds its block again. */
export function blockHash(text: string): string {
  const squashed = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(squashed).digest('hex').slice(0, 16);
}

/** Rows of seeds/labels/<collection>.jsonl; an error names the file, the line and the field. */
export function readLabelRows(file: string): Row[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line, i) => {
    const parsed = RowSchema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${file}, line ${i + 1}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

/** The project's own labels with their text read again from the version histories. */
export async function ownExamples(dir: string, sources: readonly string[], classifier: Classifier): Promise<Example[]> {
  const files = readdirSync(dir)
    .filter((f) => f.endsWith('.jsonl'))
    .sort();
  const repositories = await openRepositories(sources, '.cache/ota');
  return files.flatMap((file) => {
    const name = file.replace('.jsonl', '');
    const repository = repositories.find((r) => r.collection === name);
    if (!repository) throw new Error(`${join(dir, file)}: no history of that collection in ${sources.join(', ')}`);
    return fromCollection(readLabelRows(join(dir, file)), repository, classifier);
  });
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

function fromDocument(object: string, rows: readonly Row[], { gitDir }: Repository, classifier: Classifier): Example[] {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const segments = segmentPage(pageFromMarkdown(execFileSync('git', ['-C', gitDir, 'show', object], options)));
  const byHash = new Map(rows.map((row) => [row.hash, row.labels]));
  const given = new Map<number, Given>();
  for (const [index, segment] of segments.entries()) {
    const hash = blockHash(segment.text);
    const labels = byHash.get(hash);
    if (!labels) continue;
    byHash.delete(hash);
    const soft = labels.filter((l) => l.startsWith('?')).map((l) => l.slice(1));
    given.set(index, { firm: labels.filter((l) => !l.startsWith('?')), soft });
  }
  if (byHash.size > 0) console.warn(`${object}: ${byHash.size} labelled blocks are not found and left out`);
  const path = object.slice(41);
  const service = path.slice(0, path.lastIndexOf('/'));
  const name = path.slice(path.lastIndexOf('/') + 1, -3);
  const common = { service, fold: foldOf(service), document: null, source: 'own' as const };
  return readPage({ ...common, kind: kindOf(name, service, segments), segments }, name, classifier, given);
}
