import type { Block, BlockKind, PageText } from '../model/text.ts';
import { LONGEST_HEADING, longCuts } from './lines.ts';

export interface PlainBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly level?: number;
}

/** Builds a page from blocks that are known already (labelled data, Markdown): collapses white space, drops empty
 * blocks, reads overlong headings as paragraphs and cuts overlong paragraphs. */
export function pageFromBlocks(plain: readonly PlainBlock[], title = '', lang = ''): PageText {
  const blocks: Block[] = [];
  let text = '';
  for (const { kind, text: raw, level } of plain) {
    const clean = raw.replace(/\s+/g, ' ').trim();
    if (clean === '') continue;
    const own = kind === 'h' && clean.length > LONGEST_HEADING ? 'p' : kind;
    for (const part of partsOf(clean)) {
      if (text !== '') text += '\n';
      const start = text.length;
      text += part;
      blocks.push({
        kind: own,
        start,
        end: text.length,
        level: own === kind && level !== undefined ? level : defaultLevel(own),
      });
    }
  }
  return { text, blocks, title, lang };
}

function partsOf(text: string): string[] {
  const ends = [...longCuts(text), text.length];
  return ends.map((end, i) => text.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end));
}

function defaultLevel(kind: BlockKind): number {
  if (kind === 'h') return 2;
  return kind === 'li' ? 1 : 0;
}
