import { asCalendarDate, type CalendarDate, dateFromParts } from '@/lib/core/calendar';
import { normaliseEmail } from '@/lib/core/email-address';
import type { Sen } from '@/lib/core/money';
import { asMonth, type Month, monthOf } from '@/lib/core/month';
import { singleBlanks } from '@/lib/rules/employees/names';
import { readWage } from '@/lib/rules/wage';

/** What was read of one typed text: its value, or the code of what is wrong with it. */
export type Reading<Value> = { readonly value: Value } | { readonly fault: string };

const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const MONTH = /^(\d{1,2})[/.-](\d{4})$/;
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}]/u;
const PHONE = /^\+?[\d\s()-]{7,20}$/;

/** A day as DD/MM/YYYY (or with hyphens or full stops) or YYYY-MM-DD: `required` when empty, `date` when there is no such day. */
export function readDay(typed: string): Reading<CalendarDate> {
  const text = typed.trim();
  if (text === '') return { fault: 'required' };
  const found = DAY.exec(text);
  const day = found ? dateFromParts(Number(found[3]), Number(found[2]), Number(found[1])) : asCalendarDate(text);
  return day ? { value: day } : { fault: 'date' };
}

/** A day that may be left out. */
export function readOptionalDay(typed: string): Reading<CalendarDate | null> {
  return typed.trim() === '' ? { value: null } : readDay(typed);
}

/**
 * A month that may be left out, as MM/YYYY (or with a hyphen or full stop) or YYYY-MM, or a day in it, which spreadsheets
 * make of it: `month` when there is no such month.
 */
export function readOptionalMonth(typed: string): Reading<Month | null> {
  const text = typed.trim();
  if (text === '') return { value: null };
  const found = MONTH.exec(text);
  const month = asMonth(found ? `${found[2]}-${found[1]?.padStart(2, '0')}` : text);
  if (month) return { value: month };
  const day = readDay(text);
  return 'value' in day ? { value: monthOf(day.value) } : { fault: 'month' };
}

/** A line of text of at most so many characters: NFC, single blanks; invisible characters are refused (`unseen`). */
export function readLine(typed: string, longest: number): Reading<string> {
  const text = singleBlanks(typed.normalize('NFC'));
  if (text === '') return { fault: 'required' };
  if (UNSEEN.test(text)) return { fault: 'unseen' };
  return [...text].length > longest ? { fault: 'tooLong' } : { value: text };
}

/** One of a list of codes. */
export function readChoice<Code extends string>(typed: string, codes: readonly Code[]): Reading<Code> {
  const found = codes.find((code) => code === typed.trim());
  if (found) return { value: found };
  return { fault: typed.trim() === '' ? 'required' : 'choice' };
}

/** A monthly wage in sen: more than zero, at most RM10 million. */
export function readMonthlyWage(typed: string): Reading<Sen> {
  const reading = readWage(typed);
  if (!reading.ok) return { fault: reading.fault };
  if (reading.wage === null) return { fault: 'required' };
  return reading.wage > 0 ? { value: reading.wage } : { fault: 'wageZero' };
}

/** An e-mail address that may be left out. */
export function readOptionalEmail(typed: string): Reading<string | null> {
  if (typed.trim() === '') return { value: null };
  const email = normaliseEmail(typed);
  return email ? { value: email } : { fault: 'email' };
}

/** A telephone number: 7 to 20 digits, blanks, hyphens and brackets, with or without a plus. */
export function readPhone(typed: string): Reading<string> {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text === '') return { fault: 'required' };
  return PHONE.test(text) ? { value: text } : { fault: 'phone' };
}

/** A telephone number that may be left out. */
export function readOptionalPhone(typed: string): Reading<string | null> {
  return typed.trim() === '' ? { value: null } : readPhone(typed);
}

/** A number on a paper: letters, digits, and the signs between them; in capitals, without blanks at its ends. */
export function readPaperNumber(typed: string, longest: number): Reading<string> {
  const text = typed.trim().replace(/\s+/g, ' ').toUpperCase();
  if (text === '') return { fault: 'required' };
  if (text.length > longest) return { fault: 'tooLong' };
  return /^[A-Z0-9](?:[A-Z0-9/ -]*[A-Z0-9])?$/.test(text) ? { value: text } : { fault: 'paperNumber' };
}

type Values<Readings> = { [Name in keyof Readings]: Readings[Name] extends Reading<infer Value> ? Value : never };

/** Several readings as one: every value, or the fault of each field that has one. */
export function allOf<Readings extends Readonly<Record<string, Reading<unknown>>>>(
  readings: Readings,
):
  | { readonly ok: true; readonly values: Values<Readings> }
  | { readonly ok: false; readonly fields: Record<string, string> } {
  const faulty = Object.entries(readings).flatMap(([name, reading]) =>
    'fault' in reading ? [[name, reading.fault] as const] : [],
  );
  if (faulty.length > 0) return { ok: false, fields: Object.fromEntries(faulty) };
  const values = Object.entries(readings).map(([name, reading]) => [name, 'value' in reading ? reading.value : null]);
  return { ok: true, values: Object.fromEntries(values) as Values<Readings> };
}
