'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { discardSheet, importSheet } from '@/lib/employees/import-sheet';
import { discardSheetSchema, importSheetSchema } from '@/lib/employees/schema';
import { caseAction } from '@/lib/web/action';
import { freshId } from '@/lib/web/fresh-id';
import { sheetHref } from '../_components/addresses';

/** Adds the good rows of a sheet; its page then says how many, and what is left. */
export const addSheet = caseAction(importSheetSchema, async (context, input) => {
  await importSheet(context, input, freshId);
  refresh();
  redirect(sheetHref(context.caseId, input.sheetId));
});

/** Lays a sheet aside. */
export const layAside = caseAction(discardSheetSchema, async (context, { sheetId }) => {
  await discardSheet(context, sheetId);
  redirect(sheetHref(context.caseId));
});
