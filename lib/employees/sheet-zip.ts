import 'server-only';
import { inflateRawSync } from 'node:zlib';

/** The most that a workbook may hold once it is unpacked, and the most parts it may have. */
const MAX_UNPACKED = 48 * 1_048_576;
const MAX_PARTS = 200;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

/**
 * Whether a ZIP may be read: it is whole, has at most 200 parts, and they unpack to at most 48 MB, found out by unpacking
 * and not by what it says of itself. A file that grows without end is given up at the limit.
 */
export function isSafeZip(bytes: Buffer): boolean {
  const end = findEnd(bytes);
  if (end === null) return false;
  const parts = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (parts === 0 || parts > MAX_PARTS) return false;
  let room = MAX_UNPACKED;
  for (let part = 0; part < parts; part++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return false;
    const size = unpackedSize(bytes, at, room);
    if (size === null) return false;
    room -= size;
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return true;
}

function findEnd(bytes: Buffer): number | null {
  const last = bytes.length - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return null;
}

/** @returns the unpacked bytes of one part, or null when it is broken, packed in another way, or larger than `room` */
function unpackedSize(bytes: Buffer, at: number, room: number): number | null {
  const method = bytes.readUInt16LE(at + 10);
  const packed = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) return null;
  const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (begin + packed > bytes.length) return null;
  if (method === STORED) return packed <= room ? packed : null;
  if (method !== DEFLATED || room <= 0) return null;
  try {
    return inflateRawSync(bytes.subarray(begin, begin + packed), { maxOutputLength: room }).byteLength;
  } catch {
    return null;
  }
}
