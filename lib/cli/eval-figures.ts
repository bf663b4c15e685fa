import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Figures } from '../model/pages.ts';

const ROW = /^\| sealed fold \| by block \| ([01]\.\d+) \| ([01]\.\d+) \|/m;
const AboutSchema = z.object({ learntFrom: z.array(z.object({ source: z.string(), blocks: z.number().int() })) });

/**
 * How often marks are wrong, as the pages show it: precision and recall by block on the sealed fold, from the figures that
 * `npm run -s train -- --cv` puts into lib/classify/README.md, and the blocks of whole policies that were labelled, from
 * assets/model/weights.json. A figure that is not there is left out.
 */
export function evalFigures(root: string): Figures {
  const [, precision, recall] = ROW.exec(readFileSync(join(root, 'lib/classify/README.md'), 'utf8')) ?? [];
  const about = AboutSchema.safeParse(JSON.parse(readFileSync(join(root, 'assets/model/weights.json'), 'utf8')));
  const blocks = about.data?.learntFrom.find(({ source }) => source === 'gold')?.blocks;
  return {
    ...(precision === undefined ? {} : { precision: percent(precision) }),
    ...(recall === undefined ? {} : { recall: percent(recall) }),
    ...(blocks === undefined ? {} : { labelledBlocks: new Intl.NumberFormat('en-GB').format(blocks) }),
  };
}

function percent(share: string): string {
  return `${(100 * Number(share)).toFixed(0)} %`;
}
