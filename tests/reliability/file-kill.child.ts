/**
 * A process that uploads and checks one file after another until it is killed; `file-kill.test.ts` starts it. It says
 * what it has done on its output, one word and one id a line.
 */
import { readFile } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { checkTextFile } from '@/lib/contributions/check-text-file';
import { receiveTextFile } from '@/lib/contributions/receive-text-file';
import type { EmployerActor } from '@/lib/core/actor';
import { month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';

const CHUNK_BYTES = 16 * 1024;

const [actorJson = '', on = '', file = ''] = process.argv.slice(2);
const actor: EmployerActor = JSON.parse(actorJson);
const content = await readFile(file);

/** In pieces as from a socket. Twelve blank lines at the end, as long as the digits of an id, make each file another one. */
async function* upload(name: string): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    yield content.subarray(at, at + CHUNK_BYTES);
    await nextTurn();
  }
  const digits = [...name.slice(-12)].map((digit) => Number.parseInt(digit, 16));
  yield Buffer.from(digits.map((digit) => `${' '.repeat(digit)}\r\n`).join(''));
}

process.stdout.write('ready -\n');
for (;;) {
  const bytes = upload(newId());
  const incoming = { month: month(on), schemes: 'combined', fileName: 'a.txt', declaredBytes: null, bytes } as const;
  const { fileId } = await receiveTextFile(actor, incoming, newId);
  process.stdout.write(`received ${fileId}\n`);
  await checkTextFile(actor, fileId, newId);
  process.stdout.write(`checked ${fileId}\n`);
}
