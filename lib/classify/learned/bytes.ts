/** Writes little-endian numbers one after another. */
export class ByteWriter {
  private readonly bytes: number[] = [];

  /** An unsigned whole number below 2^53, seven bits a byte, lowest first. */
  varint(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.bytes.push(rest);
  }

  /** A whole number of either sign: zigzag, then as `varint`. */
  signed(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  raw(values: Uint8Array | Int8Array): void {
    for (const value of values) this.bytes.push(value & 255);
  }

  /** Count, then each value as `signed`. */
  list(values: ArrayLike<number>): void {
    this.varint(values.length);
    for (let i = 0; i < values.length; i++) this.signed(values[i] as number);
  }

  done(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** Reads what `ByteWriter` wrote; throws where the bytes end too early. */
export class ByteReader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new Error('assets/model/weights.bin ends too early: run npm run -s train');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  signed(): number {
    const value = this.varint();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  raw(count: number): Uint8Array {
    const end = this.at + count;
    if (end > this.bytes.length) throw new Error('assets/model/weights.bin ends too early: run npm run -s train');
    const part = this.bytes.slice(this.at, end);
    this.at = end;
    return part;
  }

  list(): number[] {
    return Array.from({ length: this.varint() }, () => this.signed());
  }
}
