import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeIn, type KeptMail, keepMail, listMail } from '@/lib/mail/mailbox';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mailbox-'));
});
afterEach(() => rm(folder, { recursive: true }));

function mail(id: string, to = 'a@b.my'): KeptMail {
  return {
    id,
    receivedAt: '2026-11-15T00:00:00.000Z',
    to: [to],
    from: '',
    subject: id,
    text: '',
    html: null,
    messageId: null,
  };
}

it('shows the newest first, all or those of one address', async () => {
  for (const [id, to] of [
    ['1-a', 'a@b.my'],
    ['3-a', 'A@b.my'],
    ['2-a', 'c@d.my'],
  ] as const)
    await keepMail(folder, mail(id, to));
  expect((await listMail(folder, {})).map(({ id }) => id)).toEqual(['3-a', '2-a', '1-a']);
  expect((await listMail(folder, { to: ' A@B.my ' })).map(({ id }) => id)).toEqual(['3-a', '1-a']);
  expect(await listMail(folder, { to: 'nobody@b.my' })).toEqual([]);
  expect(await listMail(folder, { limit: 1 })).toHaveLength(1);
});

it('is empty before the first mail', async () => {
  expect(await listMail(path.join(folder, 'none'), {})).toEqual([]);
});

it('never shows half a mail', async () => {
  await writeFile(path.join(folder, '1-a.json'), '{"id":');
  await writeFile(path.join(folder, '2-a.json.part'), '{}');
  expect(await listMail(folder, {})).toEqual([]);
});

it('keeps the newest thousand', async () => {
  await Promise.all(Array.from({ length: 1_000 }, (_, at) => writeFile(path.join(folder, `${1_000 + at}.json`), '{}')));
  await keepMail(folder, mail('9999'));
  const names = await readdir(folder);
  expect(names).toHaveLength(1_000);
  expect(names).not.toContain('1000.json');
  expect(names).toContain('9999.json');
});

it('finds the code in a mail', () => {
  expect(codeIn({ ...mail('1'), text: 'Kod:\n\n    0042 0815\n\nSah 10 minit' })).toBe('00420815');
  expect(codeIn({ ...mail('1'), text: 'Telefon 0388 1234 5678' })).toBeNull();
});
