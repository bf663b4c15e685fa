import { inflateSync } from 'node:zlib';

/** A page of a PDF as far as a test wants to know it. */
interface PdfPage {
  /** In points, 72 to an inch. */
  readonly width: number;
  readonly height: number;
  /** All text in the order in which it is painted, without white space. */
  readonly text: string;
}

export interface Pdf {
  readonly pages: readonly PdfPage[];
  /** Addresses of its links, each once. */
  readonly links: readonly string[];
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

/** Reads the PDFs that Chromium writes (Skia/PDF): plain objects, deflated streams, fonts with a map to Unicode. */
export function readPdf(bytes: Uint8Array): Pdf {
  const objects = readObjects(Buffer.from(bytes));
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b(?!s)/.test(head));
  const links = [...objects.values()].flatMap(({ head }) => [...head.matchAll(/\/URI\s*\(((?:[^()\\]|\\.)*)\)/g)]);
  return {
    pages: pages.map((page) => readPage(page.head, objects)),
    links: [...new Set(links.map(([, uri = '']) => uri.replace(/\\(.)/g, '$1')))],
  };
}

function readObjects(file: Buffer): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  const all = file.toString('latin1');
  for (const match of all.matchAll(/(?:^|\n)(\d+) 0 obj\s*/g)) {
    const from = match.index + match[0].length;
    const end = all.indexOf('endobj', from);
    const start = all.slice(from, end).search(/stream\r?\n/);
    const head = all.slice(from, start < 0 ? end : from + start);
    const body = start < 0 ? '' : streamOf(file, all, from + start, head);
    objects.set(match[1] ?? '', { head, stream: body });
  }
  return objects;
}

function streamOf(file: Buffer, all: string, at: number, head: string): string {
  const from = all.indexOf('\n', at) + 1;
  const raw = file.subarray(from, from + Number(/\/Length\s+(\d+)/.exec(head)?.[1] ?? 0));
  return (head.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
}

function readPage(head: string, objects: ReadonlyMap<string, PdfObject>): PdfPage {
  const box = /\/MediaBox\s*\[([^\]]*)\]/.exec(head)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
  const [, , width = 0, height = 0] = box;
  const fonts = new Map(
    [...(/\/Font\s*<<([\s\S]*?)>>/.exec(head)?.[1] ?? '').matchAll(/\/(\w+)\s+(\d+) 0 R/g)].map(
      ([, name = '', id = '']) => [name, unicodeOf(objects.get(id)?.head ?? '', objects)],
    ),
  );
  const contents = /\/Contents\s+(\d+) 0 R/.exec(head)?.[1] ?? '';
  return { width, height, text: textIn(objects.get(contents)?.stream ?? '', fonts) };
}

/** Glyph -> characters, from the font's map to Unicode (bfchar and bfrange). */
function unicodeOf(font: string, objects: ReadonlyMap<string, PdfObject>): Map<number, string> {
  const map = new Map<number, string>();
  const text = objects.get(/\/ToUnicode\s+(\d+) 0 R/.exec(font)?.[1] ?? '')?.stream ?? '';
  for (const [, part = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', chars = ''] of part.matchAll(/<(\w+)>\s*<(\w+)>/g))
      map.set(Number.parseInt(glyph, 16), charsOf(chars));
  for (const [, part = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of part.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(to, 16); glyph++)
        map.set(glyph, String.fromCharCode(Number.parseInt(first, 16) + glyph - Number.parseInt(from, 16)));
  return map;
}

function charsOf(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

function textIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> = new Map();
  let text = '';
  for (const [, name, hex] of content.matchAll(/\/(\w+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name) ?? font;
    else for (const glyph of hex?.match(/.{4}/g) ?? []) text += font.get(Number.parseInt(glyph, 16)) ?? '';
  }
  return text.replace(/\s+/g, '');
}
