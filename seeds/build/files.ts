import { createHash } from 'node:crypto';

/** Path -> contents. */
export type Files = Map<string, Uint8Array>;

/** JSON on one line, as UTF-8. */
export function toJson(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');
}

/** First 64 bits of the SHA-256 of some bytes, hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
