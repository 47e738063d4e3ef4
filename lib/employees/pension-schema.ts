import { z } from 'zod';
import { asMonth, type Month } from '@/lib/core/month';
import { SCHEME_STARTS } from '@/lib/rules/employees/declared-months';
import type { InvalidityPension } from '@/lib/rules/socso/invalidity-pension';
import { readWage } from '@/lib/rules/wage';
import { idSchema, LONGEST_TYPED, versionSchema } from './schema';

/** The answer to whether somebody has an invalidity pension. */
const PENSION_ANSWERS = ['yes', 'no'] as const;
const LONGEST_REASON = 2_000;

const typedText = z.string().max(LONGEST_TYPED).catch('').default('');
const pensionShape = z.object({
  employerId: idSchema,
  employeeId: idSchema,
  version: versionSchema,
  has: typedText,
  'from-month': typedText,
  'from-year': typedText,
  'until-month': typedText,
  'until-year': typedText,
  averageWage: typedText,
  reason: typedText,
});

/**
 * The office's form of an invalidity pension; with "no" as the answer whatever else was typed is left. Codes: `choice`,
 * `required`, `month`, `socsoBeforeStart`, `pensionOrder`, `wage`, `wageZero`, `wageTooLarge`, `tooLong`.
 */
export const recordPensionSchema = pensionShape.transform((form, context) => {
  const { employerId, employeeId, version } = form;
  const fault = (name: string, code: string) => context.addIssue({ code: 'custom', path: [name], message: code });
  const reason = form.reason.trim();
  if (reason === '') fault('reason', 'required');
  if (reason.length > LONGEST_REASON) fault('reason', 'tooLong');
  const has = PENSION_ANSWERS.find((answer) => answer === form.has);
  if (!has) fault('has', 'choice');
  return { employerId, employeeId, version, reason, pension: has === 'yes' ? readPension(form, fault) : null };
});
export type RecordPension = z.output<typeof recordPensionSchema>;

type PensionShape = z.output<typeof pensionShape>;

/** What was typed of a pension; null with faults that were told. */
function readPension(form: PensionShape, fault: (name: string, code: string) => void): InvalidityPension | null {
  const from = monthOfParts(form['from-month'], form['from-year']);
  const until = monthOfParts(form['until-month'], form['until-year']);
  const averageWage = readWage(form.averageWage);
  if (from === '') fault('from', 'required');
  else if (from === null) fault('from', 'month');
  else if (from < SCHEME_STARTS.socso) fault('from', 'socsoBeforeStart');
  if (until === null) fault('until', 'month');
  if (!averageWage.ok) fault('averageWage', averageWage.fault);
  else if (averageWage.wage === null) fault('averageWage', 'required');
  else if (averageWage.wage === 0) fault('averageWage', 'wageZero');
  if (from && until && until < from) fault('until', 'pensionOrder');
  if (!from || until === null || !averageWage.ok || !averageWage.wage) return null;
  return { from, until: until === '' ? null : until, averageWage: averageWage.wage };
}

/** A month in two controls: empty when both are, null when there is no such month. */
function monthOfParts(month: string, year: string): Month | '' | null {
  const [number, of] = [month.trim(), year.trim()];
  return number === '' && of === '' ? '' : asMonth(`${of}-${number.padStart(2, '0')}`);
}
