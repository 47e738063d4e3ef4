import type { DocumentMedia } from './schema';

/**
 * How many pixels a PNG or JPEG says it has, read from its head alone: nothing is unpacked.
 *
 * @returns null when the head does not say
 */
export function pixelsOf(bytes: Uint8Array, media: DocumentMedia): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return media === 'image/png' ? ofPng(view) : ofJpeg(view);
}

const PNG_WIDTH_AT = 16;
const PNG_HEAD_BYTES = 24;

function ofPng(view: DataView): number | null {
  if (view.byteLength < PNG_HEAD_BYTES) return null;
  return view.getUint32(PNG_WIDTH_AT) * view.getUint32(PNG_WIDTH_AT + 4) || null;
}

/** Markers of the frames that carry a size: SOF0 to SOF15 without DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Markers without a length of their own: TEM, RST0 to RST7 and SOI. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

function ofJpeg(view: DataView): number | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      // Fill bytes may stand before a marker.
      at += 1;
      continue;
    }
    if (isFrame(marker)) return view.getUint16(at + 5) * view.getUint16(at + 7) || null;
    at += isBare(marker) ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}
