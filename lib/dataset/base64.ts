/** Bytes to base64, in Node and browsers alike. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

/** Base64 to bytes; throws a `DOMException` on what is not base64. */
export function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Numbers below 4,096 to 12 bits each, high bits first; an odd count is filled up with zero bits. */
export function pack12(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((values.length * 3) / 2));
  for (const [i, value] of values.entries()) {
    const at = (i >> 1) * 3;
    if (i % 2 === 0) {
      bytes[at] = value >> 4;
      bytes[at + 1] = (value & 15) << 4;
    } else {
      bytes[at + 1] = (bytes[at + 1] ?? 0) | (value >> 8);
      bytes[at + 2] = value & 255;
    }
  }
  return bytes;
}

/** Reverses `pack12` for `count` numbers. */
export function unpack12(bytes: Uint8Array, count: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    const at = (i >> 1) * 3;
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    return i % 2 === 0 ? (a << 4) | (b >> 4) : ((b & 15) << 8) | c;
  });
}
