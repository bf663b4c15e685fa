import type { Block, BlockKind, PageText } from '../model/text.ts';

export interface PlainBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly level?: number;
}

/** Builds a page from blocks that are known already (labelled data, Markdown): collapses white space, drops empty blocks. */
export function pageFromBlocks(plain: readonly PlainBlock[], title = '', lang = ''): PageText {
  const blocks: Block[] = [];
  let text = '';
  for (const { kind, text: raw, level } of plain) {
    const clean = raw.replace(/\s+/g, ' ').trim();
    if (clean === '') continue;
    if (text !== '') text += '\n';
    const start = text.length;
    text += clean;
    blocks.push({ kind, start, end: text.length, level: level ?? defaultLevel(kind) });
  }
  return { text, blocks, title, lang };
}

function defaultLevel(kind: BlockKind): number {
  if (kind === 'h') return 2;
  return kind === 'li' ? 1 : 0;
}
