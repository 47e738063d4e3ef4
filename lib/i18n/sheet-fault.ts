import type { Language } from './language';
import { translator } from './t';

/** A fault of a row in a sheet of employees: its code, whether it must be repaired or looked at, the row it repeats. */
interface SheetFaultFacts {
  readonly code: string;
  readonly level: string;
  readonly other?: number;
}

/** The sentence of what is wrong with a row: what it is, and what to do. */
export function sheetFaultText(language: Language, { code, level, other }: SheetFaultFacts): string {
  const sheet = translator(language, 'employeeSheet');
  const own = `fault.${code}` as never;
  if (sheet.has(own)) return sheet(own, { other: String(other ?? '') } as never);
  const form = translator(language, 'employeeForm');
  const key = `${level === 'look' ? 'warning' : 'fault'}.${code}` as never;
  return form.has(key) ? form(key) : form('fault.required');
}
