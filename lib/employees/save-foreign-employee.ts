import 'server-only';
import type { CaseContext } from '@/lib/cases/queries';
import type { CalendarDate } from '@/lib/core/calendar';
import type { CaseEmployee } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { type FoundPerson, type SaveOutcome, shownPerson } from './answer';
import { askImmigration } from './ask-immigration';
import { viewOf } from './case-employee-view';
import { isSearched, readPerson } from './find-person';
import { differingValues } from './form-values';
import { readIdentification } from './identification';
import { readForeign } from './read-foreign';
import { foreignRow, foreignSomebody } from './row-data';
import { findRow, hasSimilar, isEmployed, openForm, requireOnce, type SaveTools, writeRow } from './save-steps';
import type { EmployeeWarning, ForeignForm, ForeignTyped } from './schema';

/**
 * Simpan: puts a foreign employee on the list of a case, or changes one, and then asks Immigration, which has a few
 * seconds to answer: what it says stands beside the person, and when it says nothing they are "to be checked". Somebody
 * the central register knows (the form has the mark of the search) has its name, birth date and sex.
 *
 * @returns `saved`, or what the form has to show: faults by field, what to confirm, what somebody else saved since
 * @throws DomainError `access.role_not_allowed`, `case.not_found`, `case.not_open`, `employee.not_found`, `employee.twice`
 */
export async function saveForeignEmployee(
  context: CaseContext,
  form: ForeignForm,
  tools: SaveTools,
): Promise<SaveOutcome> {
  const outcome = await forEmployer(context.actor, (tx) => save(tx, context, form, tools));
  if (outcome.is === 'saved') await askImmigration(context, outcome.employeeId);
  return outcome;
}

async function save(tx: Tx, context: CaseContext, form: ForeignForm, tools: SaveTools): Promise<SaveOutcome> {
  const open = await openForm(tx, context);
  const was = await findRow(tx, context, form.employeeId, true);
  const known = await knownOf(tx, context, form, { was, today: open.today, key: tools.key });
  const given = {
    values: form.values,
    searched: known.isSearched ? form.searched : '',
    person: known.person && shownPerson(known.person),
    confirmed: form.confirmed,
  };
  if (was && was.version !== form.version) {
    const now = differingValues(viewOf(was, null, open.today), form.values);
    return { ...given, is: 'changed', version: was.version, now };
  }
  const reading = readForeign(known.person ? withKnown(form.typed, known.person) : form.typed, open.today);
  const id = was?.id ?? tools.newId();
  const gate = was === null && known.person === null && !form.isNew ? gateFault(known) : null;
  if (gate) return { ...given, is: 'faulty', fields: gate };
  const fields = {
    ...(was === null && !form.terms && { terms: 'acceptTerms' }),
    ...(!reading.ok && reading.fields),
    ...((await isEmployed(tx, context.actor.employerId, known.foreignNumber, open.today)) && {
      identification: 'employed',
    }),
  };
  if (!reading.ok || Object.keys(fields).length > 0) return { ...given, is: 'faulty', fields };

  const somebody = foreignSomebody(reading.person, known.foreignNumber);
  await requireOnce(tx, context, somebody, id);
  const isSimilar = await hasSimilar(tx, context, somebody, { ownId: id, today: open.today });
  const found: EmployeeWarning[] = [...reading.warnings, ...(isSimilar ? ['similar' as const] : [])];
  const warnings = found.filter((warning) => !form.confirmed.includes(warning));
  if (warnings.length > 0) return { ...given, is: 'confirm', warnings };
  const data = foreignRow(reading.person, { known: known.person !== null, foreignNumber: known.foreignNumber }, open);
  await writeRow(tx, context, { id, was, data, at: open.at });
  return { is: 'saved', employeeId: id };
}

interface Known {
  readonly person: FoundPerson | null;
  readonly foreignNumber: string | null;
  readonly isSearched: boolean;
}

const NOBODY: Known = { person: null, foreignNumber: null, isSearched: false };

async function knownOf(
  tx: Tx,
  context: CaseContext,
  form: ForeignForm,
  { was, today, key }: { readonly was: CaseEmployee | null; readonly today: CalendarDate; readonly key: Buffer },
): Promise<Known> {
  if (was) {
    return { person: was.known ? viewOf(was, null, today) : null, foreignNumber: was.foreignNumber, isSearched: true };
  }
  const number = readIdentification(form.identification);
  if (!number || !isSearched(form.searched, key, context, number)) return NOBODY;
  const found = await readPerson(tx, number);
  const person = found?.residency === 'foreign' ? found : null;
  return { person, foreignNumber: person?.foreignNumber ?? null, isSearched: true };
}

function withKnown(typed: ForeignTyped, { name, birthDate, sex }: FoundPerson): ForeignTyped {
  return { ...typed, name, birthDate, sex };
}

/** Nothing else is judged before the number was searched, and somebody unknown is said to be new. */
function gateFault({ isSearched }: Known): Record<string, string> {
  return isSearched ? { isNew: 'tickNewForeign' } : { identification: 'searchFirstForeign' };
}
