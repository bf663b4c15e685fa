import { readFileSync, writeFileSync } from 'node:fs';
import type { Row } from './row.ts';

const DOCS_FILE = 'tests/bench/README.md';
const BEGIN = '<!-- figures: written by npm run -s bench -- --docs -->';
const END = '<!-- end of figures -->';

/** The rows as a Markdown table, columns padded so that it reads in a terminal as well. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['figure', 'value', 'spread', 'peer', 'times as good', 'goal', 'met', 'note'];
  const lines = rows.map((row) => [
    row.name,
    row.value === null ? '–' : `${row.value} ${row.unit}`.trim(),
    row.spread === null ? '' : `± ${Math.round(100 * row.spread)} %`,
    row.peer,
    row.ratio === null ? '' : `${row.ratio} ×`,
    row.goal,
    row.met === null ? '' : row.met ? 'yes' : 'no',
    row.note,
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...lines.map((line) => line[i]?.length ?? 0)));
  const lineOf = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [lineOf(head), lineOf(widths.map((width) => '-'.repeat(width))), ...lines.map(lineOf)].join('\n');
}

/** Puts text between the marks in tests/bench/README.md. Throws where they are missing. */
export function writeDocs(text: string): void {
  const before = readFileSync(DOCS_FILE, 'utf8');
  const [from, to] = [before.indexOf(BEGIN), before.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${DOCS_FILE} has lost its marks "${BEGIN}" and "${END}"`);
  writeFileSync(DOCS_FILE, `${before.slice(0, from + BEGIN.length)}\n\n${text}\n\n${before.slice(to)}`);
}
