import { ByteReader } from './byte-reader';

/** Outlines as TrueType keeps them: every glyph's bytes, and where each begins (long offsets, one more than glyphs). */
export interface Outlines {
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
}

interface Streams {
  readonly contours: ByteReader;
  readonly points: ByteReader;
  readonly flags: ByteReader;
  readonly glyphs: ByteReader;
  readonly composites: ByteReader;
  readonly hasBox: (glyph: number) => boolean;
  readonly boxes: ByteReader;
  readonly instructions: ByteReader;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

const COMPOSITE = -1;

/** Unpacks the `glyf` table of a WOFF2 font into TrueType's form (W3C WOFF 2.0, 5.1). */
export function unpackOutlines(packed: Uint8Array): Outlines {
  const { count, streams } = readStreams(packed);
  const glyphs: Uint8Array[] = [];
  const loca = new DataView(new ArrayBuffer((count + 1) * 4));
  let offset = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    const bytes = readGlyph(streams, glyph);
    glyphs.push(bytes);
    offset += bytes.length;
    loca.setUint32((glyph + 1) * 4, offset);
  }
  return { glyf: joined(glyphs, offset), loca: new Uint8Array(loca.buffer) };
}

function readStreams(packed: Uint8Array): { count: number; streams: Streams } {
  const reader = new ByteReader(packed);
  reader.skip(4);
  const count = reader.u16();
  reader.skip(2);
  const lengths = Array.from({ length: 7 }, () => reader.u32());
  const next = () => reader.take(lengths.shift() ?? 0);
  const [contours, points, flags, glyphs, composites] = [next(), next(), next(), next(), next()].map(
    (bytes) => new ByteReader(bytes),
  ) as [ByteReader, ByteReader, ByteReader, ByteReader, ByteReader];

  const bitmapBytes = Math.floor((count + 31) / 32) * 4;
  const boxes = next();
  const hasBox = (glyph: number) => (((boxes[glyph >> 3] ?? 0) >> (7 - (glyph & 7))) & 1) === 1;
  return {
    count,
    streams: {
      contours,
      points,
      flags,
      glyphs,
      composites,
      hasBox,
      boxes: new ByteReader(boxes.subarray(bitmapBytes)),
      instructions: new ByteReader(next()),
    },
  };
}

function readGlyph(streams: Streams, glyph: number): Uint8Array {
  const contours = streams.contours.i16();
  if (contours === 0) return new Uint8Array(0);
  if (contours === COMPOSITE) return readComposite(streams);
  return readSimple(streams, contours, streams.hasBox(glyph));
}

function readComposite({ composites, glyphs, instructions, boxes }: Streams): Uint8Array {
  const parts: Uint8Array[] = [];
  let flags = 0;
  let hasInstructions = false;
  do {
    flags = composites.u16();
    hasInstructions ||= (flags & 0x100) !== 0;
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    parts.push(Uint8Array.of(flags >> 8, flags & 0xff), composites.take(2 + (flags & 0x01 ? 4 : 2) + scale));
  } while (flags & 0x20);
  if (hasInstructions) {
    const length = glyphs.count();
    parts.push(Uint8Array.of(length >> 8, length & 0xff), instructions.take(length));
  }
  return joined([Uint8Array.of(0xff, 0xff), boxes.take(8), ...parts]);
}

function readSimple(streams: Streams, contours: number, hasBox: boolean): Uint8Array {
  const ends: number[] = [];
  let total = 0;
  for (let contour = 0; contour < contours; contour++) {
    total += streams.points.count();
    ends.push(total - 1);
  }
  const points = readPoints(streams, total);
  const instructions = streams.instructions.take(streams.glyphs.count());
  const box = hasBox ? new ByteReader(streams.boxes.take(8)) : null;
  const edges = box ? [box.i16(), box.i16(), box.i16(), box.i16()] : boxOf(points);

  // Plain 16-bit steps: larger than need be, but these bytes never leave the machine's memory.
  const words = [contours, ...edges, ...ends, instructions.length];
  const flags = Uint8Array.from(points, ({ onCurve }) => (onCurve ? 1 : 0));
  return joined([int16(words), instructions, flags, int16(steps(points, 'x')), int16(steps(points, 'y'))]);
}

function readPoints({ flags, glyphs }: Streams, total: number): Point[] {
  const points: Point[] = [];
  let x = 0;
  let y = 0;
  for (let point = 0; point < total; point++) {
    const flag = flags.u8();
    const [dx, dy] = readStep(glyphs, flag & 0x7f);
    x += dx;
    y += dy;
    points.push({ x, y, onCurve: flag < 0x80 });
  }
  return points;
}

/** One step from point to point, in one to four bytes (W3C WOFF 2.0, 5.2). */
function readStep(data: ByteReader, flag: number): [dx: number, dy: number] {
  const signed = (value: number, bit: number) => ((flag >> bit) & 1 ? value : -value);
  if (flag < 10) return [0, signed(((flag & 14) << 7) + data.u8(), 0)];
  if (flag < 20) return [signed((((flag - 10) & 14) << 7) + data.u8(), 0), 0];
  if (flag < 84) {
    const kind = flag - 20;
    const both = data.u8();
    return [signed(1 + (kind & 0x30) + (both >> 4), 0), signed(1 + ((kind & 0x0c) << 2) + (both & 0x0f), 1)];
  }
  if (flag < 120) {
    const kind = flag - 84;
    const dx = 1 + (Math.floor(kind / 12) << 8) + data.u8();
    return [signed(dx, 0), signed(1 + (((kind % 12) >> 2) << 8) + data.u8(), 1)];
  }
  if (flag < 124) {
    const high = data.u8();
    const middle = data.u8();
    return [signed((high << 4) + (middle >> 4), 0), signed(((middle & 0x0f) << 8) + data.u8(), 1)];
  }
  return [signed(data.u16(), 0), signed(data.u16(), 1)];
}

function boxOf(points: readonly Point[]): number[] {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function steps(points: readonly Point[], axis: 'x' | 'y'): number[] {
  return points.map((point, index) => point[axis] - (points[index - 1]?.[axis] ?? 0));
}

function int16(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 2));
  values.forEach((value, index) => {
    view.setInt16(index * 2, value);
  });
  return new Uint8Array(view.buffer);
}

function joined(parts: readonly Uint8Array[], length = evenLength(parts)): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function evenLength(parts: readonly Uint8Array[]): number {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return length + (length % 2);
}
