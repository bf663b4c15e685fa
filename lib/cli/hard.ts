import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { pageFromBlocks } from '../segment/from-blocks.ts';
import { segmentPage } from '../segment/segment.ts';
import { foldOf, type GoldBlock } from './gold.ts';

const HardSchema = z.object({
  service: z.string(),
  document: z.string(),
  b: z.number(),
  kind: z.enum(['h', 'p', 'li', 'tr']),
  heading: z.string().default(''),
  intro: z.string().default(''),
  previous: z.string().default(''),
  text: z.string(),
  labels: z.array(z.string()).default([]),
  attrs: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});

export interface HardBlock extends GoldBlock {
  readonly id: string;
  readonly service: string;
  readonly document: string;
  readonly fold: number;
  readonly previous: string;
}

/** Reads the single blocks labelled for rarer types and look-alikes; an error names the line and the field. */
export function loadHard(file: string): HardBlock[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.flatMap((line, i) => {
    const parsed = HardSchema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${file}, line ${i + 1}: ${z.prettifyError(parsed.error)}`);
    const row = parsed.data;
    const page = pageFromBlocks([{ kind: row.kind, text: row.text }]);
    const segment = segmentPage(page)[0];
    if (!segment) return [];
    const headings = [`${row.document} | ${row.service}`, ...(row.heading ? [row.heading] : [])];
    return [
      {
        id: `${row.service} ${row.document} ${row.b}`,
        service: row.service,
        document: row.document,
        fold: foldOf(row.service),
        previous: row.previous,
        segment: { ...segment, headings, intro: row.intro },
        firm: row.labels,
        soft: [],
        attrs: row.attrs,
      },
    ];
  });
}
