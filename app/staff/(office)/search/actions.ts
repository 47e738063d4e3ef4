'use server';

import { searchSchema } from '@/lib/staff/schema';
import { staffAction } from '@/lib/web/action';
import { searchOfficeHere } from '@/lib/web/office-search';

/** Searches. The term comes in the body, and the answer is the page: no address holds anybody's number. */
export const search = staffAction(searchSchema, (actor, { term }, now) => searchOfficeHere(actor, term, now));
