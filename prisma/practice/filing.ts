import type { PoolClient } from 'pg';
import { copyLines, type LineSums } from '@/lib/contributions/line-rows';
import { calendarDate, startOfDayInMalaysia } from '@/lib/core/calendar';
import { addMonths, firstDayOf, type Month } from '@/lib/core/month';
import { dueDateOf } from '@/lib/rules/due-date';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import type { PracticeEmployee } from './employees';
import { wageIn } from './pay';
import type { Random } from './random';
import { insertRows } from './rows';
import { employedIn, type PracticeEmployer, type World } from './world';

/** A month that a practice company has filed. */
export interface FiledMonth {
  readonly employer: PracticeEmployer;
  readonly month: Month;
  readonly submissionId: string;
  readonly receivedAt: Date;
  readonly paidAt: Date | null;
  readonly sums: LineSums;
}

/** A person's line of a month. */
export interface PracticeLine {
  readonly employee: PracticeEmployee;
  readonly contribution: ReturnType<typeof monthlyContribution>;
}

/** The lines of a month, in the order of the company's list. */
export function linesOf(employer: PracticeEmployer, on: Month): PracticeLine[] {
  return employedIn(employer, on).map((employee) => ({
    employee,
    contribution: monthlyContribution(employee.insured, on, wageIn(employee.pay, employee, on, employer.months.open)),
  }));
}

/** Opens every filed month as a draft and copies its lines, as an upload would. Returned by the time of submission. */
export async function loadFiledMonths(client: PoolClient, world: World): Promise<FiledMonth[]> {
  const filed: FiledMonth[] = [];
  const taken = new Set<number>();
  for (const employer of world.employers) {
    await client.query(`SELECT set_config('app.employer_id', $1, true)`, [employer.id]);
    for (const month of employer.months.filed) {
      const receivedAt = receivedIn(addMonths(month, 1), world.random, taken);
      const unpaid = employer.company.lastUnpaid && month === employer.months.filed.at(-1);
      const paidAt = unpaid ? null : new Date(receivedAt.getTime() + world.random.between(10, 20 * 60) * MINUTE_MS);
      const submissionId = world.newId();
      await insertRows(client, 'submission', [draftRow(employer, month, submissionId, receivedAt)]);
      const sums = await loadLines(client, employer, month, submissionId);
      filed.push({ employer, month, submissionId, receivedAt, paidAt, sums });
    }
  }
  return filed.sort((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime());
}

const MINUTE_MS = 60_000;
const DRAFT_MINUTES = 25;

function draftRow({ id, preparerId }: PracticeEmployer, month: Month, submissionId: string, receivedAt: Date) {
  return {
    employer_id: id,
    id: submissionId,
    month: firstDayOf(month),
    kind: 'monthly',
    schemes: 'combined',
    state: 'draft',
    source: 'screen',
    version: 1,
    due_date: dueDateOf(month),
    people: 0,
    wages_sen: 0,
    socso_employer_sen: 0,
    socso_employee_sen: 0,
    skbbk_employee_sen: 0,
    eis_employer_sen: 0,
    eis_employee_sen: 0,
    created_by: preparerId,
    created_at: new Date(receivedAt.getTime() - DRAFT_MINUTES * MINUTE_MS).toISOString(),
  };
}

async function loadLines(client: PoolClient, employer: PracticeEmployer, month: Month, submissionId: string) {
  const copy = copyLines(client, { employerId: employer.id, submissionId, month, schemes: 'combined' });
  linesOf(employer, month).forEach(({ employee, contribution }, index) => {
    const { identityNumber, name } = employee.of;
    copy.add({ lineNo: index + 1, employeeId: employee.id, identityNumber, name, contribution });
  });
  return copy.end();
}

/** A time in office hours between the 2nd and the 13th, at which nothing else was received. */
function receivedIn(month: Month, random: Random, taken: Set<number>): Date {
  for (;;) {
    const day = startOfDayInMalaysia(calendarDate(`${month}-${String(random.between(2, 13)).padStart(2, '0')}`));
    const at = day.getTime() + random.between(9 * 60 * MINUTE_MS, 17 * 60 * MINUTE_MS);
    if (taken.has(at)) continue;
    taken.add(at);
    return new Date(at);
  }
}
