import type { BlockKind } from '../model/text.ts';

/** A stretch of a text node that stands in a run as it is: character `at + i` of the run is character `from + i` of the node. */
export interface Piece {
  at: number;
  length: number;
  readonly node: Text;
  readonly from: number;
  readonly bold: boolean;
  readonly link: boolean;
  /** Pieces with one gap number have nothing left out between them, so one range may cover them. */
  readonly gap: number;
}

/** A list item that is being read. A heading in it makes a section of it: what follows is prose. */
export interface ListItem {
  readonly depth: number;
  readonly list: number;
  section: boolean;
}

/** Text that no block boundary interrupts. `\n` stands for a line break; it and cell marks belong to no piece. */
export interface Run {
  text: string;
  readonly pieces: Piece[];
  kind: BlockKind;
  level: number;
  readonly region: number;
  /** Number of the list, or -1. */
  readonly list: number;
  readonly inMain: boolean;
  /** A heading by its looks or by folding, not by its tag. */
  readonly soft: boolean;
}

const IRREGULAR = /\s\s+|[^\S ]/g;
const EMPTY_LINE = /\n[^\S\n]*\r?\n/;
const LONG = 600;

export interface TextMarks {
  readonly bold: boolean;
  readonly link: boolean;
  readonly gap: number;
  /** Empty lines in the source are the paragraphs' ends. */
  readonly preformatted: boolean;
}

/** Adds a text node with white space collapsed, as pieces that remember where each character came from. */
export function addText(run: Run, node: Text, marks: TextMarks): void {
  const data = node.data;
  const emptyLines = (marks.preformatted || data.length > LONG) && EMPTY_LINE.test(data);
  let from = 0;
  IRREGULAR.lastIndex = 0;
  for (let match = IRREGULAR.exec(data); match; match = IRREGULAR.exec(data)) {
    append(run, node, from, match.index, marks);
    from = match.index + match[0].length;
    if (emptyLines && EMPTY_LINE.test(match[0]) && (marks.preformatted || /[.:;!?]$/.test(run.text))) {
      addBreak(run);
      addBreak(run);
    } else if (!/(?:^|\s)$/.test(run.text.slice(-1))) push(run, ' ', node, match.index, marks);
  }
  append(run, node, from, data.length, marks);
}

function append(run: Run, node: Text, from: number, to: number, marks: TextMarks): void {
  let start = from;
  if (start >= to) return;
  const last = run.text.charCodeAt(run.text.length - 1);
  const atGap = run.text === '' || last === 32 || last === 10;
  if (atGap && node.data.charCodeAt(start) === 32) start++;
  if (start < to) push(run, node.data.slice(start, to), node, start, marks);
}

function push(run: Run, text: string, node: Text, from: number, { bold, link, gap }: TextMarks): void {
  const at = run.text.length;
  run.text += text;
  const last = run.pieces[run.pieces.length - 1];
  const joins = last && last.node === node && last.from + last.length === from && last.at + last.length === at;
  if (joins) last.length += text.length;
  else run.pieces.push({ at, length: text.length, node, from, bold, link, gap });
}

/** A line break: text after it starts a new line. */
export function addBreak(run: Run): void {
  if (run.text === '') return;
  trimEnd(run);
  run.text += '\n';
}

/** Text of our own between two pieces, such as the mark between table cells. */
export function addMark(run: Run, mark: string): void {
  if (run.text === '') return;
  trimEnd(run);
  run.text += mark;
}

/** Takes a trailing space off. Line feeds stay. */
export function trimEnd(run: Run): void {
  if (!run.text.endsWith(' ')) return;
  run.text = run.text.slice(0, -1);
  const last = run.pieces[run.pieces.length - 1];
  if (!last || last.at + last.length <= run.text.length) return;
  last.length--;
  if (last.length === 0) run.pieces.pop();
}

/** Characters of the run that stand in links. */
export function linkLength(run: Run): number {
  let sum = 0;
  for (const piece of run.pieces) if (piece.link) sum += piece.length;
  return sum;
}

/** Is every visible character between two offsets of the run bold? */
export function isBold(run: Run, from: number, to: number): boolean {
  let seen = false;
  for (const { at, length, bold } of run.pieces) {
    if (at + length <= from || at >= to) continue;
    if (run.text.slice(Math.max(at, from), Math.min(at + length, to)).trim() === '') continue;
    if (!bold) return false;
    seen = true;
  }
  return seen;
}
