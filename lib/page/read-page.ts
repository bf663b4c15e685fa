/**
 * The live page as text, with a way back: which DOM ranges a stretch of the text is, and which offset a DOM position has.
 * Pure in its input: nothing is kept between calls and the page is not changed.
 */
import type { Block, PageText, Span } from '../model/text.ts';
import { cutPositions, isTitleLine, isVisible, LONGEST_HEADING, longCuts } from '../segment/lines.ts';
import { chooseRuns } from './choose-runs.ts';
import { createPositions, type DomSpan } from './positions.ts';
import { proseLength } from './regions.ts';
import { isBold, type Piece, type Run } from './run.ts';
import type { VisibilityOf } from './visibility.ts';
import { walkPage } from './walk.ts';

export interface PageReading {
  readonly page: PageText;
  /** The DOM ranges of a span of the text, in order; see `Positions.domSpansOf`. */
  readonly domSpansOf: (span: Span) => DomSpan[];
  /** The same as `StaticRange`s, for highlights. */
  readonly rangesOf: (span: Span) => StaticRange[];
  /** Offset in the text of a DOM position, by binary search; null where the node is not part of the text. */
  readonly offsetOf: (node: Node, offset: number) => number | null;
}

const SOFT_LEVEL = 6;
const LEAST_PROSE = 300;
const LONGEST_PART = 6000;

/** Reads a document. `visibilityOf` tells which elements show: `liveVisibility` on a page, `staticVisibility` elsewhere. */
export function readPage(document: Document, visibilityOf: VisibilityOf): PageReading {
  const root = document.body ?? document.documentElement;
  const runs = root ? documentRuns(root, visibilityOf) : [];
  const { text, blocks, pieces } = assemble(runs);
  const positions = createPositions(pieces);
  return {
    page: { text, blocks, title: squash(document.title), lang: languageOf(document) },
    ...positions,
    rangesOf: (span) => positions.domSpansOf(span).map((domSpan) => new StaticRange(domSpan)),
  };
}

/**
 * A page that hides itself until its own script has run (or a script blocker has stopped it) would read as empty: then text
 * hidden by `visibility` counts, and the body's own `display`.
 */
function documentRuns(root: Element, visibilityOf: VisibilityOf): Run[] {
  const runs = chooseRuns(walkPage(root, visibilityOf));
  if (runs.reduce((sum, run) => sum + proseLength(run), 0) >= LEAST_PROSE) return runs;
  const relaxed: VisibilityOf = (el) => (el !== root && visibilityOf(el) === 'none' ? 'none' : 'shown');
  const more = chooseRuns(walkPage(root, relaxed));
  return more.reduce((sum, run) => sum + proseLength(run), 0) >= LEAST_PROSE ? more : runs;
}

function languageOf(document: Document): string {
  return (document.documentElement?.getAttribute('lang') ?? '').trim().toLowerCase();
}

function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

interface Assembly {
  text: string;
  readonly blocks: Block[];
  readonly pieces: Piece[];
}

function assemble(runs: readonly Run[]): Assembly {
  const page: Assembly = { text: '', blocks: [], pieces: [] };
  for (const run of runs) {
    let from = 0;
    let next = 0;
    for (const cut of [...cutsOf(run), run.text.length]) {
      next = addBlock(page, run, from, cut, next);
      from = cut + 1;
    }
  }
  return page;
}

function cutsOf(run: Run): number[] {
  const lines = run.text.includes('\n') ? linesOf(run) : [];
  if (run.text.length <= LONGEST_PART) return lines;
  const ends = [...lines, run.text.length];
  const long = ends.flatMap((end, i) => {
    const start = i === 0 ? 0 : (ends[i - 1] ?? 0) + 1;
    return longCuts(run.text.slice(start, end)).map((cut) => cut + start);
  });
  return [...lines, ...long].sort((a, b) => a - b);
}

/** Cuts of a run, and one after each line that is set as a title above its text. */
function linesOf(run: Run): number[] {
  const cuts = new Set(cutPositions(run.text));
  let from = 0;
  for (let at = run.text.indexOf('\n'); at >= 0; at = run.text.indexOf('\n', at + 1)) {
    if (isTitle(run, from, at)) cuts.add(at).add(from - 1);
    from = at + 1;
  }
  cuts.delete(-1);
  return [...cuts].sort((a, b) => a - b);
}

function isTitle(run: Run, from: number, to: number): boolean {
  return run.kind === 'p' && isTitleLine(run.text.slice(from, to).trim()) && isBold(run, from, to);
}

/** Adds characters `from` to `to` of a run as a block, with their pieces from index `next` on; returns the next index. */
function addBlock(page: Assembly, run: Run, from: number, to: number, next: number): number {
  let start = from;
  let end = to;
  while (start < end && isSpace(run.text, start)) start++;
  while (end > start && isSpace(run.text, end - 1)) end--;
  let i = next;
  if (!isVisible(run.text.slice(start, end))) {
    while ((run.pieces[i]?.at ?? end) < end) i++;
    return i;
  }
  if (page.text !== '') page.text += '\n';
  const at = page.text.length;
  page.text += run.text.slice(start, end).replaceAll('\n', ' ');
  page.blocks.push({ ...kindOf(run, start, end), start: at, end: page.text.length });
  for (let piece = run.pieces[i]; piece && piece.at < end; piece = run.pieces[++i])
    page.pieces.push({ ...piece, at: piece.at - start + at });
  return i;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10;
}

function kindOf(run: Run, start: number, end: number): Pick<Block, 'kind' | 'level'> {
  if (run.soft && !isTitleLine(run.text.slice(start, end))) return { kind: 'p', level: 0 };
  if (isTitle(run, start, end)) return { kind: 'h', level: SOFT_LEVEL };
  if (run.kind === 'h' && end - start > LONGEST_HEADING) return { kind: 'p', level: 0 };
  return { kind: run.kind, level: run.level };
}
