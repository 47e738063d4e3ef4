import { asCalendarDate } from '@/lib/core/calendar';
import { formatDate } from './format';
import type { Language } from './language';
import { messagesIn } from './t';

/** What was declared or what a registry has, as it is read: a day written out, a kind of pass by its name. */
export function registryValueText(language: Language, value: string): string {
  const day = asCalendarDate(value);
  if (day) return formatDate(language, day);
  const kinds: Readonly<Record<string, string>> = messagesIn(language).employeeForm.passKind;
  return Object.hasOwn(kinds, value) ? (kinds[value] ?? value) : value;
}
