import { keepRoute } from '@/lib/web/kept-form';

/** Keeps a form whose session ended in the office, until its person has signed in again. */
export const POST = keepRoute('staff');
