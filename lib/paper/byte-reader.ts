/** Reads a font's numbers from bytes, most significant first, one after the other. */
export class ByteReader {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(): number {
    return this.view.getUint8(this.at++);
  }

  u16(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2);
  }

  i16(): number {
    this.at += 2;
    return this.view.getInt16(this.at - 2);
  }

  u32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4);
  }

  /** The next `length` bytes. @throws RangeError when so many are not left */
  take(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new RangeError('the font ends too early');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  skip(length: number): void {
    this.at += length;
  }

  /** A length of one to five bytes, seven bits in each (W3C WOFF 2.0, `UIntBase128`). */
  base128(): number {
    let value = 0;
    for (let byte = 0; byte < 5; byte++) {
      const next = this.u8();
      value = value * 128 + (next & 0x7f);
      if (next < 0x80) return value;
    }
    throw new RangeError('not a length');
  }

  /** A count of one to three bytes (W3C WOFF 2.0, `255UInt16`). */
  count(): number {
    const first = this.u8();
    if (first === 253) return this.u16();
    if (first === 254) return this.u8() + 506;
    if (first === 255) return this.u8() + 253;
    return first;
  }
}
