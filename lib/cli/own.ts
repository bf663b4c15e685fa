import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openRepositories, type Repository } from '../../seeds/build/repositories.ts';
import { pageFromMarkdown } from '../segment/from-markdown.ts';
import { segmentPage } from '../segment/segment.ts';
import type { LabelledDocument } from './attribute-score.ts';
import type { GoldBlock } from './gold.ts';
import { blockHash, readLabelRows } from './training/own-labels.ts';

type Row = ReturnType<typeof readLabelRows>[number];

/** A quarter of the services by name: bytes 4 to 7 of SHA-256 of the lower-case name, modulo 4, are 0. */
export function isHeldOut(service: string): boolean {
  return createHash('sha256').update(service.toLowerCase()).digest().readUInt32BE(4) % 4 === 0;
}

/** Reads seeds/labels and, from the version histories, the text that each row names; rows whose block is gone are left out. */
export async function loadOwn(dir: string, sources: readonly string[]): Promise<LabelledDocument[]> {
  const repositories = await openRepositories(sources, '.cache/ota');
  const files = readdirSync(dir).filter((f) => f.endsWith('.jsonl'));
  return files.sort().flatMap((file) => {
    const repository = repositories.find((r) => `${r.collection}.jsonl` === file);
    if (!repository) throw new Error(`${join(dir, file)}: no history of that collection in ${sources.join(', ')}`);
    return [...byObject(readLabelRows(join(dir, file)))].map(([object, rows]) =>
      readDocument(object, rows, repository),
    );
  });
}

/** Rows by the git object that holds their text, "<commit>:<path>". */
function byObject(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const object = `${row.commit}:${row.path}`;
    found.set(object, [...(found.get(object) ?? []), row]);
  }
  return found;
}

function readDocument(object: string, rows: readonly Row[], { gitDir }: Repository): LabelledDocument {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const text = execFileSync('git', ['-C', gitDir, 'show', object], options);
  const path = object.slice(object.indexOf(':') + 1);
  const service = path.slice(0, path.lastIndexOf('/'));
  const wanted = new Map(rows.map((row) => [row.hash, row.labels]));
  const blocks: GoldBlock[] = [];
  for (const segment of segmentPage(pageFromMarkdown(text))) {
    const hash = blockHash(segment.text);
    const labels = wanted.get(hash);
    if (!labels) continue;
    wanted.delete(hash);
    const soft = labels.filter((l) => l.startsWith('?')).map((l) => l.slice(1));
    blocks.push({ segment, firm: labels.filter((l) => !l.startsWith('?')), soft, attrs: {} });
  }
  return { id: path, service, sealed: isHeldOut(service), blocks };
}
