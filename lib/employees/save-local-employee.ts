import 'server-only';
import type { CaseContext } from '@/lib/cases/queries';
import type { FieldErrors } from '@/lib/core/action-result';
import type { CaseEmployee } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/prisma';
import { forEmployer } from '@/lib/db/tenant';
import { readIc } from '@/lib/rules/employees/birth';
import { type FoundPerson, type SaveOutcome, shownPerson } from './answer';
import { viewOf } from './case-employee-view';
import { isSearched, readPerson } from './find-person';
import { dayParts, differingValues } from './form-values';
import { readLocal } from './read-local';
import { localRow, localSomebody } from './row-data';
import {
  findRow,
  hasSimilar,
  isEmployed,
  type OpenForm,
  openForm,
  requireOnce,
  type SaveTools,
  writeRow,
} from './save-steps';
import type { EmployeeWarning, LocalForm, LocalTyped } from './schema';

/**
 * Simpan: puts a local employee on the list of a case, or changes one. Somebody the central register knows (the form has
 * the mark of the search) has its name, birth date, sex and residency, whatever was typed. What is legal and unusual has
 * to be confirmed first.
 *
 * @returns `saved`, or what the form has to show: faults by field, what to confirm, what somebody else saved since
 * @throws DomainError `access.role_not_allowed`, `case.not_found`, `case.not_open`, `employee.not_found`, `employee.twice`
 */
export async function saveLocalEmployee(context: CaseContext, form: LocalForm, tools: SaveTools): Promise<SaveOutcome> {
  return forEmployer(context.actor, async (tx) => {
    const open = await openForm(tx, context);
    const was = await findRow(tx, context, form.employeeId, false);
    const known = await knownOf(tx, context, form, { was, open, key: tools.key });
    const given = {
      values: filledIn(form, known.person, open),
      searched: known.isSearched ? form.searched : '',
      person: known.person && shownPerson(known.person),
      confirmed: form.confirmed,
    };
    if (was && was.version !== form.version) {
      const view = viewOf(was, null, open.today);
      return { ...given, is: 'changed', version: was.version, now: differingValues(view, form.values) };
    }
    const reading = readLocal(known.person ? withKnown(form.typed, known.person) : form.typed, open.today);
    const id = was?.id ?? tools.newId();
    const isTaken = reading.ok && (await isEmployed(tx, context.actor.employerId, reading.person.icNumber, open.today));
    const gate = gateFault(form, { isNew: was === null, isKnown: known.person !== null, isSearched: known.isSearched });
    if (gate) return { ...given, is: 'faulty', fields: { ...gate, ...(!reading.ok && numberFault(reading.fields)) } };
    const fields = {
      ...boxFaults(form, { isNew: was === null, isKnown: known.person !== null }),
      ...(!reading.ok && reading.fields),
      ...(isTaken && { icNumber: 'employed' }),
    };
    if (!reading.ok || Object.keys(fields).length > 0) return { ...given, is: 'faulty', fields };

    const somebody = localSomebody(reading.person);
    await requireOnce(tx, context, somebody, id);
    const isSimilar = await hasSimilar(tx, context, somebody, { ownId: id, today: open.today });
    const found: EmployeeWarning[] = [...reading.warnings, ...(isSimilar ? ['similar' as const] : [])];
    const warnings = found.filter(
      (warning) => !form.confirmed.includes(warning) && !(known.person && OF_THE_NUMBER.has(warning)),
    );
    if (warnings.length > 0) return { ...given, is: 'confirm', warnings };
    const data = localRow(reading.person, { known: known.person !== null, createdAt: was?.createdAt ?? null }, open);
    await writeRow(tx, context, { id, was, data, at: open.at });
    return { is: 'saved', employeeId: id };
  });
}

/** What the register says of the person weighs more than what the number would suggest. */
const OF_THE_NUMBER: ReadonlySet<EmployeeWarning> = new Set(['birthDiffers', 'sexDiffers', 'placeUnknown']);

interface Known {
  readonly person: FoundPerson | null;
  /** The number was searched, or is the one that was saved before. */
  readonly isSearched: boolean;
}

async function knownOf(
  tx: Tx,
  context: CaseContext,
  form: LocalForm,
  { was, open, key }: { readonly was: CaseEmployee | null; readonly open: OpenForm; readonly key: Buffer },
): Promise<Known> {
  const ic = readIc(form.typed.icNumber, open.today);
  if (!ic.ok) return { person: null, isSearched: false };
  const number = ic.ic.digits;
  if (was?.icNumber === number) return { person: was.known ? viewOf(was, null, open.today) : null, isSearched: true };
  if (!isSearched(form.searched, key, context, { kind: 'ic', number })) return { person: null, isSearched: false };
  return { person: await readPerson(tx, { kind: 'ic', number }), isSearched: true };
}

function withKnown(typed: LocalTyped, { name, birthDate, sex, residency }: FoundPerson): LocalTyped {
  return { ...typed, name, birthDate, sex, residency };
}

/** What was typed, with the birth date and sex of the number where they were left out: they are shown and confirmed. */
function filledIn({ typed, values }: LocalForm, person: FoundPerson | null, { today }: OpenForm) {
  const ic = readIc(typed.icNumber, today);
  if (person || !ic.ok) return values;
  return {
    ...values,
    ...(typed.birthDate === '' && dayParts('birthDate', ic.ic.birthDate)),
    ...(typed.sex === '' && { sex: ic.ic.sex }),
  };
}

/** Nothing else is judged before the number was searched, and somebody unknown is said to be new. */
function gateFault(
  form: LocalForm,
  { isNew, isKnown, isSearched }: { readonly isNew: boolean; readonly isKnown: boolean; readonly isSearched: boolean },
): Record<string, string> | null {
  if (isKnown || form.isNew || (!isNew && isSearched)) return null;
  return isSearched ? { isNew: 'tickNew' } : { icNumber: 'searchFirst' };
}

function numberFault({ icNumber }: FieldErrors): Record<string, string> {
  return icNumber ? { icNumber } : {};
}

function boxFaults(
  form: LocalForm,
  { isNew, isKnown }: { readonly isNew: boolean; readonly isKnown: boolean },
): Record<string, string> {
  return {
    ...(!isKnown && !form.factsConfirmed && { factsConfirmed: 'confirmFacts' }),
    ...(isNew && !form.terms && { terms: 'acceptTerms' }),
  };
}
