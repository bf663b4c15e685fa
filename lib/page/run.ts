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

/** What a run is, known before its text. */
export interface RunKind {
  readonly kind: BlockKind;
  readonly level: number;
  /** Index of the page's region it stands in, or -1. */
  readonly region: number;
  /** Number of the list, or -1. */
  readonly list: number;
  /** A heading by its looks or by folding, not by its tag. */
  readonly soft: boolean;
}

/** Text that no block boundary interrupts. `\n` stands for a line break; it and cell marks belong to no piece. */
export interface Run extends RunKind {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Characters that stand in links. */
  readonly linked: number;
}

export interface TextMarks {
  readonly bold: boolean;
  readonly link: boolean;
  readonly gap: number;
  /** Empty lines in the source are the paragraphs' ends. */
  readonly preformatted: boolean;
}

const IRREGULAR = /\s\s+|[^\S ]/g;
const EMPTY_LINE = /\n[^\S\n]*\r?\n/;
const LONG = 600;
const SPACE = 32;
const BREAK = 10;

/** Collects the text of one run, white space collapsed. Linear in the text's length, however many nodes it comes from. */
export class RunBuilder {
  private readonly parts: string[] = [];
  private readonly pieces: Piece[] = [];
  private length = 0;
  /** Code of the last character, `BREAK` at the start: there, too, a space would be one too many. */
  private last = BREAK;

  constructor(private readonly kind: RunKind) {}

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** Adds a text node as pieces that remember where each character came from. */
  addText(node: Text, marks: TextMarks): void {
    const { data } = node;
    const emptyLines = (marks.preformatted || data.length > LONG) && EMPTY_LINE.test(data);
    let from = 0;
    IRREGULAR.lastIndex = 0;
    for (let match = IRREGULAR.exec(data); match; match = IRREGULAR.exec(data)) {
      this.append(node, from, match.index, marks);
      from = match.index + match[0].length;
      const ends = emptyLines && EMPTY_LINE.test(match[0]) && (marks.preformatted || this.endsSentence());
      if (ends) this.addParagraph();
      else if (this.last !== SPACE && this.last !== BREAK) this.push(' ', node, match.index, marks);
    }
    this.append(node, from, data.length, marks);
  }

  /** A line break: text after it starts a new line. */
  addBreak(): void {
    this.addMark('\n');
  }

  /** Text of our own between two pieces, such as the mark between table cells; nothing at the start of a run. */
  addMark(mark: string): void {
    if (this.length === 0) return;
    this.trimEnd();
    this.extend(mark);
  }

  /** The finished run, or null where there is nothing to see. */
  finish(): Run | null {
    this.trimEnd();
    const text = this.parts.join('');
    if (text.trim() === '') return null;
    const linked = this.pieces.reduce((sum, { link, length }) => sum + (link ? length : 0), 0);
    return { ...this.kind, text, pieces: this.pieces, linked };
  }

  private addParagraph(): void {
    this.addBreak();
    this.addBreak();
  }

  private endsSentence(): boolean {
    return '.:;!?'.includes(String.fromCharCode(this.last));
  }

  private append(node: Text, from: number, to: number, marks: TextMarks): void {
    const atGap = this.last === SPACE || this.last === BREAK;
    const start = atGap && node.data.charCodeAt(from) === SPACE ? from + 1 : from;
    if (start < to) this.push(node.data.slice(start, to), node, start, marks);
  }

  private push(text: string, node: Text, from: number, { bold, link, gap }: TextMarks): void {
    const at = this.length;
    this.extend(text);
    const last = this.pieces[this.pieces.length - 1];
    const joins = last && last.node === node && last.from + last.length === from && last.at + last.length === at;
    if (joins) last.length += text.length;
    else this.pieces.push({ at, length: text.length, node, from, bold, link, gap });
  }

  private extend(text: string): void {
    this.parts.push(text);
    this.length += text.length;
    this.last = text.charCodeAt(text.length - 1);
  }

  /** Takes a trailing space off. Line feeds stay. */
  private trimEnd(): void {
    const tail = this.parts[this.parts.length - 1];
    if (tail === undefined || this.last !== SPACE) return;
    this.parts[this.parts.length - 1] = tail.slice(0, -1);
    if (tail.length === 1) this.parts.pop();
    this.length--;
    this.last = this.parts[this.parts.length - 1]?.slice(-1).charCodeAt(0) ?? BREAK;
    const piece = this.pieces[this.pieces.length - 1];
    if (!piece || piece.at + piece.length <= this.length) return;
    piece.length--;
    if (piece.length === 0) this.pieces.pop();
  }
}

/** Is every visible character between two offsets of the run bold? */
export function isBold(run: Run, from: number, to: number): boolean {
  let seen = false;
  for (const { at, length, bold } of run.pieces) {
    if (at + length <= from) continue;
    if (at >= to) break;
    if (run.text.slice(Math.max(at, from), Math.min(at + length, to)).trim() === '') continue;
    if (!bold) return false;
    seen = true;
  }
  return seen;
}
