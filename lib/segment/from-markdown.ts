/**
 * Markdown to the same blocks that the page itself would give.
 *
 * Read are headings (`#` and underlined), paragraphs, nested lists, pipe tables, block quotes, front matter (`title`,
 * `lang`), fenced and indented code (as prose), and the HTML that people leave in Markdown. Links become their text; images,
 * emphasis marks and comments are dropped; escaped characters and entities become what they stand for; a table row is its
 * filled cells joined by " ; "; a short line that is bold from end to end is a heading of level 6. Line breaks (two spaces,
 * backslash, `<br>`) read as a space or cut the paragraph, as `cutPositions` says. Built for the output of Turndown, which
 * Open Terms Archive uses: nested content is indented by four columns whatever the width of the marker.
 */
import type { PageText } from '../model/text.ts';
import { type PlainBlock, pageFromBlocks } from './from-blocks.ts';
import { cutPositions, isTitleLine, isVisible } from './lines.ts';
import { inlineText } from './markdown-inline.ts';

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const ITEM = /^(?:[*+-]|\d{1,9}[.)])(?=\s|$)\s*/;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^(?:=+|-+)[ \t]*$/;
const ATX = /^(#{1,6})(?:[ \t]+|$)/;
const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const REFERENCE = /^\[[^\]]+\]:\s+\S+/;
const FENCE = /^(?:`{3,}|~{3,})/;
const BOLD_LINE = /^(?:\*\*|__)(?!\s)((?:(?!\*\*|__)[\s\S])+?)(?:\*\*|__)$/;
const DEEPEST = 12;
const LONGEST_RULE = 300;

interface Context {
  readonly out: PlainBlock[];
  /** Depth of list nesting, 0 outside lists and below a heading in a list item, which makes the item a section. */
  depth: number;
}

/** Reads a Markdown document; never throws, whatever the input. Time is linear in its length. */
export function pageFromMarkdown(markdown: string): PageText {
  const front = FRONT_MATTER.exec(markdown.slice(0, 20_000));
  const body = front ? markdown.slice(front[0].length) : markdown;
  const out: PlainBlock[] = [];
  readLines(withoutHidden(body).split(/\r\n|\n|\r/), { out, depth: 0 });
  const heading = out.find((b) => b.kind === 'h' && b.level === 1) ?? out.find((b) => b.kind === 'h');
  const title = frontValue(front?.[1], 'title') || (heading?.text ?? '').replace(/\s+/g, ' ').trim();
  return pageFromBlocks(out, title, frontValue(front?.[1], 'lang').toLowerCase());
}

function frontValue(front: string | undefined, key: string): string {
  const match = front ? new RegExp(`^${key}:[ \\t]*(.*)$`, 'mi').exec(front) : null;
  return (match?.[1] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** Comments, scripts and styles are no text, whichever lines they span; one that nothing closes hides nothing. */
function withoutHidden(body: string): string {
  return withoutSpans(withoutSpans(withoutSpans(body, '<!--', '-->'), '<script', '</script>'), '<style', '</style>');
}

function withoutSpans(body: string, open: string, close: string): string {
  let at = body.indexOf(open);
  if (at < 0) return body;
  const kept: string[] = [];
  let from = 0;
  for (; at >= 0; at = body.indexOf(open, from)) {
    const end = body.indexOf(close, at);
    if (end < 0) break;
    kept.push(body.slice(from, at));
    from = end + close.length;
  }
  kept.push(body.slice(from));
  return kept.join('');
}

function readLines(lines: readonly string[], context: Context): void {
  let paragraph: string[] = [];
  const flush = (): void => {
    if (paragraph.length > 0) pushParagraph(paragraph, context);
    paragraph = [];
  };
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] ?? '';
    const bare = line.trim();
    if (bare === '') {
      flush();
      i++;
      continue;
    }
    if (paragraph.length > 0 && UNDERLINE.test(bare)) {
      pushHeading(joinLines(paragraph), bare.startsWith('=') ? 1 : 2, context);
      paragraph = [];
      i++;
      continue;
    }
    const end = readSpecial(lines, i, bare, paragraph.length > 0, context, flush);
    if (end > i) {
      i = end;
      continue;
    }
    paragraph.push(line);
    i++;
  }
  flush();
}

/** Reads a block other than a paragraph that starts at line `i`; returns the line after it, or `i` where none starts. */
function readSpecial(
  lines: readonly string[],
  i: number,
  bare: string,
  inParagraph: boolean,
  context: Context,
  flush: () => void,
): number {
  switch (bare.charCodeAt(0)) {
    case 35: // #
      return readAtx(bare, i, context, flush);
    case 62: // >
      flush();
      return readQuote(lines, i, context);
    case 124: // |
      flush();
      return readTable(lines, i, context);
    case 96: // `
    case 126: // ~
      if (!FENCE.test(bare)) return i;
      flush();
      return i + 1;
    case 91: // [
      return !inParagraph && REFERENCE.test(bare) ? i + 1 : i;
    default:
      return readRuleOrItem(lines, i, bare, inParagraph, context, flush);
  }
}

function readAtx(bare: string, i: number, context: Context, flush: () => void): number {
  const match = ATX.exec(bare);
  if (!match) return i;
  flush();
  pushHeading(bare.slice(match[0].length).replace(/[ \t]+#+$/, ''), match[1]?.length ?? 1, context);
  return i + 1;
}

function readRuleOrItem(
  lines: readonly string[],
  i: number,
  bare: string,
  inParagraph: boolean,
  context: Context,
  flush: () => void,
): number {
  if (bare.length <= LONGEST_RULE && RULE.test(bare)) {
    flush();
    return i + 1;
  }
  if (isTableStart(lines, i, bare)) {
    flush();
    return readTable(lines, i, context);
  }
  const marker = ITEM.exec(bare);
  if (!marker) return i;
  const interrupts = !/^\d/.test(bare) || bare.startsWith('1');
  if (inParagraph && (!interrupts || marker[0].length === bare.length)) return i;
  flush();
  return readItem(lines, i, marker[0], context);
}

function isTableStart(lines: readonly string[], i: number, bare: string): boolean {
  if (!bare.includes('|')) return false;
  const next = (lines[i + 1] ?? '').trim();
  return next.includes('|') && DELIMITER_ROW.test(next);
}

function readItem(lines: readonly string[], start: number, marker: string, context: Context): number {
  const first = lines[start] ?? '';
  const offset = first.length - first.trimStart().length;
  const width = Math.min(marker.length, 4);
  const inner = [first.trimStart().slice(marker.length)];
  let i = start + 1;
  for (; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const bare = line.trimStart();
    const indent = line.length - bare.length;
    if (bare === '') inner.push('');
    else if (indent >= offset + Math.min(width, 2)) inner.push(line.slice(Math.min(indent, offset + width)));
    else if (isLazy(inner, bare)) inner.push(bare);
    else break;
  }
  const depth = Math.min(context.depth + 1, DEEPEST);
  if (context.depth >= DEEPEST) pushParagraph(inner, { ...context, depth });
  else readLines(inner, { ...context, depth });
  return i;
}

/** A paragraph in a list item may go on without indentation, as long as nothing else starts. */
function isLazy(inner: readonly string[], bare: string): boolean {
  if ((inner.at(-1) ?? '').trim() === '') return false;
  return !ITEM.test(bare) && !ATX.test(bare) && !RULE.test(bare) && !/^[>|`~]/.test(bare);
}

function readQuote(lines: readonly string[], start: number, context: Context): number {
  const inner: string[] = [];
  let i = start;
  for (; i < lines.length; i++) {
    const bare = (lines[i] ?? '').trimStart();
    if (!bare.startsWith('>')) break;
    inner.push(bare.replace(/^(?:> ?)+/, ''));
  }
  readLines(inner, context);
  return i;
}

function readTable(lines: readonly string[], start: number, { out }: Context): number {
  let i = start;
  for (; i < lines.length; i++) {
    const bare = (lines[i] ?? '').trim();
    if (!bare.includes('|')) break;
    if (DELIMITER_ROW.test(bare)) continue;
    const cells = bare.replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/);
    const filled = cells.map(cellText).filter(isVisible);
    if (filled.length > 0) out.push({ kind: 'tr', text: filled.join(' ; ') });
  }
  return i;
}

/** A cell on one line, without the bullets of a list in it. */
function cellText(raw: string): string {
  const text = inlineText(raw.replace(/(^|<br\s*\/?>)\s*(?:[*+-]|\d{1,2}\.)\s+(?=\S)/gi, '$1'));
  return text.replace(/\s+/g, ' ').trim();
}

function pushHeading(raw: string, level: number, context: Context): void {
  context.out.push({ kind: 'h', text: inlineText(raw).replace(/\s*[\u00b6\u{1f517}]\s*$/u, ''), level });
  context.depth = 0;
}

/** Lines of one paragraph as one string; a hard break stays a line feed, a soft one becomes a space. */
function joinLines(lines: readonly string[]): string {
  if (lines.length === 1) return (lines[0] ?? '').trim();
  return lines
    .map((line, i) => {
      const hard = (line.endsWith('  ') || line.endsWith('\\')) && i < lines.length - 1;
      return line.trim().replace(/\\$/, hard ? '' : '\\') + (hard ? '\n' : ' ');
    })
    .join('')
    .trim();
}

function pushParagraph(lines: readonly string[], context: Context): void {
  const raw = joinLines(lines);
  if (context.depth > 0) {
    pushText(raw, context);
    return;
  }
  let from = 0;
  for (let at = raw.indexOf('\n'); ; at = raw.indexOf('\n', at + 1)) {
    const end = at < 0 ? raw.length : at;
    const title = titleOf(raw.slice(from, end).trim());
    if (title) context.out.push(title);
    if (title) from = end + 1;
    if (at < 0) break;
    if (!title && titleOf(raw.slice(at + 1, nextBreak(raw, at + 1)).trim())) {
      pushText(raw.slice(from, at), context);
      from = at + 1;
    }
  }
  if (from < raw.length) pushText(raw.slice(from), context);
}

function nextBreak(raw: string, from: number): number {
  const at = raw.indexOf('\n', from);
  return at < 0 ? raw.length : at;
}

/** The heading that a line of Markdown is: bold from end to end, or a heading inside a link; null for every other line. */
function titleOf(line: string): PlainBlock | null {
  const bold = BOLD_LINE.exec(line);
  const text = inlineText(bold?.[1] ?? '');
  if (bold && isTitleLine(text)) return { kind: 'h', text, level: 6 };
  const linked = line.startsWith('[') ? ATX.exec(inlineText(line)) : null;
  return linked ? { kind: 'h', text: inlineText(line).slice(linked[0].length), level: linked[1]?.length ?? 1 } : null;
}

function pushText(raw: string, { out, depth }: Context): void {
  const text = inlineText(raw);
  let from = 0;
  for (const cut of text.includes('\n') ? [...cutPositions(text), text.length] : [text.length]) {
    const line = text.slice(from, cut);
    if (isVisible(line)) out.push(depth > 0 ? { kind: 'li', text: line, level: depth } : { kind: 'p', text: line });
    from = cut + 1;
  }
}
