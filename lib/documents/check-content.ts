import { fileTypeFromBuffer } from 'file-type';
import { DomainError } from '@/lib/core/errors';
import { checkPdf } from './check-pdf';
import { endingOf, hidesEnding } from './file-name';
import { pixelsOf } from './pixels';
import type { DocumentMedia } from './schema';

/** The most pixels of an image: 50 million, which no phone's ordinary picture reaches. */
export const MAX_PIXELS = 50_000_000;

const MEDIA_OF_ENDING: Readonly<Record<string, DocumentMedia>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/**
 * What a file truly is, by its bytes: they have to be what its name says, and nothing else besides.
 *
 * @param fileName as `cleanFileName` made it
 * @throws DomainError `document.not_allowed` for any other ending, also one hidden in the middle;
 * `document.content_differs`, `document.unsafe`, `document.locked`, `document.too_many_pixels`
 */
export async function checkContent(fileName: string, bytes: Uint8Array): Promise<DocumentMedia> {
  const named = MEDIA_OF_ENDING[endingOf(fileName)];
  if (!named || hidesEnding(fileName)) throw new DomainError('document.not_allowed');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  // An animated PNG is one too: written anew, its first picture is left.
  const media = found?.mime === 'image/apng' ? 'image/png' : found?.mime;
  if (media !== named) throw new DomainError('document.content_differs');
  if (named === 'application/pdf') await checkPdf(bytes);
  else requirePixels(bytes, named);
  return named;
}

function requirePixels(bytes: Uint8Array, media: DocumentMedia): void {
  const pixels = pixelsOf(bytes, media);
  if (pixels === null) throw new DomainError('document.content_differs');
  if (pixels > MAX_PIXELS) throw new DomainError('document.too_many_pixels');
}
