import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants, gzipSync, zstdCompressSync } from 'node:zlib';

const PACKED = /^text\/(?:html|x-component)/;
/** What is smaller grows, or saves no packet. */
const AT_LEAST_BYTES = 1_000;
/**
 * What a browser may be able to unpack, the best first. Of a page with a table zstd makes an eighth less than gzip, in a
 * fifth of the time; a page is a hundredth larger at this level of gzip than at the next, in four fifths of the time.
 */
const PACKERS = [
  { encoding: 'zstd', pack: (whole: Buffer) => zstdCompressSync(whole, { params: ZSTD }) },
  { encoding: 'gzip', pack: (whole: Buffer) => gzipSync(whole, { level: 5 }) },
] as const;
const ZSTD = { [constants.ZSTD_c_compressionLevel]: 3 };

/**
 * Packs a page in one piece and sends it with its headers at once. Next would pack it bit by bit in other threads, and send
 * each bit: for a page, of which a reader can do nothing with the half, that takes as long as making it.
 */
export function packPage(request: IncomingMessage, response: ServerResponse): void {
  const packer = packerOf(request.headers['accept-encoding']);
  if (!packer) return;
  // Without this Next leaves the answer as it is.
  delete request.headers['accept-encoding'];
  const parts: Buffer[] = [];
  const send = response.end.bind(response) as (whole?: Buffer, sent?: () => void) => ServerResponse;
  const writeHead = response.writeHead;
  // Next's own packer has the head written before the first bit of the page: what it says waits for the whole.
  response.writeHead = ((status: number, ...said: unknown[]) => {
    response.statusCode = status;
    for (const given of said) {
      if (typeof given === 'string') response.statusMessage = given;
      else if (given && typeof given === 'object') setAll(response, given as Headers);
    }
    return response;
  }) as ServerResponse['writeHead'];
  const keep = (part: unknown, encoding?: unknown) => {
    if (typeof part === 'string') parts.push(Buffer.from(part, encodingOf(encoding)));
    else if (part instanceof Uint8Array) parts.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  };
  response.flushHeaders = () => undefined;
  response.write = ((part: unknown, encoding?: unknown, written?: unknown) => {
    keep(part, encoding);
    const done = typeof encoding === 'function' ? encoding : written;
    if (typeof done === 'function') process.nextTick(done);
    return true;
  }) as ServerResponse['write'];
  response.end = ((part?: unknown, encoding?: unknown, sent?: unknown) => {
    const done = [part, encoding, sent].find((given) => typeof given === 'function') as (() => void) | undefined;
    keep(part, encoding);
    response.writeHead = writeHead;
    const whole = Buffer.concat(parts);
    if (request.method === 'HEAD') return send(whole, done);
    response.appendHeader('Vary', 'Accept-Encoding');
    const type = String(response.getHeader('content-type') ?? '');
    if (whole.length < AT_LEAST_BYTES || !PACKED.test(type) || response.hasHeader('content-encoding')) {
      return send(whole, done);
    }
    const packed = packer.pack(whole);
    response.setHeader('Content-Encoding', packer.encoding);
    response.setHeader('Content-Length', packed.length);
    return send(packed, done);
  }) as ServerResponse['end'];
}

function packerOf(accepted: string | readonly string[] | undefined) {
  if (typeof accepted !== 'string') return undefined;
  const refused = /;\s*q=0(?:\.0*)?\s*$/;
  const names = accepted.split(',').flatMap((one) => (refused.test(one) ? [] : [one.split(';')[0]?.trim()]));
  return PACKERS.find(({ encoding }) => names.includes(encoding));
}

type Headers = Readonly<Record<string, number | string | readonly string[]>>;

/** Headers as `writeHead` takes them: an object, or a flat list of names and values. */
function setAll(response: ServerResponse, headers: Headers | readonly string[]): void {
  if (!Array.isArray(headers)) {
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
    return;
  }
  for (let at = 0; at + 1 < headers.length; at += 2) response.setHeader(headers[at] ?? '', headers[at + 1] ?? '');
}

function encodingOf(encoding: unknown): BufferEncoding {
  return typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8';
}
