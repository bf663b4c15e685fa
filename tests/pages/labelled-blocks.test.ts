/**
 * The labelled policies of the optional data folder `../shared/gold`, written out as pages: reading them has to give the
 * blocks that training sees, or weights learnt on the one would not fit the other.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pageFromHtml } from '../../lib/cli/read-source.ts';
import type { PageText } from '../../lib/model/text.ts';
import { pageFromBlocks } from '../../lib/segment/from-blocks.ts';

const GOLD = '../shared/gold';
const isThere = existsSync(GOLD);
if (!isThere) console.log(`${GOLD} is missing: labelled blocks are not tested`);

const BlockSchema = z.object({ kind: z.enum(['h', 'p', 'li', 'tr']), text: z.string() });
const PolicySchema = z.object({ service: z.string(), document: z.string(), blocks: z.array(BlockSchema) });
type Policy = z.infer<typeof PolicySchema>;

const TAGS = { h: 'h2', p: 'p', li: 'li' } as const;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function markUp({ kind, text }: Policy['blocks'][number]): string {
  if (kind !== 'tr') return `<${TAGS[kind]}>${escaped(text)}</${TAGS[kind]}>`;
  const cells = text.split(' ; ').map((cell) => `<td>${escaped(cell)}</td>`);
  return `<table><tr>${cells.join('')}</tr></table>`;
}

/** Neighbouring items share a list. */
function toHtml({ blocks, ...names }: Policy): string {
  const isItem = (i: number): boolean => blocks[i]?.kind === 'li';
  const body = blocks.map((block, i) => {
    const open = isItem(i) && !isItem(i - 1) ? '<ul>' : '';
    const close = isItem(i) && !isItem(i + 1) ? '</ul>' : '';
    return open + markUp(block) + close;
  });
  return `<!doctype html><title>x</title><main><h1>${escaped(titleOf(names))}</h1>${body.join('\n')}</main>`;
}

function titleOf({ document, service }: Pick<Policy, 'document' | 'service'>): string {
  return `${document} | ${service}`;
}

function linesOf(page: PageText): string[] {
  return page.blocks.map((b) => `${b.kind}${b.level} ${page.text.slice(b.start, b.end)}`);
}

describe.skipIf(!isThere)('labelled policies', () => {
  it('read as pages give the blocks they were labelled in', () => {
    let same = 0;
    let all = 0;
    for (const file of readdirSync(GOLD).filter((name) => name.endsWith('.json'))) {
      const policy = PolicySchema.parse(JSON.parse(readFileSync(join(GOLD, file), 'utf8')));
      const labelled = linesOf(pageFromBlocks([{ kind: 'h', text: titleOf(policy), level: 1 }, ...policy.blocks]));
      const read = linesOf(pageFromHtml(toHtml(policy)));
      all += labelled.length;
      if (read.length === labelled.length) same += labelled.filter((line, i) => line === read[i]).length;
    }
    console.log(`${same} of ${all} labelled blocks are read as they were labelled`);
    expect(same / all).toBeGreaterThan(0.995);
  }, 120_000);
});
