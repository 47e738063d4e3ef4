import type { EmployerActor } from '@/lib/core/actor';
import type { Month } from '@/lib/core/month';
import { writeTextFile } from '@/lib/rules/text-file/write';
import { linesOf } from '@/prisma/practice/filing';
import { loadRegister } from '@/prisma/practice/register';
import { makeWorld, type PracticeEmployer } from '@/prisma/practice/world';
import { createSession } from '../../tests/factories/sessions';
import type { BenchPortal } from './portal';

const SEED = 20_261_123;
const MOST_LINES = 100_000;

/** A company that has filed nothing yet, with everybody it has employed in two years, and its owner signed in. */
export interface BenchCompany {
  readonly actor: EmployerActor;
  /** The value of the `Cookie` header of its owner's browser. */
  readonly cookie: string;
  readonly openMonth: Month;
  /** A correct file of a month, of at most 100,000 lines: exactly `size` of them in the open month. */
  file(month: Month): Buffer;
}

/** Registers two companies of the practice data at these sizes, past and present employees both. */
export async function openCompanies(
  portal: BenchPortal,
  sizes: { readonly medium: number; readonly large: number },
): Promise<{ readonly medium: BenchCompany; readonly large: BenchCompany }> {
  const world = makeWorld({ now: new Date(), seed: SEED, sizes });
  const [medium, large] = (['medium', 'large'] as const).map((key) =>
    world.employers.find(({ company }) => company.key === key),
  );
  if (!medium || !large) throw new Error('the practice data lack a company');
  const client = await portal.owner.connect();
  try {
    await loadRegister(client, { ...world, employers: [medium, large] });
    await client.query('VACUUM ANALYZE');
  } finally {
    client.release();
  }
  return { medium: await openCompany(portal, medium), large: await openCompany(portal, large) };
}

async function openCompany(portal: BenchPortal, employer: PracticeEmployer): Promise<BenchCompany> {
  const { company, months, brn } = employer;
  const actor: EmployerActor = { kind: 'employer', userId: employer.ownerId, employerId: employer.id, role: 'owner' };
  const heading = { employerCode: company.code, ssmNumber: brn, schemes: 'combined' as const };
  return {
    actor,
    cookie: await signIn(portal, actor),
    openMonth: months.open,
    file(month) {
      const lines = linesOf(employer, month)
        .slice(0, MOST_LINES)
        .map(({ employee: { of }, contribution }) => ({
          identityNumber: of.identityNumber,
          name: of.name,
          contribution,
        }));
      return Buffer.from([...writeTextFile({ ...heading, month }, lines)].join(''), 'latin1');
    },
  };
}

/** A browser that has signed in for an employer. @returns the value of its `Cookie` header */
export async function signIn({ owner }: BenchPortal, actor: EmployerActor): Promise<string> {
  const { token } = await createSession(owner, actor);
  return `portal-session=${token}`;
}
