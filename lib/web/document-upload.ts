import 'server-only';
import { DomainError } from '@/lib/core/errors';
import type { IncomingDocument } from '@/lib/documents/attach-document';
import { MAX_DOCUMENT_BYTES } from '@/lib/documents/schema';
import { readPostedFile } from './multipart';

/** A document in a posted form, with the fields that stood before it. */
export interface PostedDocument extends Pick<IncomingDocument, 'fileName' | 'bytes'> {
  readonly fields: Readonly<Record<string, string>>;
}

/** The other fields of the form and its separators. */
const ROOM_FOR_FIELDS = 64 * 1024;

/**
 * Reads a `multipart/form-data` request up to its document and hands that over as a stream. What is announced as larger
 * than 10 MB is not read at all.
 *
 * @param keepFields gets the fields as soon as they are read, also when no file follows
 * @throws DomainError `document.too_large`, `document.missing` when no file was chosen, `document.cut_short`
 */
export async function readPostedDocument(
  request: Request,
  keepFields: (fields: PostedDocument['fields']) => void = () => undefined,
): Promise<PostedDocument> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > MAX_DOCUMENT_BYTES + ROOM_FOR_FIELDS) throw new DomainError('document.too_large');
  const posted = await readPostedFile(request, MAX_DOCUMENT_BYTES).catch(asOfDocument);
  keepFields(posted.fields);
  if (posted.fileName === null) throw new DomainError('document.missing');
  return { fields: posted.fields, fileName: posted.fileName, bytes: told(posted.bytes) };
}

async function* told(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    asOfDocument(error);
  }
}

/** The reader of forms speaks of the contribution file, for which it was made. */
function asOfDocument(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  if (error.code === 'text_file.missing') throw new DomainError('document.missing');
  if (error.code === 'text_file.cut_short') throw new DomainError('document.cut_short');
  throw error;
}
