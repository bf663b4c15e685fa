import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Segment } from '../model/text.ts';
import { pageFromBlocks } from '../segment/from-blocks.ts';
import { segmentPage } from '../segment/segment.ts';

const GoldSchema = z.object({
  id: z.string(),
  service: z.string(),
  document: z.string(),
  blocks: z.array(
    z.object({
      b: z.number(),
      kind: z.enum(['h', 'p', 'li', 'tr']),
      text: z.string(),
      firm: z.array(z.string()).default([]),
      soft: z.array(z.string()).default([]),
      attrs: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
    }),
  ),
});
type GoldFile = z.infer<typeof GoldSchema>;

export interface GoldBlock {
  readonly segment: Segment;
  readonly firm: readonly string[];
  readonly soft: readonly string[];
  readonly attrs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
export interface GoldDocument {
  readonly id: string;
  readonly service: string;
  readonly document: string;
  /** 0 to 4 by service name; fold 4 is the sealed one: never look at its errors while writing rules. */
  readonly fold: number;
  readonly text: string;
  readonly blocks: readonly GoldBlock[];
}

export const SEALED_FOLD = 4;

/** Fold of a service, 0 to 4: the first four bytes of SHA-256 of its lower-case name, modulo 5. */
export function foldOf(service: string): number {
  return createHash('sha256').update(service.toLowerCase()).digest().readUInt32BE(0) % 5;
}

/** Reads the labelled policies; blocks that are empty once white space is collapsed are dropped. */
export function loadGold(dir: string): GoldDocument[] {
  const files = readdirSync(dir)
    .filter((f) => f.endsWith('.json'))
    .sort();
  return files.map((f) => toDocument(GoldSchema.parse(JSON.parse(readFileSync(join(dir, f), 'utf8')))));
}

function toDocument(file: GoldFile): GoldDocument {
  const kept = file.blocks.filter((b) => b.text.trim() !== '');
  const title = `${file.document} | ${file.service}`;
  const page = pageFromBlocks([{ kind: 'h', text: title, level: 1 }, ...kept], title, 'en');
  const segments = segmentPage(page).slice(1);
  const blocks = kept.flatMap((block, i) => {
    const segment = segments[i];
    return segment ? [{ segment, firm: block.firm, soft: block.soft, attrs: block.attrs }] : [];
  });
  return {
    id: file.id,
    service: file.service,
    document: file.document,
    fold: foldOf(file.service),
    text: page.text,
    blocks,
  };
}
