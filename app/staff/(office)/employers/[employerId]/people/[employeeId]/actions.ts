'use server';

import { redirect } from 'next/navigation';
import { recordPensionSchema } from '@/lib/employees/pension-schema';
import { recordPension } from '@/lib/employees/record-pension';
import { staffAction } from '@/lib/web/action';

/** Simpan: the pension is in the register of persons. */
export const savePension = staffAction(recordPensionSchema, async (actor, input, now) => {
  await recordPension(actor, input, now);
  redirect(`/staff/employers/${input.employerId}/people/${input.employeeId}?saved=1&at=${now.getTime()}`);
});
