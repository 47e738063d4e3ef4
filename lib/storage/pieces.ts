/** A stream cut anew into pieces of exactly `size` bytes, the last one shorter. A stream of nothing has no piece. */
export async function* piecesOf(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    let rest = chunk;
    while (length + rest.byteLength >= size) {
      const taken = size - length;
      yield Buffer.concat([...held, rest.subarray(0, taken)], size);
      rest = rest.subarray(taken);
      held = [];
      length = 0;
    }
    // Whoever sends may use its buffer again.
    if (rest.byteLength > 0) held.push(Uint8Array.from(rest));
    length += rest.byteLength;
  }
  if (length > 0) yield Buffer.concat(held, length);
}
