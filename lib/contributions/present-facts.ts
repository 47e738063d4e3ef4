import 'server-only';
import type { CalendarDate } from '@/lib/core/calendar';
import { DomainError } from '@/lib/core/errors';
import { type Sen, sen } from '@/lib/core/money';
import { type Month, monthOf } from '@/lib/core/month';
import { coversEis, coversSocso, type SchemeSet } from '@/lib/core/schemes';
import { monthFromDb } from '@/lib/db/dates';
import { Prisma, type Submission } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { monthlyContribution, type Residency, type SkbbkChoice } from '@/lib/rules/monthly-contribution';

interface ChangedPerson {
  readonly name: string;
  readonly wage: bigint;
  readonly birthDate: CalendarDate;
  readonly residency: Residency;
  readonly domestic: boolean;
  readonly firstSocso: CalendarDate | null;
  readonly firstEis: CalendarDate | null;
  readonly eisFrom: CalendarDate | null;
  readonly pensionFrom: CalendarDate | null;
  readonly pensionUntil: CalendarDate | null;
  readonly pensionWage: bigint | null;
  readonly choices: readonly { readonly from: Month; readonly takesPart: boolean }[] | null;
  readonly act4: string;
  readonly act800: string;
}

/**
 * Refuses a draft in which somebody's amounts are not the law's any more, because a fact that decides them came from the
 * register of persons after the wages were saved: an earlier first month, an invalidity pension. Saving the draft works
 * its lines out anew.
 *
 * @throws DomainError `submission.facts_changed` with the `name` of the first by name and the `count`
 */
export async function requirePresentFacts(tx: Tx, submission: Submission): Promise<void> {
  // Of nearly nobody did a fact come later: the condition has an index of its own.
  const people = await tx.$queryRaw<ChangedPerson[]>(Prisma.sql`
    SELECT e.name, l.wage_sen AS wage, e.birth_date::text AS "birthDate", e.residency, e.domestic,
      e.first_socso_month::text AS "firstSocso", e.first_eis_month::text AS "firstEis", e.eis_from::text AS "eisFrom",
      e.pension_from::text AS "pensionFrom", e.pension_until::text AS "pensionUntil", e.pension_wage_sen AS "pensionWage",
      (SELECT jsonb_agg(jsonb_build_object('from', to_char(c.from_month, 'YYYY-MM'), 'takesPart', c.takes_part) ORDER BY c.from_month)
        FROM skbbk_choice c WHERE c.employer_id = e.employer_id AND c.employee_id = e.id) AS choices,
      concat_ws(' ', l.socso_rule, l.socso_employer_sen, l.socso_employee_sen, l.skbbk_rule, l.skbbk_employee_sen) AS act4,
      concat_ws(' ', l.eis_rule, l.eis_employer_sen, l.eis_employee_sen) AS act800
    FROM employee e
    JOIN contribution_line l ON l.employer_id = e.employer_id AND l.month = ${submission.month}::date
      AND l.submission_id = ${submission.id}::uuid AND l.employee_id = e.id
    WHERE e.employer_id = ${submission.employerId}::uuid AND e.facts_at IS NOT NULL ORDER BY e.name, e.id`);
  const month = monthFromDb(submission.month);
  const changed = people.filter((person) => !isPresent(person, month, submission.schemes));
  if (changed[0]) throw new DomainError('submission.facts_changed', { name: changed[0].name, count: changed.length });
}

function isPresent(person: ChangedPerson, month: Month, schemes: SchemeSet): boolean {
  const { socso, eis, skbbk } = monthlyContribution(insuredOf(person), month, sen(Number(person.wage)));
  const act4 = [socso.rule, socso.employer, socso.employee, skbbk.rule, skbbk.employee].join(' ');
  const act800 = [eis.rule, eis.employer, eis.employee].join(' ');
  return (!coversSocso(schemes) || person.act4 === act4) && (!coversEis(schemes) || person.act800 === act800);
}

function insuredOf(person: ChangedPerson) {
  const { birthDate, residency, domestic, firstSocso, firstEis, eisFrom } = person;
  return {
    birthDate,
    residency,
    domestic,
    firstSocsoMonth: firstSocso && monthOf(firstSocso),
    firstEisMonth: firstEis && monthOf(firstEis),
    eisFrom: eisFrom && monthOf(eisFrom),
    invalidityPension: pensionOf(person),
    skbbkChoices: (person.choices ?? []) as readonly SkbbkChoice[],
  };
}

function pensionOf({ pensionFrom, pensionUntil, pensionWage }: ChangedPerson) {
  if (pensionFrom === null || pensionWage === null) return null;
  const averageWage: Sen = sen(Number(pensionWage));
  return { from: monthOf(pensionFrom), until: pensionUntil && monthOf(pensionUntil), averageWage };
}
