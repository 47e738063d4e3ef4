import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Month } from '@/lib/core/month';
import type { BenchCompany } from './company';
import type { BenchPortal } from './portal';

const BOUNDARY = '----majikan-bench';
const LOOK_EVERY_MS = 5;
const LIMIT_MS = 120_000;

/** A file that the portal has received and checked: its good lines are committed as a candidate of the month's draft. */
export interface Checked {
  readonly fileId: string;
  readonly submissionId: string;
  readonly lines: number;
}

/**
 * Posts a file as the upload page does and waits until its check is committed. The portal answers when the check is done
 * or after three seconds; from then on the database is asked.
 *
 * @throws Error when the portal refuses it or the check breaks down
 */
export async function upload(
  portal: BenchPortal,
  company: BenchCompany,
  month: Month,
  file: Buffer,
): Promise<{ readonly fileId: string }> {
  const { status, text } = await post(portal, company.cookie, month, file);
  const answer = JSON.parse(text) as { ok: boolean; fileId?: string };
  if (!answer.ok || !answer.fileId) throw new Error(`the upload was answered ${status}: ${text}`);
  const deadline = Date.now() + LIMIT_MS;
  for (;;) {
    const state = await stateOf(portal, answer.fileId);
    if (state === 'checked') return { fileId: answer.fileId };
    if (state === 'failed' || Date.now() > deadline) throw new Error(`the file is ${state}`);
    await sleep(LOOK_EVERY_MS);
  }
}

/** What became of an uploaded file. @throws Error when a line of it was not good: then something else was measured */
export async function readChecked({ owner }: BenchPortal, fileId: string, expected: number): Promise<Checked> {
  const { rows } = await owner.query<{ submission_id: string; people: number }>(
    'SELECT s.id AS submission_id, s.people FROM text_file f JOIN submission s ON s.id = f.submission_id WHERE f.id = $1',
    [fileId],
  );
  const { submission_id: submissionId = '', people: lines = 0 } = rows[0] ?? {};
  if (lines !== expected) throw new Error(`${lines} good lines instead of ${expected}`);
  return { fileId, submissionId, lines };
}

function post(
  { port, origin }: BenchPortal,
  cookie: string,
  month: Month,
  file: Buffer,
): Promise<{ status: number; text: string }> {
  const fields = { month, schemes: 'combined', size: String(file.length) };
  const head = Object.entries(fields)
    .map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('');
  const disposition = 'Content-Disposition: form-data; name="file"; filename="fail.txt"';
  const parts = [
    Buffer.from(`${head}--${BOUNDARY}\r\n${disposition}\r\nContent-Type: text/plain\r\n\r\n`),
    file,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ];
  const headers = {
    Origin: origin,
    Cookie: cookie,
    Accept: 'application/json',
    'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
    'Content-Length': parts.reduce((sum, part) => sum + part.length, 0),
  };
  return new Promise((resolve, reject) => {
    const sending = request({ host: '127.0.0.1', port, method: 'POST', path: '/api/text-files', headers });
    sending.on('error', reject);
    sending.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    for (const part of parts) sending.write(part);
    sending.end();
  });
}

async function stateOf({ owner }: BenchPortal, fileId: string): Promise<string | undefined> {
  const { rows } = await owner.query<{ state: string }>('SELECT state FROM text_file WHERE id = $1', [fileId]);
  return rows[0]?.state;
}
