import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeIndex, practiceIndexPath } from '@/lib/practice/practice-index';
import { printSummary } from '../../../scripts/bootstrap/summary.mjs';

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'majikan-summary-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function printed(index: Partial<PracticeIndex>, at: string): Promise<string> {
  await writeFile(practiceIndexPath(dataDir), JSON.stringify({ users: [], files: [], ...index }));
  const lines: string[] = [];
  await printSummary({
    origin: 'http://localhost:3000',
    dataDir,
    ownerUrl: '',
    local: true,
    mailbox: true,
    progress: { plain: (line) => lines.push(line) },
    now: new Date(at),
  });
  return lines.join('\n');
}

describe('what npm start says of the sample files', () => {
  const index = { openMonth: '2026-11', openUntil: '2026-12-15' };

  it('is the month they are for, until its due date in Malaysia', async () => {
    const text = await printed(index, '2026-12-15T15:59:59.999Z');
    expect(text).toContain('(for 2026-11)');
    expect(text).not.toContain('over');
  });

  it('is from the day after how to have new ones', async () => {
    const text = await printed(index, '2026-12-15T16:00:00.000Z');
    expect(text).toContain('(for 2026-11)');
    expect(text).toContain('That month is over');
    expect(text).toContain(`delete ${dataDir} and start again`);
  });

  it('is not a guess about data that were loaded before the day was kept', async () => {
    expect(await printed({ openMonth: '2026-11' }, '2027-03-01T00:00:00Z')).not.toContain('over');
  });
});
