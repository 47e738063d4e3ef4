'use server';

import { redirect } from 'next/navigation';
import type { EmployeeAnswer } from '@/lib/employees/answer';
import { removeEmployee } from '@/lib/employees/remove-employee';
import { saveForeignEmployee } from '@/lib/employees/save-foreign-employee';
import { saveLocalEmployee } from '@/lib/employees/save-local-employee';
import { asksToSearch, foreignFormSchema, localFormSchema, removeEmployeeSchema } from '@/lib/employees/schema';
import { searchForeign, searchLocal } from '@/lib/employees/search-form';
import { caseAction } from '@/lib/web/action';
import { freshId } from '@/lib/web/fresh-id';
import { personSearchKey } from '@/lib/web/person-search';
import { employeeHref, employeesHref } from './_components/addresses';

/** Cari and Simpan of a local employee: one form, which keeps all that is typed. */
export const saveLocal = caseAction(localFormSchema, async (context, form, now): Promise<EmployeeAnswer> => {
  const key = personSearchKey();
  if (asksToSearch(form)) return searchLocal(context, form, { key, now });
  const outcome = await saveLocalEmployee(context, form, { key, newId: freshId });
  if (outcome.is !== 'saved') return outcome;
  redirect(employeesHref(context.caseId));
});

/** Cari and Simpan of a foreign employee. The page of who was saved takes the next-of-kin form. */
export const saveForeign = caseAction(foreignFormSchema, async (context, form, now): Promise<EmployeeAnswer> => {
  const key = personSearchKey();
  if (asksToSearch(form)) return searchForeign(context, form, key);
  const outcome = await saveForeignEmployee(context, form, { key, newId: freshId });
  if (outcome.is !== 'saved') return outcome;
  redirect(`${employeeHref(context.caseId, 'foreign', outcome.employeeId)}?saved=1&at=${now.getTime()}`);
});

/** Takes somebody off the list, after their own page has asked. */
export const remove = caseAction(removeEmployeeSchema, async (context, input) => {
  await removeEmployee(context, input);
  redirect(employeesHref(context.caseId));
});
