import 'server-only';
import { connect, type Socket } from 'node:net';
import { env } from '@/lib/config/env';
import { log } from '@/lib/config/log';
import { DomainError } from '@/lib/core/errors';

const CONNECT_MS = 3_000;
/** All of one scan. */
const SCAN_MS = 30_000;
const CHUNK_BYTES = 256 * 1024;
const MAX_ANSWER_BYTES = 4_096;

/**
 * Lets the virus scanner of `CLAMD_URL` look at some bytes. It fails closed: whatever is not a clear "OK" is a refusal.
 *
 * @returns whether a scanner passed them; false when none is configured
 * @throws DomainError `document.infected`; `document.scanner_down` when it does not answer, or not clearly
 */
export async function scanBytes(bytes: Uint8Array): Promise<boolean> {
  const address = env().clamdUrl;
  if (address === null) return false;
  const answer = await askClamd(new URL(address), bytes).catch((error: unknown) => {
    log.error({ event: 'scanner.down', error: error instanceof Error ? error.message : 'unknown' });
    throw new DomainError('document.scanner_down');
  });
  if (/^stream: OK$/.test(answer)) return true;
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found === undefined) {
    log.error({ event: 'scanner.refused', answer: answer.slice(0, 200) });
    throw new DomainError('document.scanner_down');
  }
  log.warn({ event: 'scanner.found', signature: found.slice(0, 200) });
  throw new DomainError('document.infected');
}

/** clamd's INSTREAM: pieces that begin with their length, an empty one at the end, and one line back. */
function askClamd(address: URL, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = open(address);
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    const limit = setTimeout(() => fail(new Error('the scanner took too long')), SCAN_MS);
    let answer = '';
    socket.setTimeout(CONNECT_MS, () => fail(new Error('the scanner does not answer')));
    socket.on('connect', () => {
      socket.setTimeout(0);
      socket.write(Buffer.concat(framed(bytes)));
    });
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      answer += text;
      if (answer.length > MAX_ANSWER_BYTES) fail(new Error('the scanner says too much'));
    });
    // It may refuse and hang up before it has taken everything; then its answer counts, not the broken pipe.
    socket.on('error', (error) => (answer.includes('\0') ? undefined : fail(error)));
    socket.on('close', () => {
      clearTimeout(limit);
      if (answer === '') reject(new Error('the scanner hung up'));
      else resolve(answer.replaceAll('\0', '').trim());
    });
  });
}

function open(address: URL): Socket {
  if (address.protocol === 'unix:') return connect({ path: decodeURIComponent(address.pathname) });
  return connect({ host: address.hostname, port: Number(address.port) });
}

function framed(bytes: Uint8Array): Uint8Array[] {
  const frames: Uint8Array[] = [Buffer.from('zINSTREAM\0')];
  for (let at = 0; at < bytes.byteLength; at += CHUNK_BYTES) {
    const piece = bytes.subarray(at, at + CHUNK_BYTES);
    frames.push(lengthOf(piece), piece);
  }
  frames.push(Buffer.alloc(4));
  return frames;
}

function lengthOf(piece: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.byteLength);
  return length;
}
