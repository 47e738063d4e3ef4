import type { StoredLine } from '@/lib/records/record-line';
import type { MonthlyContribution } from '@/lib/rules/monthly-contribution';

/** A contribution as the database keeps it. */
export function storedLine(
  { wage, socso, eis, skbbk }: MonthlyContribution,
  who: { readonly place?: number; readonly name?: string; readonly identityNumber?: string } = {},
): StoredLine {
  const place = who.place ?? 1;
  return {
    employee_id: `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`,
    line_no: place,
    identity_number: who.identityNumber ?? `90010100${String(place % 10_000).padStart(4, '0')}`,
    name: who.name ?? 'PEKERJA BIN UJIAN',
    wage_sen: BigInt(wage),
    socso_category: socso.category,
    socso_rule: socso.rule,
    socso_row: socso.row,
    socso_employer_sen: socso.employer,
    socso_employee_sen: socso.employee,
    eis_rule: eis.rule,
    eis_row: eis.row,
    eis_employer_sen: eis.employer,
    eis_employee_sen: eis.employee,
    skbbk_rule: skbbk.rule,
    skbbk_row: skbbk.row,
    skbbk_employee_sen: skbbk.employee,
  };
}
