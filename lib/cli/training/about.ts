import { createHash } from 'node:crypto';
import type { Example } from './examples.ts';

const SOURCES = {
  gold: 'whole policies labelled by this project; text: Open Terms Archive contributors, ODC-BY 1.0',
  hard: 'single blocks labelled by this project; text: Open Terms Archive contributors, ODC-BY 1.0',
  seeds: 'examples of seeds/clause-types; text and labels: this project',
  own: 'seeds/labels, by this project; text: Open Terms Archive contributors, ODC-BY 1.0',
  whole: 'whole documents of seeds/labels/whole, by this project; text: Open Terms Archive contributors, ODC-BY 1.0',
} as const;

/** What stands beside the weights: what they were learnt from, under which licence, and the digest of the file. */
export function aboutModel(examples: readonly Example[], bytes: Uint8Array): string {
  const learntFrom = Object.entries(SOURCES).flatMap(([source, origin]) => {
    const rows = examples.filter((e) => e.labelled && e.page.source === source);
    const labels = rows.reduce((sum, { firm }) => sum + firm.length, 0);
    return rows.length === 0 ? [] : [{ source, origin, blocks: rows.length, labels }];
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return `${JSON.stringify({ file: 'weights.bin', bytes: bytes.length, sha256, learntFrom }, null, 2)}\n`;
}
