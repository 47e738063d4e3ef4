import { type Sen, sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import { monthFromDb } from './dates';
import type { CaseEmployee, Employee } from './generated/client';

/** An invalidity pension from the columns of an employment or of the register of persons; null when there is none. */
export function pensionFromDb({
  pensionFrom,
  pensionUntil,
  pensionWageSen,
}: Pick<Employee, 'pensionFrom' | 'pensionUntil' | 'pensionWageSen'>): {
  from: Month;
  until: Month | null;
  averageWage: Sen;
} | null {
  if (pensionFrom === null || pensionWageSen === null) return null;
  return {
    from: monthFromDb(pensionFrom),
    until: pensionUntil && monthFromDb(pensionUntil),
    averageWage: sen(Number(pensionWageSen)),
  };
}

/** The invalidity pension that is declared of somebody in a case; null when none is. */
export function declaredPensionFromDb({
  declaredPensionFrom,
  declaredPensionWageSen,
}: Pick<CaseEmployee, 'declaredPensionFrom' | 'declaredPensionWageSen'>): { from: Month; averageWage: Sen } | null {
  if (declaredPensionFrom === null || declaredPensionWageSen === null) return null;
  return { from: monthFromDb(declaredPensionFrom), averageWage: sen(Number(declaredPensionWageSen)) };
}
