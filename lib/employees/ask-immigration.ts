import 'server-only';
import type { CaseContext } from '@/lib/cases/queries';
import type { RegistryAnswer } from '@/lib/core/registry-reply';
import { databaseNow } from '@/lib/db/clock';
import { dateFromDb } from '@/lib/db/dates';
import { Prisma } from '@/lib/db/generated/client';
import { forEmployer } from '@/lib/db/tenant';
import { registries } from '@/lib/registries/registries';
import { judgeReply } from '@/lib/rules/registries/compare';

/** Somebody waits for the page: what takes longer is asked again when the case is sent. */
const PATIENCE_MS = 3_000;

/**
 * Asks Immigration about a foreigner of a case and keeps the answer beside them, unless they were changed meanwhile.
 * Nothing is thrown when it is away: the person is then "to be checked".
 *
 * @returns the answer; null when the person is gone or is no foreigner
 */
export async function askImmigration(
  { actor, caseId }: Pick<CaseContext, 'actor' | 'caseId'>,
  employeeId: string,
): Promise<RegistryAnswer | null> {
  const { employerId } = actor;
  const where = { employerId, caseId, id: employeeId };
  const row = await forEmployer(actor, (tx) => tx.caseEmployee.findFirst({ where: { ...where, isForeign: true } }));
  if (!row?.passport || !row.nationality || !row.passportUntil || !row.passUntil) return null;
  const { passport, nationality, name, passKind, passNumber } = row;
  const reply = await registries().immigration(
    {
      passport,
      nationality,
      name,
      birthDate: dateFromDb(row.birthDate),
      passKind: passKind ?? '',
      passNumber: passNumber ?? '',
      passUntil: dateFromDb(row.passUntil),
      passportUntil: dateFromDb(row.passportUntil),
    },
    { timeoutMs: PATIENCE_MS },
  );
  const answer = judgeReply(reply);
  await forEmployer(actor, async (tx) => {
    await tx.caseEmployee.updateMany({
      where: { ...where, version: row.version },
      data: {
        registryState: answer.state,
        registryFields: answer.state === 'differs' ? answer.fields.map((field) => ({ ...field })) : Prisma.DbNull,
        registryAt: await databaseNow(tx),
      },
    });
  });
  return answer;
}
