import { asCalendarDate } from '@/lib/core/calendar';
import { PASS_KINDS } from '@/lib/rules/employees/papers';
import { formatDate } from './format';
import type { Language } from './language';
import { translator } from './t';

/** What was declared or what a registry has, as it is read: a day written out, a kind of pass by its name. */
export function registryValueText(language: Language, value: string): string {
  const day = asCalendarDate(value);
  if (day) return formatDate(language, day);
  const kind = PASS_KINDS.find((each) => each === value);
  return kind ? translator(language, 'employeeForm.passKind')(kind) : value;
}
