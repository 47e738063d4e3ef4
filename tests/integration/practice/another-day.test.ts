import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { practiceIndex } from '@/lib/practice/practice-index';
import { loadPractice } from '@/prisma/practice/load-practice';
import { useTestDatabase } from '@/tests/setup/database';

const { owner, ownerUrl } = useTestDatabase();

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'majikan-practice-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('a load on the first day of a year files the 24 months before the one that is then due', async () => {
  const now = new Date('2027-12-31T16:30:00Z');
  await loadPractice(ownerUrl, { now, seed: 7, dataDir: folder, sizes: { medium: 30, large: 40 } });
  const { rows } = await owner.query<{ months: number; last: string }>(
    `SELECT count(*)::integer AS months, max(month) AS last FROM submission WHERE state IN ('submitted', 'paid') GROUP BY employer_id`,
  );
  expect(rows).toEqual(Array.from({ length: 6 }, () => ({ months: 24, last: '2027-11-01' })));
  const index = await practiceIndex(folder);
  expect(index).toMatchObject({ openMonth: '2027-12', openUntil: '2028-01-15' });
  const newest = index?.files.filter(({ name }) => !name.includes('tertunggak')) ?? [];
  expect(newest.every(({ month }) => month === '2027-12')).toBe(true);
});
