import { readFileSync, statSync } from 'node:fs';
import { fail, ok, type Result } from '../model/result.ts';

/** Larger files are refused: the longest policy known is under 2 MB, and parsing has to end within seconds. */
const MOST_BYTES = 10 * 1024 * 1024;
const SNIFFED = 4096;
/** First bytes of files that people take for text, and what to say of them. */
const SIGNATURES: readonly (readonly [signature: string, name: string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\u0003\u0004', 'a zip archive or office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an office document'],
  ['\u0089PNG', 'an image'],
  ['GIF8', 'an image'],
  ['\u00ff\u00d8\u00ff', 'an image'],
  ['\u001f\u008b', 'a compressed file'],
];

/** Reads a text file in whatever encoding it says or shows. Fails in words where there is nothing to read as text. */
export function readText(path: string): Result<string> {
  let bytes: Buffer;
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return fail('invalid', 'is not a file. Name a file.');
    if (stats.size > MOST_BYTES)
      return fail('invalid', `has ${megabytes(stats.size)} MB; the most is ${megabytes(MOST_BYTES)} MB.`);
    bytes = readFileSync(path);
  } catch (error) {
    return fail('invalid', reasonOf(error));
  }
  return decode(bytes);
}

/** Decodes the bytes of a text file, or says what they are instead. */
export function decode(bytes: Uint8Array): Result<string> {
  const head = Buffer.from(bytes.subarray(0, SNIFFED)).toString('latin1');
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) return fail('invalid', `is ${known[1]}. Name an HTML, Markdown or plain text file.`);
  const encoding = encodingOf(bytes, head);
  if (encoding === null) return fail('invalid', 'does not hold text. Name an HTML, Markdown or plain text file.');
  const text = new TextDecoder(encoding).decode(bytes);
  return ok(/^(?:windows-1252|iso-?8859-?1|latin-?1|(?:us-)?ascii)$/i.test(encoding) ? withWindowsMarks(text) : text);
}

const WINDOWS_MARKS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Node 20 decodes windows-1252 as Latin-1: dashes and quotes come out as control characters. This puts them right. */
function withWindowsMarks(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_MARKS.charAt(control.charCodeAt(0) - 0x80));
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'is not there. Check the path.';
  if (code === 'EACCES' || code === 'EPERM') return "can't be read: no permission.";
  return `can't be read (${code || String(error)}).`;
}

/**
 * Byte order mark, else UTF-16 by its zero bytes, else UTF-8 where the bytes are valid, else what a `meta` or `?xml` declares
 * where a decoder knows it, else windows-1252, as browsers do. Null for bytes that are no text.
 */
function encodingOf(bytes: Uint8Array, head: string): string | null {
  if (head.startsWith('\u00ff\u00fe')) return 'utf-16le';
  if (head.startsWith('\u00fe\u00ff')) return 'utf-16be';
  if (head.includes('\0')) return utf16Of(head);
  if (isUtf8(bytes)) return 'utf-8';
  if (controlShare(head) > MOST_CONTROLS) return null;
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head);
  const name = declared?.[1] ?? declared?.[2];
  return name && isKnown(name) && !/^utf/i.test(name) ? name : 'windows-1252';
}

const MOST_CONTROLS = 0.02;

/** In UTF-16 without a mark, Latin text has a zero in nearly every second byte, always on the same side. */
function utf16Of(head: string): string | null {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) if (head.charCodeAt(i) === 0) i % 2 === 0 ? even++ : odd++;
  if (odd > 0.35 * head.length && even < 0.02 * head.length) return 'utf-16le';
  return even > 0.35 * head.length && odd < 0.02 * head.length ? 'utf-16be' : null;
}

function controlShare(head: string): number {
  let controls = 0;
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls++;
  }
  return controls / Math.max(1, head.length);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isKnown(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}
