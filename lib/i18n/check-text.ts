import { asCalendarDate } from '@/lib/core/calendar';
import { asMonth } from '@/lib/core/month';
import { formatDate, formatMonth } from './format';
import type { Language } from './language';
import type { checks } from './messages/ms/checks';
import { messagesIn, translator } from './t';

type Checks = typeof checks;
export type CheckReason = keyof Checks['reason'];

interface FoundCheck {
  readonly code: string;
  readonly reason: string | null;
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
}

/** What one automatic check is about and what it found, in words: days and months are written out, lists of fields named. */
export function checkText(language: Language, { code, reason, facts }: FoundCheck): { title: string; found: string } {
  const words = translator(language, 'checks');
  const { code: titles, reason: reasons } = messagesIn(language).checks;
  const title = code in titles ? words(`code.${code as keyof Checks['code']}`) : code;
  if (reason === null || !(reason in reasons)) return { title, found: words('passed') };
  const filled = Object.entries(facts).map(([key, value]) => [key, inWords(language, value)]);
  return { title, found: words(`reason.${reason as CheckReason}` as never, Object.fromEntries(filled) as never) };
}

/** The names of what a registry compares, for a list in a sentence. */
export function fieldNames(language: Language, fields: readonly string[]): string {
  const { field: names } = messagesIn(language).checks;
  return fields.map((field) => (field in names ? names[field as keyof Checks['field']] : field)).join(', ');
}

function inWords(language: Language, value: string | number | readonly string[]): string | number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return fieldNames(language, value);
  const month = asMonth(value);
  if (month) return formatMonth(language, month);
  const date = asCalendarDate(value);
  return date ? formatDate(language, date) : value;
}
