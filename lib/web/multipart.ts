import 'server-only';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { DomainError } from '@/lib/core/errors';

/** The file of a posted form, as it arrives, with the fields that stood before it. */
export interface PostedFile {
  readonly fields: Readonly<Record<string, string>>;
  /** The name on the sender's machine, without folders; null when the form was sent with no file chosen. */
  readonly fileName: string | null;
  /** Ends with an error when the request broke off or the limit was passed. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

const MAX_FIELDS = 10;
const MAX_FIELD_BYTES = 1_000;

/**
 * Reads a `multipart/form-data` request up to its file and hands the file over as a stream: nothing of it is kept.
 * Next's own `formData()` would hold all of it in memory.
 *
 * @throws DomainError `text_file.missing` when there is no file in the form, `text_file.cut_short` when the request breaks off before it
 */
export async function readPostedFile(request: Request, maxBytes: number): Promise<PostedFile> {
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !/^multipart\/form-data;/i.test(type)) throw new DomainError('text_file.missing');
  const parser = new Busboy({
    headers: { 'content-type': type },
    // One byte more than is allowed, so that the reader of the stream sees the limit passed and says so.
    limits: { files: 1, fields: MAX_FIELDS, fieldSize: MAX_FIELD_BYTES, fileSize: maxBytes + 1 },
  });
  const source = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  const whole = new Promise<void>((resolve, reject) => {
    parser.on('finish', resolve);
    source.on('error', reject);
    parser.on('error', reject);
  });
  whole.catch(() => undefined);
  return new Promise<PostedFile>((resolve, reject) => {
    const fields: Record<string, string> = {};
    let file: Readable | null = null;
    const broken = () => {
      const error = new DomainError('text_file.cut_short');
      file?.destroy(error);
      reject(error);
    };
    parser.on('field', (name, value) => {
      if (!Object.hasOwn(fields, name)) fields[name] = value;
    });
    parser.on('file', (_name, stream, fileName) => {
      file = stream;
      // It may break off before anybody reads it; whoever reads it then is told.
      stream.on('error', () => undefined);
      if (!fileName) stream.resume();
      resolve({ fields, fileName: fileName ? plainName(fileName) : null, bytes: wholeOrCut(stream, whole) });
    });
    parser.on('error', broken);
    parser.on('finish', () => reject(new DomainError('text_file.missing')));
    source.on('error', broken);
    source.pipe(parser);
  });
}

/**
 * The file to its end, and then the request to its own: a form may be complete before as much has come as was announced.
 * The parser has errors of its own for one that ends too early.
 */
async function* wholeOrCut(stream: Readable, whole: Promise<void>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream as AsyncIterable<Uint8Array>;
    await whole;
  } catch {
    throw new DomainError('text_file.cut_short');
  }
}

/** A browser may send a whole path; control characters never belong in a name. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last.replace(/\p{C}/gu, '').trim() || 'fail.txt';
}
