import 'server-only';
import sharp, { type Sharp } from 'sharp';
import { DomainError } from '@/lib/core/errors';
import { MAX_PIXELS } from './check-content';
import { inTurn } from './in-turn';
import { type DocumentMedia, MAX_DOCUMENT_BYTES } from './schema';

const JPEG_QUALITIES = [88, 72];

/**
 * An image written anew from its pixels: upright, and without what the camera noted (place, time, machine), without
 * comments and without anything that hung on to the file.
 *
 * @throws DomainError `document.content_differs` when it cannot be decoded, `document.too_many_pixels`,
 * `document.too_large` when it has more than 10 MB afterwards
 */
export async function rewriteImage(
  bytes: Uint8Array,
  media: Exclude<DocumentMedia, 'application/pdf'>,
): Promise<Uint8Array> {
  return inTurn(() => (media === 'image/png' ? asPng(bytes) : asJpeg(bytes)));
}

async function asPng(bytes: Uint8Array): Promise<Uint8Array> {
  return fitting(await decoded(() => upright(bytes).png().toBuffer()));
}

async function asJpeg(bytes: Uint8Array): Promise<Uint8Array> {
  let written: Uint8Array = bytes;
  for (const quality of JPEG_QUALITIES) {
    written = await decoded(() => upright(bytes).jpeg({ quality }).toBuffer());
    if (written.byteLength <= MAX_DOCUMENT_BYTES) break;
  }
  return fitting(written);
}

function upright(bytes: Uint8Array): Sharp {
  // A phone's picture often ends with bytes that decoders warn of; only what cannot be decoded is refused.
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).autoOrient();
}

async function decoded(work: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await work();
  } catch (error) {
    const isTooLarge = error instanceof Error && /pixel limit/i.test(error.message);
    throw new DomainError(isTooLarge ? 'document.too_many_pixels' : 'document.content_differs');
  }
}

function fitting(written: Uint8Array): Uint8Array {
  if (written.byteLength > MAX_DOCUMENT_BYTES) throw new DomainError('document.too_large');
  return written;
}
