/**
 * PERF-4: how much memory the web process takes for four uploads of 100,000 lines at once, above what it has when it is
 * idle. "Idle" is after the overview was read and one small file was uploaded, so that the code is there, and before the
 * first large one. The rounds follow each other in one process: memory that an upload kept would add up.
 *
 * Run: node bench/run.mjs upload-memory
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { addMonths, type Month } from '@/lib/core/month';
import { type BenchCompany, openCompanies } from './setup/company';
import { median, spread } from './setup/measure';
import { forgetPeak, residentNow, residentPeak } from './setup/memory';
import { type BenchPortal, withPortal } from './setup/portal';
import { report } from './setup/report';
import { readChecked, upload } from './setup/upload';

const ROUNDS = 5;
const AT_ONCE = 4;
const LARGE = 100_000;
const SMALL = 250;
const GOAL_MB = 150;
const REST_MS = 2_000;

await withPortal(async (portal) => {
  const { medium, large } = await openCompanies(portal, { medium: SMALL, large: LARGE });
  await warmUp(portal, medium);
  const files = Array.from({ length: AT_ONCE }, (_, back) => {
    const month = addMonths(large.openMonth, -back);
    return { month, bytes: large.file(month) };
  });
  await sleep(REST_MS);
  const idle = await residentNow(portal.webPid);
  const peaks: number[] = [];
  const rests: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await forgetPeak(portal.webPid);
    await Promise.all(files.map(({ month, bytes }) => uploadAll(portal, large, month, bytes)));
    peaks.push(await residentPeak(portal.webPid));
    await portal.owner.query(`UPDATE text_file SET state = 'discarded' WHERE employer_id = $1`, [
      large.actor.employerId,
    ]);
    await portal.owner.query('TRUNCATE contribution_line');
    await sleep(REST_MS);
    rests.push(await residentNow(portal.webPid));
  }
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1_048_576;
  await report('upload-memory', [
    {
      id: 'PERF-4',
      what: `peak above idle, ${AT_ONCE} uploads of ${LARGE} lines at once`,
      figure: median(peaks) - idle,
      unit: 'MB',
      goal: { atMost: GOAL_MB },
      detail: `idle ${idle.toFixed(0)} MB, peak ${spread(peaks, 'MB')}, afterwards ${spread(rests, 'MB')}; the files have ${megabytes.toFixed(0)} MB; ${ROUNDS} rounds in one process`,
    },
  ]);
});

async function warmUp(portal: BenchPortal, company: BenchCompany): Promise<void> {
  const page = await fetch(`${portal.origin}/employer`, { headers: { Cookie: company.cookie }, redirect: 'manual' });
  if (page.status !== 200) throw new Error(`the overview was answered ${page.status}`);
  await page.text();
  const { fileId } = await upload(portal, company, company.openMonth, company.file(company.openMonth));
  await readChecked(portal, fileId, SMALL);
}

async function uploadAll(portal: BenchPortal, company: BenchCompany, month: Month, bytes: Buffer): Promise<void> {
  const { fileId } = await upload(portal, company, month, bytes);
  await readChecked(portal, fileId, bytes.toString('latin1').split('\r\n').length - 1);
}
