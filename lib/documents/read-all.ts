import { DomainError } from '@/lib/core/errors';
import { MAX_DOCUMENT_BYTES } from './schema';

/**
 * The bytes of a document on its way in, at most 10 MB of them: what is announced as larger is not read at all, and what
 * turns out larger is read no further.
 *
 * @param declaredSize how many bytes the sender says there are; null when it did not say
 * @throws DomainError `document.too_large`, `document.empty`, `document.cut_short` when fewer or more bytes came than
 * were announced; whatever the stream throws
 */
export async function readAll(bytes: AsyncIterable<Uint8Array>, declaredSize: number | null): Promise<Uint8Array> {
  if (declaredSize !== null && declaredSize > MAX_DOCUMENT_BYTES) throw new DomainError('document.too_large');
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.byteLength;
    if (size > MAX_DOCUMENT_BYTES) throw new DomainError('document.too_large');
    pieces.push(piece);
  }
  if (size === 0) throw new DomainError('document.empty');
  if (declaredSize !== null && declaredSize !== size) throw new DomainError('document.cut_short');
  return Buffer.concat(pieces, size);
}
