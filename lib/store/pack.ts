/** Packs a value as JSON, by gzip where the browser has `CompressionStream`. Await it before a transaction, never in one. */
export async function pack(value: unknown): Promise<Uint8Array | string> {
  const text = JSON.stringify(value);
  if (typeof CompressionStream === 'undefined') return text;
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reverses `pack`. Throws where what was kept is broken. */
export async function unpack(packed: Uint8Array | string): Promise<unknown> {
  if (typeof packed === 'string') return JSON.parse(packed);
  const bytes = new Uint8Array(packed);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text());
}
