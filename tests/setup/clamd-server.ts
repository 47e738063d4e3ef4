import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** How the scanner behaves from now on. `silent` takes everything and never answers. */
export type ScannerMood = 'well' | 'hangs-up' | 'error' | 'silent';

/** A scanner that speaks clamd's INSTREAM and knows one virus: the EICAR test file. */
export interface TestScanner {
  readonly port: number;
  /** For `CLAMD_URL`. */
  readonly address: string;
  mood: ScannerMood;
  /** How many streams it has read to their end. */
  scanned: number;
  close(): Promise<void>;
}

/** The test file of anti-virus makers. Put together here so that no scanner takes this file for one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');

/** Starts a scanner. @param at its port, a free one unless told, or the path of its socket */
export async function startClamd(at: number | string = 0): Promise<TestScanner> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (scanner.mood === 'hangs-up') return socket.destroy();
      const stream = streamIn(received);
      if (stream === null || scanner.mood === 'silent') return;
      scanner.scanned += 1;
      const verdict = stream.includes(EICAR) ? 'Eicar-Test-Signature FOUND' : 'OK';
      socket.end(scanner.mood === 'error' ? 'INSTREAM size limit exceeded. ERROR\0' : `stream: ${verdict}\0`);
    });
  });
  const scanner: TestScanner = {
    port: 0,
    address: '',
    mood: 'well',
    scanned: 0,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  if (typeof at === 'string') {
    await new Promise<void>((resolve) => server.listen(at, resolve));
    return Object.assign(scanner, { address: `unix://${at}` });
  }
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const bound = (server.address() as AddressInfo).port;
  return Object.assign(scanner, { port: bound, address: `tcp://127.0.0.1:${bound}` });
}

const COMMAND = 'zINSTREAM\0';

/** What was sent, once its closing piece is there; null before. */
function streamIn(received: Buffer): string | null {
  if (received.length < COMMAND.length) return null;
  if (received.subarray(0, COMMAND.length).toString() !== COMMAND) return '';
  const pieces: Buffer[] = [];
  let at = COMMAND.length;
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces).toString('latin1');
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
