import type { Block } from '../model/text.ts';

const LEADS_IN = /[:\u2013\u2014-]\s*$/;
const ENUMERATED = /^(?:[(\u2022\u00b7\u25cf\u25aa*-]|\(?[a-z0-9]{1,3}[.)]\s|[a-z])/;
const LONGEST_TERM = 160;
const LONGEST_HEADER_CELL = 60;

/**
 * Remembers the line that a list, a table or a run of enumerated paragraphs hangs on. To be called with each block in order;
 * returns the line for that block, or ''. Items of an inner list hang on their item, definitions on their term, rows of a
 * table on the line before it and its header row.
 */
export function createLead(): (block: Block, text: string) => string {
  let intro = '';
  let items: { readonly level: number; readonly text: string }[] = [];
  let header: string | null = null;
  return (block, text) => {
    if (block.kind !== 'tr') header = null;
    if (block.kind !== 'li') items = [];
    if (block.kind === 'h') {
      intro = '';
      return '';
    }
    if (block.kind === 'tr') {
      const before = header;
      header ??= isHeaderRow(text) ? text : '';
      return [intro, before ?? ''].filter((line) => line !== '').join(' ');
    }
    if (block.kind === 'li') {
      items = items.filter(({ level }) => level < block.level);
      const nearest = items.at(-1)?.text ?? intro;
      if (LEADS_IN.test(text) || text.length <= LONGEST_TERM) items.push({ level: block.level, text });
      return nearest;
    }
    if (LEADS_IN.test(intro) && ENUMERATED.test(text)) return intro;
    intro = text;
    return '';
  };
}

/** The first row of a table is its header where all cells are labels: several, short, no sentences. */
function isHeaderRow(text: string): boolean {
  const cells = text.split(/\s*;\s+|\s+;\s*/).filter((cell) => cell !== '');
  return cells.length > 1 && cells.every((cell) => cell.length <= LONGEST_HEADER_CELL && !/[.!]$/.test(cell));
}
