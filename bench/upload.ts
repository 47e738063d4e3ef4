/**
 * PERF-1: a contribution file on its way from the browser into the database, against COPY of the same rows by hand into
 * the same partition, and against Prisma's `createMany` of them.
 *
 * The upload is a real one: multipart over HTTP to the portal, signed in; kept on disk with its hash; every line checked
 * against a register that also holds those who left; the good lines, the faults, the sums and the audit row committed.
 * Run: node bench/run.mjs upload
 */
import { PrismaPg } from '@prisma/adapter-pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { PrismaClient } from '@/lib/db/generated/client';
import { linePartition } from '@/lib/db/line-partition';
import { asEmployer } from '@/tests/factories/owner';
import { type BenchCompany, openCompanies } from './setup/company';
import { interleave, median, medianRatio, spread, timed } from './setup/measure';
import { type BenchPortal, withPortal } from './setup/portal';
import { type Figure, report } from './setup/report';
import { readChecked, upload } from './setup/upload';

/** The portal has just started: its code is compiled while the first uploads run. */
const ROUNDS = { warmUp: 4, counted: 9 };
const ROUNDS_OF_LARGE = { warmUp: 1, counted: 7 };
const SMALL = 10_000;
const LARGE = 100_000;
/** `createMany` takes half a minute for 100,000 lines, so it gets a tenth of them and its time counts tenfold. */
const CREATED = 10_000;

await withPortal(async (portal) => {
  const { medium, large } = await openCompanies(portal, { medium: SMALL, large: LARGE });
  const small = await measureSmall(portal, medium);
  const big = await measureLarge(portal, large);
  await report('upload', [
    against('PERF-1a', SMALL, small, 6),
    against('PERF-1b', LARGE, big, 5),
    {
      id: 'PERF-1c',
      what: `createMany / upload, ${LARGE} lines`,
      figure: medianRatio(big.createMany, big.upload),
      unit: 'x',
      goal: { atLeast: 5 },
      detail: `createMany ${spread(big.createMany, 'ms')}, worked out from ${CREATED} lines`,
    },
  ]);
});

function against(
  id: string,
  lines: number,
  { upload, copy }: { readonly upload: number[]; readonly copy: number[] },
  atMost: number,
): Figure {
  return {
    id,
    what: `upload / COPY, ${lines} lines`,
    figure: medianRatio(upload, copy),
    unit: 'x',
    goal: { atMost },
    detail: `upload ${spread(upload, 'ms')}, COPY ${spread(copy, 'ms')}, ${Math.round((lines / median(upload)) * 1000)} lines/s`,
  };
}

async function measureSmall(portal: BenchPortal, company: BenchCompany) {
  const { contestants } = await prepare(portal, company, SMALL);
  return interleave(contestants, ROUNDS);
}

async function measureLarge(portal: BenchPortal, company: BenchCompany) {
  const { contestants, submissionId, putBack } = await prepare(portal, company, LARGE);
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: portal.ownerUrl }) });
  await putBack();
  const lines = await prisma.contributionLine.findMany({ where: { submissionId }, take: CREATED });
  await clear(portal, company);
  const createMany = async () => {
    const ms = await timed(() => createLines(prisma, company, lines));
    await clear(portal, company);
    return (ms * LARGE) / lines.length;
  };
  const times = await interleave({ ...contestants, createMany }, ROUNDS_OF_LARGE);
  await prisma.$disconnect();
  return times;
}

/** The upload of a company's file, and COPY of the very rows that it makes. */
async function prepare(portal: BenchPortal, company: BenchCompany, lines: number) {
  const month = company.openMonth;
  const file = company.file(month);
  const first = await readChecked(portal, (await upload(portal, company, month, file)).fileId, lines);
  const rows = await readRows(portal, company);
  await clear(portal, company);
  const putBack = () => copyRows(portal, company, rows);
  const contestants = {
    upload: async () => {
      let fileId = '';
      const ms = await timed(async () => {
        ({ fileId } = await upload(portal, company, month, file));
      });
      await readChecked(portal, fileId, lines);
      await clear(portal, company);
      return ms;
    },
    copy: async () => {
      const ms = await timed(putBack);
      await clear(portal, company);
      return ms;
    },
  };
  return { contestants, putBack, submissionId: first.submissionId };
}

async function readRows({ owner }: BenchPortal, { openMonth }: BenchCompany): Promise<Buffer[]> {
  const client = await owner.connect();
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of client.query(copyTo(`COPY ${linePartition(openMonth)} TO STDOUT`))) chunks.push(chunk);
    return chunks;
  } finally {
    client.release();
  }
}

function copyRows({ owner }: BenchPortal, { actor, openMonth }: BenchCompany, rows: readonly Buffer[]): Promise<void> {
  return asEmployer(owner, actor.employerId, async (client) => {
    const stream = client.query(copyFrom(`COPY ${linePartition(openMonth)} FROM STDIN`));
    const done = new Promise<void>((resolve, reject) => {
      stream.once('finish', resolve);
      stream.once('error', reject);
    });
    for (const row of rows) {
      if (!stream.write(row)) await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), done]);
    }
    stream.end();
    await done;
  });
}

type Line = Awaited<ReturnType<PrismaClient['contributionLine']['findMany']>>[number];

function createLines(prisma: PrismaClient, { actor }: BenchCompany, data: Line[]): Promise<void> {
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.employer_id', ${actor.employerId}, true)`;
      await tx.contributionLine.createMany({ data });
    },
    { timeout: 120_000 },
  );
}

/** An empty partition again, and no file that the next one would be the same as. The first submission stays open. */
async function clear({ owner }: BenchPortal, { actor, openMonth }: BenchCompany): Promise<void> {
  await owner.query(`TRUNCATE ${linePartition(openMonth)}`);
  await owner.query(`UPDATE text_file SET state = 'discarded' WHERE employer_id = $1`, [actor.employerId]);
  await owner.query('CHECKPOINT');
}
