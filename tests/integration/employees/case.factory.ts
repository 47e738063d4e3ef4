import { type CaseContext, findCase } from '@/lib/cases/queries';
import { addDays, calendarDate, dateInMalaysia } from '@/lib/core/calendar';
import { currentTime } from '@/lib/db/clock';
import { newId } from '@/lib/db/new-id';
import { searchPerson } from '@/lib/employees/find-person';
import { saveForeignEmployee } from '@/lib/employees/save-foreign-employee';
import { saveLocalEmployee } from '@/lib/employees/save-local-employee';
import { type ForeignTyped, foreignFormSchema, type LocalTyped, localFormSchema } from '@/lib/employees/schema';
import { createCase } from '@/tests/factories/cases';
import { addEmployee } from '@/tests/factories/employees';
import { createEmployer, createUser } from '@/tests/factories/employers';
import type { Owner } from '@/tests/factories/owner';
import { foreignTyped, localTyped } from '../../unit/employees/typed.factory';

/** Keys the marks and traces of searches in tests. */
export const KEY = Buffer.alloc(32, 7);
export const TOOLS = { key: KEY, newId };

/** A registration that somebody has begun, as its applicant's. */
export async function beginCase(
  owner: Owner,
  kind: 'new_employer' | 'new_domestic_employer' = 'new_employer',
): Promise<CaseContext> {
  const user = await createUser(owner);
  const made = await createCase(owner, { kind, openedBy: user.id });
  return reread({ caseId: made.caseId, actor: { userId: user.id } });
}

/** The case as its applicant finds it now. */
export async function reread(of: {
  readonly caseId: string;
  readonly actor: { readonly userId: string };
}): Promise<CaseContext> {
  const found = await findCase({ kind: 'user', userId: of.actor.userId }, of.caseId);
  if (!found) throw new Error('no such case');
  return found;
}

/** Days around today, as a form has them. */
export async function today(): Promise<string> {
  return fieldDay(dateInMalaysia(await currentTime()));
}

/** A day so many days from today, as a form has it. */
export async function inDays(days: number): Promise<string> {
  return fieldDay(addDays(dateInMalaysia(await currentTime()), days));
}

function fieldDay(day: string): string {
  return day.split('-').reverse().join('/');
}

type Boxes = Readonly<Record<string, string | readonly string[]>>;

/** What the browser posts of a local employee: a new one, with all boxes ticked. */
export async function localForm(context: CaseContext, typed: Partial<LocalTyped> = {}, boxes: Boxes = {}) {
  const all = localTyped({ employedFrom: await today(), ...typed });
  return localFormSchema.parse({ caseId: context.caseId, ...posted(all), ...TICKED, ...boxes });
}

/** What the browser posts of a foreign employee: a new one, with all boxes ticked and papers for years. */
export async function foreignForm(context: CaseContext, typed: Partial<ForeignTyped> = {}, boxes: Boxes = {}) {
  const papers = { passportUntil: await inDays(1500), passUntil: await inDays(400), passFrom: '' };
  const all = foreignTyped({ employedFrom: await today(), ...papers, ...typed });
  return foreignFormSchema.parse({ caseId: context.caseId, ...posted(all), ...TICKED, ...boxes });
}

const TICKED = { isNew: 'on', factsConfirmed: 'on', terms: 'on', step: 'save' };

/** Text by control: a day in its three parts. */
export function posted(typed: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) => {
      const [day, month, year] = text.split('/');
      // A month has two parts.
      if (/^first(Socso|Eis)$/.test(name))
        return [
          [`${name}-month`, day ?? ''],
          [`${name}-year`, month ?? ''],
        ];
      if (!/(Date|From|Until)$/.test(name)) return [[name, text]];
      return [
        [`${name}-day`, day ?? ''],
        [`${name}-month`, month ?? ''],
        [`${name}-year`, year ?? ''],
      ];
    }),
  );
}

/** Saves a local employee. */
export async function saveLocal(context: CaseContext, typed: Partial<LocalTyped> = {}, boxes: Boxes = {}) {
  return saveLocalEmployee(context, await localForm(context, typed, boxes), TOOLS);
}

/** Saves a foreign employee. */
export async function saveForeign(context: CaseContext, typed: Partial<ForeignTyped> = {}, boxes: Boxes = {}) {
  return saveForeignEmployee(context, await foreignForm(context, typed, boxes), TOOLS);
}

/** The id of who was saved. @throws Error when nobody was */
export function idOf(outcome: Awaited<ReturnType<typeof saveLocal>>): string {
  if (outcome.is !== 'saved') throw new Error(`not saved: ${JSON.stringify(outcome)}`);
  return outcome.employeeId;
}

/** Cari, by IC number. */
export function searchIc(context: CaseContext, number = '900505101235') {
  return searchPerson(context, { kind: 'ic', number }, KEY);
}

/** Somebody in the central register, from another employer. */
export async function registerPerson(owner: Owner, identityNumber: string) {
  const birthDate = calendarDate('1990-05-05');
  return addEmployee(owner, await createEmployer(owner), { name: 'NAMA DALAM DAFTAR', identityNumber, birthDate });
}

/** The details of the traces of one kind that a case's employer has. */
export async function auditOf(owner: Owner, { actor }: CaseContext, action: string) {
  const { rows } = await owner.query<{ details: Record<string, unknown> }>(
    'SELECT details FROM audit_event WHERE chain = $1 AND action = $2 ORDER BY seq',
    [actor.employerId, action],
  );
  return rows.map(({ details }) => details);
}
