import { readFileSync, statSync } from 'node:fs';
import { fail, ok, type Result } from '../model/result.ts';

/** Larger files are refused: the longest policy known is under 2 MB, and parsing has to end within seconds. */
const MOST_BYTES = 10 * 1024 * 1024;
const SNIFFED = 4096;

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
  const encoding = encodingOf(bytes);
  if (encoding === null) return fail('invalid', 'does not hold text. Name an HTML, Markdown or plain text file.');
  return ok(new TextDecoder(encoding).decode(bytes));
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
 * Byte order mark, else what a `meta` or `?xml` declares where a decoder knows it, else UTF-8 where the bytes are valid,
 * else windows-1252, as browsers do. Null for bytes that are no text.
 */
function encodingOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, SNIFFED).toString('latin1');
  if (head.includes('\0')) return null;
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head);
  const name = declared?.[1] ?? declared?.[2];
  if (isUtf8(bytes)) return 'utf-8';
  return name && isKnown(name) && !/^utf/i.test(name) ? name : 'windows-1252';
}

function isUtf8(bytes: Buffer): boolean {
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
